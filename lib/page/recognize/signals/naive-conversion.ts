import { profileChinese } from '../../../text/chinese';
import { countLeftBehind } from '../../../text/conversion';
import { pageScript } from '../page-script';
import { ramp, type SignalDefinition } from '../signal';

const MAX_CHARACTERS = 200_000;

/** A mainland text converted character by character: traditional characters beside spellings that no traditional text has. */
export const naiveConversion: SignalDefinition = {
  name: 'naive-conversion',
  evidence: 'script',
  measure(page) {
    const { script, chinese } = pageScript(page);
    if (script !== 'han' || chinese !== 'traditional') return null;
    const text = page.text.slice(0, MAX_CHARACTERS);
    const left = countLeftBehind(text);
    if (left < 2) return null;
    const share = left / profileChinese(text).traditional;
    const strength = ramp(share, 0.004, 0.012) * ramp(left, 1, 3);
    return strength === 0 ? null : { strength, params: { times: left } };
  },
  detail: ({ times }) =>
    `The text was converted from simplified Chinese by machine: ${times} words are spelled as no traditional text spells them.`,
};
