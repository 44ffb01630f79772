import type { TabState } from '@/lib/tabs';
import { say, sayCount } from '../words';

export interface Verdict {
  /** grain: something was done · quiet: nothing to do · asking: the user may want to act · trouble: something failed. */
  tone: 'grain' | 'quiet' | 'asking' | 'trouble';
  sentence: string;
  /** A second, softer line: what it means, or what to do. */
  more?: string;
}

/** What this page is, in one sentence and at most one more. */
export function verdictOf(state: TabState): Verdict {
  const verdict = byStatus(state);
  if (state.problem)
    return { tone: 'trouble', sentence: verdict.sentence, more: say(`problem.${state.problem}`) };
  if (state.private && state.status === 'cleaned') return { ...verdict, more: say('verdict.private') };
  return verdict;
}

function byStatus(state: TabState): Verdict {
  switch (state.status) {
    case 'looking':
      return { tone: 'quiet', sentence: say('verdict.looking') };
    case 'ordinary':
      return { tone: 'quiet', sentence: say('verdict.ordinary'), ...taken(state) };
    case 'cleaned':
      return cleaned(state);
    case 'restored':
      return {
        tone: 'asking',
        sentence: say('verdict.restored', { kind: kindName(state) }),
        more: say('verdict.restoredMore'),
      };
    case 'off':
      return {
        tone: 'asking',
        sentence: say('verdict.off', { kind: kindName(state) }),
        more: say('verdict.offMore'),
      };
    case 'not-spam':
      return { tone: 'quiet', sentence: say('verdict.notSpam'), more: say('verdict.notSpamMore') };
    case 'unreadable':
      return { tone: 'quiet', sentence: say('verdict.unreadable'), more: unreadableReason(state) };
  }
}

function taken({ saved }: TabState): Pick<Verdict, 'more'> {
  return saved > 0 ? { more: sayCount('verdict.taken', saved) } : {};
}

function cleaned(state: TabState): Verdict {
  const sentence = say('verdict.cleaned', {
    kind: kindName(state),
    articles: articlesPart(state),
    hidden: sayCount('verdict.hidden', hiddenCount(state)),
  });
  const earlier = state.saved > 0 && state.added === 0;
  return earlier
    ? { tone: 'grain', sentence, more: say('verdict.savedEarlier') }
    : { tone: 'grain', sentence };
}

function articlesPart({ saved, found }: TabState): string {
  if (saved > 0) return sayCount('verdict.saved', saved);
  return found > 0 ? sayCount('verdict.foundOnly', found) : say('verdict.noArticles');
}

function kindName({ recognition }: TabState): string {
  return say(recognition?.kind === 'article' ? 'verdict.kindArticle' : 'verdict.kindListing');
}

function unreadableReason({ unreadable }: TabState): string {
  if (unreadable === 'not-a-page') return say('unreadable.notAPage');
  if (unreadable === 'no-permission') return say('unreadable.noPermission');
  if (unreadable === 'gone') return say('unreadable.gone');
  return say('unreadable.browserPage');
}

export function hiddenCount({ counts }: TabState): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
