import { useState } from 'preact/hooks';
import { exportFormats, type ExportName } from '@/lib/transfer';
import { exportList } from '../export-list';
import { Icon } from '../Icon';
import { say, type MessageKey } from '../words';

const names = {
  winnow: 'exportFormat.winnow',
  netscape: 'exportFormat.netscape',
  csv: 'exportFormat.csv',
  markdown: 'exportFormat.markdown',
  'markdown-zip': 'exportFormat.markdownZip',
  atom: 'exportFormat.atom',
  bibtex: 'exportFormat.bibtex',
  'csl-json': 'exportFormat.cslJson',
  ublacklist: 'exportFormat.ublacklist',
} as const satisfies Record<ExportName, MessageKey>;

/** Everything goes out, in the formats that people already have. */
export function ExportCard() {
  const [name, setName] = useState<ExportName>('winnow');
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    await exportList(name);
    setBusy(false);
  };
  return (
    <section class="card">
      <h2 id="export-title">{say('export.title')}</h2>
      <p class="soft">{say('export.hint')}</p>
      <div class="buttons">
        <select
          class="field narrow"
          aria-labelledby="export-title"
          value={name}
          onChange={({ currentTarget }) =>
            setName(exportFormats[currentTarget.selectedIndex]?.name ?? 'winnow')
          }
        >
          {exportFormats.map((format) => (
            <option key={format.name} value={format.name}>
              {say(names[format.name])}
            </option>
          ))}
        </select>
        <button type="button" class="button primary" disabled={busy} onClick={() => void run()}>
          <Icon name="export" />
          {say(busy ? 'export.busy' : 'export.run')}
        </button>
      </div>
    </section>
  );
}
