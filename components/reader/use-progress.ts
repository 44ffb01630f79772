import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { setProgress, type Article } from '@/lib/library';
import { attempt } from '../list/article-actions';

const SAVE_AFTER_MS = 800;

/** Scrolls to where the reading stopped, and keeps up with it. Nothing is written unless somebody scrolls. */
export function useProgress(scroller: RefObject<HTMLElement>, article: Article, isReady: boolean): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element || !isReady) return;
    const room = () => element.scrollHeight - element.clientHeight;
    element.scrollTop = article.progress < 0.98 ? article.progress * room() : 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unsaved: number | null = null;
    const save = () => {
      clearTimeout(timer);
      const read = unsaved;
      unsaved = null;
      if (read !== null) void attempt(() => setProgress([article.id], read));
    };
    const onScroll = () => {
      if (room() <= 0) return;
      unsaved = element.scrollTop / room();
      clearTimeout(timer);
      timer = setTimeout(save, SAVE_AFTER_MS);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    // The tab may be about to close.
    document.addEventListener('visibilitychange', save);
    return () => {
      save();
      element.removeEventListener('scroll', onScroll);
      document.removeEventListener('visibilitychange', save);
    };
  }, [article.id, isReady]);
}
