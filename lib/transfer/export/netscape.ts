import { escapeMarkup, type ExportFormat } from './format';

const HEAD = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
`;

const seconds = (time: number): number => Math.floor(time / 1000);

/** Bookmarks that every browser imports. Articles without an address stay out: a bookmark needs one. */
export const netscape = {
  name: 'netscape',
  extension: 'html',
  type: 'text/html',
  async *write({ articles }) {
    yield HEAD;
    for await (const { url, title, tags, note, savedAt, readAt } of articles()) {
      if (url === null) continue;
      // A comma parts the tags, so that one inside a tag becomes a space.
      const tagList = tags.map((tag) => tag.replaceAll(',', ' ')).join(',');
      const visited = readAt === undefined ? '' : ` LAST_VISIT="${seconds(readAt)}"`;
      const tagged = tagList && ` TAGS="${escapeMarkup(tagList)}"`;
      yield `    <DT><A HREF="${escapeMarkup(url)}" ADD_DATE="${seconds(savedAt)}"${visited}${tagged}>${escapeMarkup(title)}</A>\n`;
      if (note) yield `    <DD>${escapeMarkup(note)}\n`;
    }
    yield '</DL><p>\n';
  },
} as const satisfies ExportFormat;
