import { mainScript } from '../../../text/scripts';

/** Whether a text is written in another script than the page's language, by `guessLanguage`'s names. Latin terms are at home everywhere. */
export function isForeignScript(text: string, pageLanguage: string): boolean {
  const script = mainScript(text);
  if (script === 'none' || pageLanguage === '') return false;
  switch (pageLanguage) {
    case 'japanese':
      return (
        script === 'hangul' ||
        script === 'cyrillic' ||
        script === 'other' ||
        (script === 'han' && hasMainlandForm(text))
      );
    case 'han':
      return script === 'japanese' || script === 'hangul' || script === 'cyrillic' || script === 'other';
    case 'hangul':
      return script === 'han' || script === 'japanese' || script === 'cyrillic' || script === 'other';
    case 'cyrillic':
    case 'other':
      return script !== pageLanguage && script !== 'latin';
    default:
      return script !== 'latin';
  }
}

// Common characters that only the mainland's simplified script writes: neither Japanese nor Taiwanese text has them.
const MAINLAND =
  /[东车长门马鸟鱼龙龟贝见讠让说话语课谁谈请读认识议记讯讨讲许论设访证评译试诗该详询误谢钅银钱铁错锁钟针铃链线红级约纯纸组细织经绍结给络绝统绩续维绿编缘缩网众传伤伦优价亿仅从产亲们关兴军农冲决冻净减凤击划则创别刘剧办动务势劳华协单卖卫厂厅历压厌县发变后听员问间闻阅阳阴阵际陆陈险难韩页顶项顺顾频题颜风飞饭饮驱验骗黄龄赌场币带帮广庆应库庄录总恋恶惊惯戏战户扑执扩扫扬护报抢拥择担据损换挥摄机杀杂条极构枪柜标栏树样桥梦检楼欢欧毕气汇汉汤沟没泪泽洁浓涛润涨滚灭炼热爱爷狭猎猫环现电畅疗监盖盘码礼离税稳穷竞笔筑签简类粮紧罗罚罢职联肠肤胜胶脑脸腾艺节苏药荐荣获莱萝营蓝虑虽补装裤观规视觉览誉计订讥诉诊词诚购贪贫货质贩贯贱贴贵费贸贺资赋赏赖赚赛赞赢赵趋跃践轨软转轮轻载较辆输辑边达迁过迈运还这进远连迟适选递逻遗邓邮邻郑钓钢钥铜铝销锋键镜阔队阶颗额飘饰馆驶骄骑]/;

/** Whether enough of a text's characters are of the mainland's simplified script: one in twelve. */
export function hasMainlandForm(text: string): boolean {
  const characters = text.match(MAINLAND_ALL)?.length ?? 0;
  return characters > 0 && characters * 12 >= (text.match(/[㐀-鿿]/g)?.length ?? 0);
}

const MAINLAND_ALL = new RegExp(MAINLAND, 'g');

/** Where characters of the simplified script stand in a text. */
export function mainlandPlaces(text: string): number[] {
  return [...text.matchAll(MAINLAND_ALL)].map(({ index }) => index);
}

const TRADITIONAL =
  /[東車長門馬鳥魚龍龜貝見說讓話語課誰談請讀認識議記訊討講許論設訪證評譯試詩該詳詢誤謝銀錢鐵錯鎖鐘針鈴鏈線紅級約純紙組細織經紹結給絡絕統績續維綠編緣縮網眾會傳傷倫體優價億僅從產親們關興軍農衝決凍淨減鳳擊劃則創別劉劇辦動務勢勞區醫華協單賣衛廠廳歷壓厭縣參雙發變號後聽員問間聞閱陽陰陣際陸陳險隨難韓頁項順須顧預領頻題顏風飛飯飲驅驗騙鮮黃齡賭場幣帶幫廣慶應庫莊錄總戀惡驚慣戲戰戶撲執擴掃揚護報搶擁擇擔據損換揮攝機殺雜權條來極構槍櫃標欄樹樣橋夢檢樓歡歐畢氣匯漢湯溝沒淚澤潔淺測濟濃濤潤漲漸溫濕滿滾滅燈靈災爐點煉熱愛爺狀獨狹獵貓環現電畫暢療監蓋盤碼礎確禮離種積稱稅穩窮競筆築簽簡類糧]/g;

/** Whether Chinese prose is mostly in the traditional script. */
export function isTraditional(prose: string): boolean {
  const sample = prose.slice(0, 20_000);
  const traditional = sample.match(TRADITIONAL)?.length ?? 0;
  const simplified = sample.match(MAINLAND_ALL)?.length ?? 0;
  return traditional > simplified;
}
