import { ramp, type SignalDefinition } from '../signal';
import { wordHits } from '../words';

/** Short lines of several spam trades that have nothing to do with each other: gambling here, loans and essays there. */
export const unrelatedTrades: SignalDefinition = {
  name: 'unrelated-trades',
  evidence: 'words',
  support: true,
  measure(page) {
    const trades = [...wordHits(page).trades];
    if (trades.length < 2) return null;
    return {
      strength: ramp(trades.length, 1, 4),
      params: { trades: trades.length, text: trades.join(', ') },
    };
  },
  detail: ({ trades, text }) =>
    `Short lines advertise ${trades} trades that have nothing in common: ${text}.`,
};
