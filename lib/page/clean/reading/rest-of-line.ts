import { withoutRuns } from '../edit-text';
import { findLeakedSource } from '../../traces/leaked-source';
import { findLeakedMarkup } from '../../traces/leaked-markup';
import { findReadings } from '../../traces/reading';
import { plantedRuns, sureRuns } from './planted-runs';
import type { TraceRun } from '../../traces/run';
import type { PageLine, PageText } from './page-text';

/**
 * What a line says without what was put into it: keywords in mid-sentence, leaked source and tags, readings.
 * The whole line where what was put there is most of it: then it is no sentence of the page.
 */
export function restOfLine(line: PageLine, page: PageText): string {
  line.rest ??= readRest(line, page);
  return line.rest;
}

function readRest(line: PageLine, page: PageText): string {
  const { text } = line;
  const traces = [...findLeakedSource(text), ...findLeakedMarkup(text), ...findReadings(text)];
  const all = without(text, [...traces, ...plantedRuns(line, page)]);
  if (all.length >= Math.max(12, text.length * 0.5)) return all;
  const sure = without(text, [...traces, ...sureRuns(line, page)]);
  return sure.length >= 4 ? sure : text;
}

function without(text: string, runs: readonly TraceRun[]): string {
  return runs.length === 0 ? text : withoutRuns(text, runs).trim();
}
