import { nameOf, siteOf } from '../outside-links';
import { quote, ramp, type SignalDefinition } from '../signal';

/** Names of sites of spam trades, one or many, a line each. */
export const SPAM_TRADES =
  /casino|(?:^|-)slots?|slot(?:s|-)|poker|bingo|betting|sportsbook|spins?(?:-|$|palace)|jackpot|togel|judi|gacor|bahis|apuesta|porn|xxx|(?:^|-)sex|escort|hookup|(?:^|-)dat(?:e|ing)(?:-|$)|(?:-|^)date|yuehui|loans?(?:-|$)|payday|kredit|essay|term-?paper|viagra|cialis|pharma?(?:cy)?(?:-|$)|pills?(?:-|$)|^rx|vpn|jiasu|crypto|(?:^|-)coins?|token|forex|replica|bocai|caipiao/m;

/** Links to other sites whose names sell: gambling, loans, pills. Support only. */
export const spamHosts: SignalDefinition = {
  name: 'spam-hosts',
  evidence: 'address',
  support: true,
  measure(page) {
    const names = new Set(page.links.map(({ host }) => nameOf(host)));
    const found = [...names].filter((name) => SPAM_TRADES.test(name));
    if (found.length === 0) return null;
    const sites = new Set(page.links.map(({ host }) => siteOf(host))).size;
    return {
      strength: ramp(found.length, 0, 2) * (found.length * 8 < sites ? 0.5 : 1),
      params: { sites: found.length, text: quote(found.slice(0, 3).join(', ')) },
    };
  },
  detail: ({ sites, text }) => `Links lead to ${sites} sites of spam trades: ${text}.`,
};
