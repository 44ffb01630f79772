import { readBlocks } from '../../lib/page/extract/article/blocks';
import { readFacts } from '../../lib/page/extract/article/facts';
import { FEATURE_NAMES, measureBlocks } from '../../lib/page/extract/article/features';
import { readSnapshot } from '../../lib/page/extract/article/read';
import { takeSnapshot } from '../../lib/page/extract/article/snapshot';
import { readableDocument } from '../../lib/page/extract/article/unscripted';

/** Runs inside a page: its blocks with their features, for fitting. */
export function measurePage(): { names: string[]; texts: string[]; units: number[]; rows: number[][] } {
  const source = readableDocument(document);
  const snapshot = takeSnapshot(source);
  const reading = snapshot === null ? null : readSnapshot(snapshot);
  const page = readBlocks(source.body, reading?.kept ?? new Set());
  const rows = page.blocks.length === 0 ? [] : measureBlocks(page, readFacts(document, document.URL));
  return {
    names: FEATURE_NAMES,
    texts: page.blocks.map((block) => block.text),
    units: page.blocks.map((block) => block.units),
    rows: rows.map((row) => Array.from(row, (value) => Number(value.toFixed(4)))),
  };
}
