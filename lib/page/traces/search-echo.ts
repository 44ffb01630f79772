import type { TraceRun } from './run';

/** A heading that repeats a search on a page number: what a scraper's endless listing is called. */
export interface SearchEcho extends TraceRun {
  /** "Learn more about Search Results …": no search page that people use says so. */
  lure: boolean;
}

// "Learn more about" in front of the search results, as machine translation puts it.
const LURE =
  /(?:(?:learn|find out|discover|read|know|explore|see) (?:more|all|everything)|saiba mais|descubra mais|erfahren sie mehr|mehr erfahren|en savoir plus|más información|descubre más|scopri di più|meer (?:informatie|weten)|dowiedz się więcej|узнайте больше|подробнее|pelajari lebih|tìm hiểu thêm|了解更多|詳細了解|もっと(?:詳しく|知る)|詳しく(?:見る|知る)|더 알아보기|자세히 알아보기|daha fazla)[^\n]{0,40}?/i;

const RESULTS =
  /search results?|suchergebnis|résultats? (?:de|pour)|resultados? (?:de|da|para)\b|resultados da pesquisa|risultati|zoekresultaten|wyniki wyszukiwania|результат|hasil pencarian|arama sonuç|kết quả tìm|検索結果|搜[索尋寻]結果|搜[索寻]结果|검색 ?결과/i;

// The same in fewer words: they tell only together with the number of a page.
const SEARCHED =
  /\bresults? (?:for|of)\b|\bsearch(?:ed)?(?: for)?\b|\b(?:ihre )?suche nach\b|\brecherche|\bcherché|\bbuscado\b|búsqueda|\bbuscou\b|\bcercato\b|\bricerca\b|\bszukano\b|поиск|検索|搜[索尋寻]|검색/i;

const PAGE =
  /(?:\bpage|\bseite|\bpágina|\bpagina|\bstrona|страница|halaman|sayfa|trang|ページ|페이지)\s*\d{1,5}|第\s*\d{1,5}\s*[页頁]|\d{1,5}\s*(?:ページ|페이지)/i;

const MAX_LENGTH = 200;

/** The whole heading where it is a search echo, else null. Only the first 200 characters are looked at. */
export function findSearchEcho(text: string): SearchEcho | null {
  const head = text.slice(0, MAX_LENGTH);
  const page = PAGE.exec(head);
  const results = RESULTS.exec(head) ?? (page === null ? null : SEARCHED.exec(head));
  if (results === null) return null;
  const lure =
    LURE.exec(head.slice(Math.max(0, results.index - 60), results.index + 60)) === null
      ? null
      : LURE.exec(head);
  if (page === null && lure === null) return null;
  const start = lure?.index ?? 0;
  const end = page === null ? head.length : page.index + page[0].length;
  return { start: Math.min(start, end), end, lure: lure !== null };
}
