const zalgo = [...'attention'].map((letter) => letter + '\u0321\u0334\u0489\u0350'.repeat(60)).join('');

/** Titles and summaries that scraped pages really hold, and worse, by what is wrong with them. */
export const ODD_TEXTS: Record<string, string> = {
  'ten thousand characters': 'a'.repeat(10_000),
  'ten thousand words': 'word '.repeat(10_000),
  'ten thousand ideographs': '学'.repeat(10_000),
  'an override of direction': '\u202Egnp.exe\u202E is not what it seems \u2067 and never closed',
  'a right-to-left title': 'مقدمة في التعلم العميق (2026) والشبكات',
  'a flood of zero-width characters': `at\u200B\u2060\uFEFFten${'\u200B'.repeat(5_000)}tion`,
  'a flood of combining marks': zalgo,
  'emoji sequences': '👩‍👩‍👧‍👦🏳️‍🌈👨🏿‍💻🇯🇵'.repeat(60),
  'the widest letters': '﷽'.repeat(80),
  'tall scripts': 'ཧཱུྃ བཛྲ གུ་རུ ปู่ย่าตายายกิ๊กกั๊ก ﷺ'.repeat(20),
  'line breaks and tabs': 'one\n\n\n\n\ttwo\r\n\u2028three\u2029four',
  'control characters': 'a\u0000b\u0007c\u001B[31md\u009Be',
  'broken surrogates': 'half \uD83D of a pair \uDC00 and on',
  nothing: '',
};

/** A page with one article for each odd text, and a plain one first and last. */
export function oddBatch(savedAt: number) {
  const texts = ['A plain title', ...Object.values(ODD_TEXTS), 'Another plain title'];
  return {
    pageId: 'odd',
    url: 'https://odd.example/list',
    title: ODD_TEXTS['an override of direction']!,
    kind: 'listing' as const,
    savedAt,
    articles: texts.map((text, place) => ({
      id: `odd-${place}`,
      role: 'record' as const,
      title: text,
      summary: text,
      url: text === '' ? null : `https://odd.example/${place}`,
      ...(text !== '' && { source: text.slice(0, 300), author: text.slice(0, 300) }),
    })),
  };
}
