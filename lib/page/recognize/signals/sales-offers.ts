import type { PageReading } from '../read-page';
import { quote, ramp, type SignalDefinition } from '../signal';

// The shape of an offer in short lines: money or a share off, a promise, haste.
const MONEY = /[$€£¥₩฿₫]\s?\d|\d[\d.,]{0,14}\s?(?:[€£¥₩₫%％]|円|元|万|원|만|usd|eur|dollars|euro)/i;
const PROMISE =
  /\b(?:free|bonus|no (?:credit )?card|no deposit|no experience|seats are limited|limited seats|guarantee[ds]?|instant|limited|only today|today only|months? free|win|sign up|sign-up|join|deal|discreet|unlimited|per page|off)\b|免费|注册|免費|立即|無料|限定|登録|簡単|即日|무료|가입|지급|즉시|kostenlos|gratis|sofort|gratuit|grátis|ücretsiz|miễn phí|đăng ký|бесплатно|sin depósito|ohne einzahlung/i;
const MAX_LINE = 140;

/** Whether a short line sells: a sum of money or a percentage with a promise. */
function isOffer(line: string): boolean {
  return line.length <= MAX_LINE && MONEY.test(line) && PROMISE.test(line);
}

/** Short lines that sell: a sum of money or a percentage with a promise. */
export const salesOffers: SignalDefinition = {
  name: 'sales-offers',
  evidence: 'words',
  support: true,
  measure(page) {
    const found = findOffers(page);
    if (found.length === 0) return null;
    return { strength: ramp(found.length, 0, 3), params: { lines: found.length, text: quote(found[0]!) } };
  },
  detail: ({ lines, text }) => `${lines} short lines make an offer: “${text}”.`,
};

/** The page's short lines that sell, each once, at most twelve. */
export function findOffers(page: PageReading): string[] {
  const found: string[] = [];
  for (let i = 0; i < page.starts.length && found.length < 12; i++) {
    const start = page.starts[i]!;
    const end = (page.starts[i + 1] ?? page.text.length) - 1;
    if (end - start > MAX_LINE * 2 || end - start < 10) continue;
    const text = page.text.slice(start, end).trim();
    if (isOffer(text) && !found.includes(text)) found.push(text);
  }
  return found;
}
