import type { CleanedPage } from '../contract';
import { type EditedText, restoreText, writeRuns } from './edit-text';
import type { Found } from './found';
import { type HiddenElement, hideElements, readAttribute, showElement, writeAttribute } from './hide-element';
import { watchArrivals } from './late';
import { adoptStyleSheet, dropStyleSheet, MARK, OUTLINE_MARK } from './marks';
import type { PlannedRemoval, RemovalPlan } from './removal-plan';

/** One page being cleaned: every change it made, and how each is taken back. */
export class Cleaning implements CleanedPage {
  /** What was found at first and what arrived later, in the order it was hidden. */
  readonly removals: PlannedRemoval[] = [];
  restored = false;
  private readonly shownAgain = new Set<PlannedRemoval>();
  private readonly hidden = new Map<Element, HiddenElement>();
  private readonly edited = new Map<Text, EditedText>();
  private readonly sheet: CSSStyleSheet | null;
  private readonly stopWatching: () => void;
  private outlined: Element[] = [];

  constructor(
    readonly document: Document,
    readonly plan: RemovalPlan,
  ) {
    this.sheet = adoptStyleSheet(document);
    this.hide(plan.removals);
    this.stopWatching = watchArrivals(this);
  }

  /** Hides removals that are not hidden yet. */
  hide(removals: readonly PlannedRemoval[]): void {
    this.removals.push(...removals);
    quietly(() => this.apply(removals.flatMap((removal) => removal.places)));
  }

  /** Shows one removal again; the others stay hidden. */
  putBack(removal: PlannedRemoval): void {
    if (this.restored || this.shownAgain.has(removal)) return;
    this.shownAgain.add(removal);
    for (const place of removal.places) this.undo(place);
  }

  /** Hides again a removal that was put back. */
  hideAgain(removal: PlannedRemoval): void {
    if (!this.restored && this.shownAgain.delete(removal)) this.apply(removal.places);
  }

  isShown(removal: PlannedRemoval): boolean {
    return this.restored || this.shownAgain.has(removal);
  }

  /** Shows the hidden elements of one removal in place with an outline, or takes the outline away (null). */
  outline(removal: PlannedRemoval | null): void {
    for (const element of this.outlined) {
      writeAttribute(element, OUTLINE_MARK, null);
      if (this.hidden.has(element)) hideElements(this.document, [element]);
    }
    this.outlined = [];
    if (removal === null || this.restored) return;
    for (const place of removal.places) {
      const element = place.type === 'element' ? place.element : place.node.parentElement;
      if (element === null || readAttribute(element, OUTLINE_MARK) !== null) continue;
      const entry = this.hidden.get(element);
      if (entry !== undefined) showElement(entry);
      writeAttribute(element, OUTLINE_MARK, '');
      this.outlined.push(element);
    }
    this.outlined[0]?.scrollIntoView?.({ block: 'center' });
  }

  /** Marks again those of the elements that are hidden here and whose mark a page script took away; returns how many. */
  markAgain(elements: Iterable<Element>): number {
    const shown = [...elements].filter((each) => this.hidden.has(each) && readAttribute(each, MARK) !== '');
    const kept = shown.filter((each) => !this.outlined.includes(each));
    for (const element of kept) writeAttribute(element, MARK, '');
    return kept.length;
  }

  restore(): void {
    if (this.restored) return;
    quietly(() => this.outline(null));
    this.restored = true;
    this.stopWatching();
    for (const edit of this.edited.values()) quietly(() => restoreText(edit));
    for (const entry of this.hidden.values()) quietly(() => showElement(entry));
    const { sheet } = this;
    if (sheet !== null) quietly(() => dropStyleSheet(this.document, sheet));
  }

  private apply(places: readonly Found[]): void {
    const edits = new Set<EditedText>();
    const elements = new Set<Element>();
    for (const place of places) {
      if (place.type === 'run') {
        const edit = this.editOf(place.node);
        edit.runs.add(place);
        edits.add(edit);
      } else if (!this.hidden.has(place.element)) elements.add(place.element);
    }
    for (const entry of hideElements(this.document, [...elements])) this.hidden.set(entry.element, entry);
    for (const edit of edits) writeRuns(edit);
  }

  private editOf(node: Text): EditedText {
    const known = this.edited.get(node);
    if (known !== undefined && node.data === known.written) return known;
    const edit = {
      node,
      original: node.data,
      written: node.data,
      runs: new Set<Extract<Found, { type: 'run' }>>(),
    };
    this.edited.set(node, edit);
    return edit;
  }

  private undo(place: Found): void {
    if (place.type === 'element') {
      const entry = this.hidden.get(place.element);
      if (entry !== undefined) showElement(entry);
      this.hidden.delete(place.element);
      return;
    }
    const edit = this.edited.get(place.node);
    if (edit?.runs.delete(place) === true) writeRuns(edit);
  }
}

/** A step that fails (a page can freeze its nodes) must keep neither the others nor their undoing from being done. */
function quietly(step: () => void): void {
  try {
    step();
  } catch (error) {
    console.debug('Winnow could not make or undo one change', error);
  }
}
