import { ramp, type SignalDefinition } from '../signal';

const CUT = /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|&hellip;)\s*(?=\n)/g;

/** Records of title and cut summary whose titles lead to as many other sites. */
export const cutRecords: SignalDefinition = {
  name: 'cut-records',
  evidence: 'structure',
  measure(page) {
    const titles = page.links.filter(({ text }) => text.length >= 10);
    const hosts = new Set(titles.map(({ host }) => host)).size;
    const cut = page.text.match(CUT)?.length ?? 0;
    if (hosts < 4 || cut < 2) return null;
    return { strength: ramp(hosts, 3, 8) * ramp(cut, 1, 5), params: { records: hosts, cut } };
  },
  detail: ({ records, cut }) => `${records} titles lead to as many other sites, and ${cut} texts break off.`,
};
