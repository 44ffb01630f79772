import { browser, type Browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { openHere, openInTab } from '../../open-in-tab';
import { type Article, listArticles } from '../../library';
import { carryOut } from './carry-out';

const MAX_SUGGESTIONS = 6;

/** `wn` and a space in the address bar: what the list knows of the words, as they are typed. */
export function answerOmnibox(): void {
  // Firefox for Android has no such place.
  if (browser.omnibox === undefined) return;
  browser.omnibox.onInputStarted.addListener(() =>
    browser.omnibox.setDefaultSuggestion({ description: i18n.t('omnibox.search') }),
  );
  browser.omnibox.onInputChanged.addListener((text, suggest) =>
    carryOut(suggestionsFor(text).then((suggestions) => suggest(suggestions))),
  );
  browser.omnibox.onInputEntered.addListener((text, where) =>
    carryOut(openWhere(where, `/library.html${hashOf(text)}`)),
  );
}

/** `where` is the browser's own word for it, from the keys held while entering. */
export function openWhere(
  where: `${Browser.omnibox.OnInputEnteredDisposition}`,
  path: string,
): Promise<void> {
  if (where === 'currentTab') return openHere(path);
  return openInTab(path, where === 'newBackgroundTab' ? 'behind' : 'in-front');
}

/** A suggestion's own text is the place of its article in the library; anything else is a search. */
export function hashOf(text: string): string {
  return text.startsWith('#/article/') ? text : `#/search/${encodeURIComponent(text.trim())}`;
}

export async function suggestionsFor(text: string): Promise<{ content: string; description: string }[]> {
  if (text.trim() === '') return [];
  const { articles } = await listArticles({ view: 'everything', text, limit: MAX_SUGGESTIONS });
  return articles.map((article) => ({
    content: `#/article/${encodeURIComponent(article.id)}`,
    description: describe(article),
  }));
}

/** Chromium reads it as XML; Firefox as it stands, where an entity would show. */
function describe({ title, site }: Article): string {
  const plain = `${title.slice(0, 200)}${site === '' ? '' : ` – ${site}`}`.replace(/\p{Cc}/gu, ' ');
  if (import.meta.env.FIREFOX) return plain;
  return plain.replace(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
