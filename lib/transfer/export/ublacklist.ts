import { listDomains } from '../../library/domains';
import type { ExportFormat } from './format';

const PLAIN_HOST = /^[a-z0-9.-]+$/;

/** The domains on which Winnow recognized spam, as a uBlacklist rule set: one match pattern a line. */
export const ublacklist = {
  name: 'ublacklist',
  extension: 'txt',
  type: 'text/plain',
  async *write() {
    yield '---\nname: Recognized by Winnow\n---\n';
    for (const { domain, pages, score, lastSeenAt } of await listDomains()) {
      if (!PLAIN_HOST.test(domain)) continue;
      yield `# ${pages} pages, score ${score.toFixed(2)}, last seen ${new Date(lastSeenAt).toISOString().slice(0, 10)}\n`;
      yield `*://*.${domain}/*\n`;
    }
  },
} as const satisfies ExportFormat;
