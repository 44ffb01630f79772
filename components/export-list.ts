import type { Article } from '@/lib/library';
import type { ExportName } from '@/lib/transfer';
import { attempt } from './list/article-actions';
import { withBar } from './long-work';
import { handOut } from './options/files';
import { announce } from './toasts';
import { say } from './words';

/** Writes the list, or `only` some of it, into the downloads. The formats are loaded when somebody wants one. */
export function exportList(format: ExportName, only?: readonly Article[]): Promise<boolean> {
  return attempt(async () => {
    const { exportFile } = await import('@/lib/transfer');
    const file = await withBar(say('export.busy'), ({ signal }) =>
      exportFile(format, { signal, ...(only && { only }) }),
    );
    handOut(file);
    announce(say('export.done', { name: file.name }));
  });
}
