import { proseRuns } from '../prose-runs';
import { runsOf } from '../../traces/run';
import { quote, ramp, type SignalDefinition } from '../signal';

// What copying programs leave in the text: numbered picture captions, agency credits, upload names, numbered titles with `_` for a colon.
const MARKS =
  /_第\s?\d{1,3}\s?[张張][图圖]片|\([A-Z]{0,4} ?PHOTO: [A-Z .]{2,30}\)|\b(?=[A-Za-z0-9-]{0,20}[a-z])(?=[A-Za-z0-9-]{0,20}[A-Z])(?=[A-Za-z0-9-]{0,20}\d)[A-Za-z0-9-]{22,60}\.(?:png|jpe?g|gif)\b|[a-z]_ [A-Z][^\n_]{8,80}_\d{1,2}\b|在这里插入图片描述/g;

/** Marks that copying programs leave in the text. */
export const scraperMarks: SignalDefinition = {
  name: 'scraper-marks',
  evidence: 'damage',
  measure(page) {
    const found = proseRuns(page, /_第|PHOTO:|\.(?:png|jpe?g|gif|webp)\b|[a-z]_ [A-Z]/, (text) =>
      runsOf(MARKS, text),
    );
    return found.length === 0
      ? null
      : {
          strength: ramp(found.length, 0, 1.5),
          params: { times: found.length, text: quote(found[0]!.text) },
        };
  },
  detail: ({ times, text }) => `Marks of a copying program stand in the text ${times} times: “${text}”.`,
};
