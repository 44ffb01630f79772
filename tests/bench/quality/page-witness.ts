/** Watches a document for every change that can be seen from inside: HTML, style sheets, mutation records. */
export class PageWitness {
  private readonly html: string;
  private readonly sheets: string;
  private readonly observer: MutationObserver;
  private records: MutationRecord[] = [];

  constructor(private readonly document: Document) {
    this.html = document.documentElement.outerHTML;
    this.sheets = describeSheets(document);
    this.observer = new MutationObserver((records) => this.records.push(...records));
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    this.observer.observe(document, all);
  }

  /** What changed, mutation records included, since the last call; empty where nothing did. */
  changes(): string[] {
    const records = [...this.records, ...this.observer.takeRecords()];
    this.records = [];
    return [...new Set(records.map((record) => `mutation record: ${record.type}`)), ...this.differences()];
  }

  /** What differs from the start now, whatever happened between. */
  differences(): string[] {
    const differences: string[] = [];
    if (this.document.documentElement.outerHTML !== this.html) differences.push('outerHTML');
    if (describeSheets(this.document) !== this.sheets) differences.push('style sheets');
    return differences;
  }
}

function describeSheets(document: Document): string {
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
  return JSON.stringify([document.adoptedStyleSheets.length, sheets.map(describeSheet)]);
}

function describeSheet(sheet: CSSStyleSheet): string {
  try {
    return `${sheet.disabled} ${[...sheet.cssRules].map((rule) => rule.cssText).join('\n')}`;
  } catch {
    return `${sheet.disabled} unreadable`;
  }
}
