import { findReadings } from '../../traces/reading';

/** Whom a page credits for its text. */
export interface Credit {
  /** As written there, white space collapsed. */
  name: string;
  /** The credited address, absolute http(s), where one is written. */
  url: string | null;
}

/** Labels that stand before the source, with a colon. Image and data sources have another word before them and are left out. */
const LABELS =
  'source|original source|article source|original(?: article| post| link)?|via|quelle|originalquelle|ursprung|fuente|fuente original|fonte|fonte original|source originale|bron|źródło|источник|kaynak|nguồn|sumber|' +
  '来源|來源|文章来源|文章來源|原文|原文链接|原文連結|原文鏈接|原文地址|原文出处|原文出處|原文标题|原文來源|原文来源|出处|出處|转自|轉自|转载自|轉載自|转载|轉載|本文来自|本文來自|引用元|出典|出所|参照元|引用|元記事|元ネタ|ソース|初出|출처|원문|원문 링크|원문보기|자료출처';
const LABELLED = new RegExp(
  String.raw`(?:^|[|\uff5c·・•?\uff1f(\uff08【\[;\uff1b。*—–]|\s-|\s{2})\s{0,3}(?:${LABELS})\s{0,2}(?:[:\uff1a]|】[:\uff1a]?|\])\s{0,3}`,
  'giu',
);
/** Every label ends in one of these. */
const LABEL_END = /[:\uff1a】\]]/;
const SENTENCES =
  /(?:\b(?:originally|first) (?:published|posted|appeared|written)(?: (?:in|on|at|by|here))?[:\s]|\bthis (?:article|post|story) (?:is republished|was (?:originally |first )?(?:published|posted)|originally appeared|first appeared|appeared)(?: (?:from|in|on|at|by))?|\brepublished (?:from|with permission from)|\b(?:reposted|cross-?posted|syndicated|translated) from|(?:zuerst|ursprünglich) (?:erschienen|veröffentlicht) (?:auf|bei|in)|publicado originalmente (?:en|em|por)|publié (?:initialement|à l[’']origine) (?:sur|dans|par)|pubblicato originariamente (?:su|da)|(?:本文|文章)?(?:转载自|轉載自|转载于|轉載於|转自|轉自|摘自|译自|譯自|翻译自|翻譯自|来源于|來源於|首发于|首發於)|(?:本文|文章)(?:来自|來自))\s{0,3}[:\uff1a]?\s{0,2}/giu;
/** Trailing forms: the name comes first. */
const TRAILING =
  /(?:^|[。.!\uff01(\uff08]\s?)(?:この記事は、?|本記事は、?)([^。、]{2,60}?)(?:より(?:転載|引用|翻訳)|に掲載された|からの(?:転載|引用|翻訳)|の(?:転載|翻訳記事)です)/gu;

const ADDRESS = /https?:\/\/[^\s"'<>\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]{3,500}/i;
/** A source's name ends here: sentence ends, separators, the next label, a date. */
const NAME_END =
  /[「『《。;\uff1b,\uff0c|\uff5c•・·<>【】[\]\n\t?\uff1f]|\s[-–—]\s|\.(?:\s|$)|\s{2,}|\sunder\s|\s(?:on|and|under|with|by|in) (?:the\s)?(?:\d|january|february|march|april|may|june|july|august|september|october|november|december|permission|is\b|has\b)|\s*(?:作者|编辑|編輯|責編|责编|发布|發布|發佈|时间|時間|日期|阅读|閱讀|浏览|author|date|autor|fecha|datum|저자|기자|著者|投稿)\s*[:\uff1a]|[(\uff08]\s*$|\s\d{4}[-/.年]/iu;
const MAX_NAME = 60;

/** Whom a line or a short text credits as the source of the whole; null where nobody. Dates and bare numbers are no source. */
export function findCredit(text: string): Credit | null {
  const line = withoutReadings(text.slice(0, MAX_CHARACTERS));
  // Most lines of a page hold none of the marks, and the patterns are long.
  for (const match of line.includes('記事は') ? line.matchAll(TRAILING) : []) {
    const credit = readCredit(match[1] ?? '');
    if (credit !== null) return credit;
  }
  for (const pattern of LABEL_END.test(line) ? [LABELLED, SENTENCES] : [SENTENCES]) {
    for (const match of line.matchAll(pattern)) {
      const credit = readCredit(
        line.slice(match.index + match[0].length, match.index + match[0].length + 600),
      );
      if (credit !== null) return credit;
    }
  }
  return null;
}

const MAX_CHARACTERS = 3_000;

/** A mirror plants readings in its credit line as well: 網(wǎng)絡(luò). */
function withoutReadings(text: string): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of findReadings(text)) {
    kept += text.slice(from, start);
    from = end;
  }
  return kept + text.slice(from);
}

function readCredit(rest: string): Credit | null {
  const url = ADDRESS.exec(rest.slice(0, 600))?.[0].replace(/(?<![.,;:!?)\]'"])[.,;:!?)\]'"]+$/, '') ?? null;
  const startsWithAddress = url !== null && rest.trimStart().startsWith(url);
  const name = startsWithAddress ? hostOf(url) : nameIn(rest);
  if (name === null) return null;
  const near = url !== null && rest.indexOf(url) < MAX_NAME * 2 ? url : null;
  return { name, url: near };
}

function nameIn(rest: string): string | null {
  const start = rest.replace(/^[\s"“”'「『《〈(\uff08]+/u, '').slice(0, MAX_NAME * 2);
  const address = start.search(/https?:\/\//i);
  const head = address >= 0 ? start.slice(0, address) : start;
  const end = head.search(NAME_END);
  const name = (end >= 0 ? head.slice(0, end) : head)
    .replace(/(?<![\s"“”'」』》〉)\uff09:\uff1a.!\uff01])[\s"“”'」』》〉)\uff09:\uff1a.!\uff01]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (name.length < 2 || name.length > MAX_NAME || !/\p{L}{2}/u.test(name) || isNoName(name)) return null;
  return name;
}

function hostOf(url: string): string | null {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return null; // not an address after all
  }
}

function isNoName(name: string): boolean {
  return /^(?:网络|網絡|網路|互联网|互聯網|本站|本网|原创|原創|未知|转载|轉載|here|this|unknown|internet|web|own|n\/a|なし|自作|不明|http|not\b|the author|code\b|see\b|here\b)/i.test(
    name,
  );
}
