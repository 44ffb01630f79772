import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows beyond each edge of the view, so that a short step of the wheel finds them drawn. */
const OVERSCAN = 6;

export interface VirtualRows {
  /** The rows in the DOM: from the first up to, not including, the end. */
  first: number;
  end: number;
  scrollTo: (index: number) => void;
}

/** Which rows of a long list are in the DOM. All rows are `rowHeight` pixels high. */
export function useVirtualRows(
  scroller: RefObject<HTMLElement>,
  count: number,
  rowHeight: number,
): VirtualRows {
  const [span, setSpan] = useState({ first: 0, end: 0 });
  // Asking the element for it would lay the page out anew in the middle of a scroll.
  const height = useRef(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - OVERSCAN);
      const end = Math.ceil((element.scrollTop + height.current) / rowHeight) + OVERSCAN;
      setSpan((before) => (before.first === first && before.end === end ? before : { first, end }));
    };
    const measure = () => {
      height.current = element.clientHeight;
      look();
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [rowHeight]);
  return {
    first: Math.min(span.first, count),
    end: Math.min(span.end, count),
    scrollTo: (index) => showRow(scroller.current, index * rowHeight, rowHeight),
  };
}

/** Scrolls no further than the row needs to be whole in view. */
function showRow(scroller: HTMLElement | null, top: number, height: number): void {
  if (!scroller) return;
  const { scrollTop, clientHeight } = scroller;
  if (top < scrollTop) scroller.scrollTop = top;
  else if (top + height > scrollTop + clientHeight) scroller.scrollTop = top + height - clientHeight;
}
