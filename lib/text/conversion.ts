// What a character-by-character conversion leaves behind: words that no traditional text spells this way.
const LEFT_BEHIND =
  /[什怎那這多要]么|[基對由關用位處至終屬大小等低高便善難利源限鑒出]于|于[是此其]|[這那心夜手城家村公哪]里|(?<=[以之然最隨今事背前])后|后[來面續者臺端]|[特]征|標准|准[確備]|[聯關干]系|[重回恢]復雜|復[雜](?=[的性度])|[制][造]|[几][個乎種年次]|[沖突]沖|干[凈擾]|[并](?=[且不行發非列])|[于](?=[是])/g;

/** Evidence of a naive simplified-to-traditional conversion: how often a traditional text keeps simplified spellings, counted up to `most`. */
export function countLeftBehind(text: string, most = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (const _ of text.matchAll(LEFT_BEHIND)) if (++count >= most) break;
  return count;
}
