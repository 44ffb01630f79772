// Frequent characters that only one of the two Chinese scripts uses, simplified before traditional.
const PAIRS =
  '们們这這个個为為说說时時会會来來对對国國过過还還学學经經发發现現关關进進开開门門问問间間见見没沒无無从從动動话話' +
  '长長东東车車书書买買卖賣让讓认認识識边邊远遠运運连連选選难難题題张張马馬头頭实實点點线線电電视視频頻网網络絡亚亞区區' +
  '业業产產两兩习習讲講请請该該谈談读讀课課语語调調论論设設许許议議记記计計华華单單参參双雙变變号號听聽员員围圍图圖团團' +
  '场場声聲处處备備够夠师師带帶广廣应應录錄当當数數据據条條机機极極构構样樣检檢标標权權测測浏瀏济濟热熱爱愛环環码碼离離' +
  '种種积積称稱类類练練组組细細终終给給统統续續维維缘緣职職联聯节節虑慮补補觉覺试試详詳误誤质質贴貼资資输輸达達迁遷适適释釋钟鐘错錯键鍵阅閱阶階际際陆陸随隨项項预預领領风風飞飛饭飯验驗龙龍';

// Simplified characters that Japanese writes too.
const JAPANESE = '来国学区双号声当点条参数随称会';

const SIMPLIFIED = new Set<number>();
const TRADITIONAL = new Set<number>();
for (let i = 0; i < PAIRS.length; i += 2) {
  SIMPLIFIED.add(PAIRS.charCodeAt(i));
  TRADITIONAL.add(PAIRS.charCodeAt(i + 1));
}

export interface ChineseProfile {
  simplified: number;
  traditional: number;
}

/** Counts characters that only simplified or only traditional Chinese writes, from a list of the frequent ones. */
export function profileChinese(text: string): ChineseProfile {
  let simplified = 0;
  let traditional = 0;
  // What is no ideograph is passed over natively.
  const ideographs = text.replace(/[^\u4e00-\u9fff]+/g, '');
  for (let i = 0; i < ideographs.length; i++) {
    const unit = ideographs.charCodeAt(i);
    if (SIMPLIFIED.has(unit)) simplified++;
    else if (TRADITIONAL.has(unit)) traditional++;
  }
  return { simplified, traditional };
}

/** Whether a text holds characters that only simplified Chinese writes: neither Japanese nor traditional Chinese has them. */
export function countSimplifiedOnly(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    if (SIMPLIFIED.has(text.charCodeAt(i)) && !JAPANESE.includes(text[i]!)) count++;
  }
  return count;
}

export type ChineseScript = 'simplified' | 'traditional' | 'mixed' | 'unknown';

/** Which Chinese a text is written in; `unknown` where it holds none of the telling characters. */
export function chineseScript({ simplified, traditional }: ChineseProfile): ChineseScript {
  if (simplified + traditional === 0) return 'unknown';
  if (simplified >= traditional * 9) return 'simplified';
  if (traditional >= simplified * 9) return 'traditional';
  return 'mixed';
}
