import { findLeakedMarkup } from '../../traces/leaked-markup';
import { findLeakedEntities } from '../../traces/leaked-tag';
import { tellingSource } from '../code-page';
import { proseRuns } from '../prose-runs';
import { quote, ramp, type SignalDefinition } from '../signal';

/** Tags or character references that show as text in prose. */
export const leakedTags: SignalDefinition = {
  name: 'leaked-tags',
  evidence: 'damage',
  measure(page) {
    const tags = proseRuns(page, /(?:<|&lt;)\/?[a-z]|=["'][^"'<>\n]{0,200}["']\s?\/?>/i, findLeakedMarkup);
    const entities = proseRuns(page, /&[a-z#]\w{1,6};/i, findLeakedEntities);
    const attributed = tags.filter(({ text }) => text.includes('=')).length;
    const most = Math.max(
      ramp(attributed, 0, 2),
      ramp(tags.length, 1, 6) * 0.6,
      ramp(entities.length, 1, 6) * 0.4,
    );
    const strength = most * tellingSource(page);
    if (strength === 0) return null;
    return {
      strength,
      params: { times: tags.length + entities.length, text: quote((tags[0] ?? entities[0]!).text) },
    };
  },
  detail: ({ times, text }) => `Markup shows as text ${times} times: “${text}”.`,
};
