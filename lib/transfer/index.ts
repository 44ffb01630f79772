/** Taking the reading list out and in. One file a format, one registry each way. */
export { listImports } from '../library/import/imports';
export { exportFile, exportFormats, type ExportName, type ExportOptions } from './export/index';
export { writeWinnow as exportArticles } from './export/winnow';
export {
  importArticles,
  type ImportCounts,
  type ImportOptions,
  type ImportReport,
} from './import/import-articles';
export { ImportError, type FileProblem, type RowProblem, type SkippedRow } from './import/problem';
export type { ImportFormat } from './import/format';
export { importFormats } from './import/index';
export { undoImport } from './imported-searches';
