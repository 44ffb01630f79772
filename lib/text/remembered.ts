/** More than the lines of a page of 20,000 elements. */
const MOST = 10_000;

/** The same answers without reading a text again: one step after another asks of the same lines of a page. */
export function remembered<Answer extends NonNullable<unknown>>(
  read: (text: string) => Answer,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      if (known.size >= MOST) known.clear();
      answer = read(text);
      known.set(text, answer);
    }
    return answer;
  };
}
