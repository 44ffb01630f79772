import { isComposing } from '../composing';

/** What a key asks for; the same letters in the popup and the library. */
export type Command =
  | 'search'
  | 'next'
  | 'previous'
  | 'open'
  | 'archive'
  | 'star'
  | 'read'
  | 'tag'
  | 'delete'
  | 'undo'
  | 'select'
  | 'help'
  | 'leave';

const commands: Record<string, Command> = {
  '/': 'search',
  j: 'next',
  k: 'previous',
  o: 'open',
  e: 'archive',
  s: 'star',
  u: 'read',
  t: 'tag',
  '#': 'delete',
  z: 'undo',
  x: 'select',
  '?': 'help',
  Escape: 'leave',
};

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode'> & {
  target: EventTarget | null;
};

/** The command of a key press; null in a text field, with a modifier held, or while an input method composes. */
export function commandOf(event: KeyPress): Command | null {
  if (isComposing(event)) return null;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (isTextField(event.target)) return null;
  return commands[event.key] ?? null;
}

const TYPED_INTO = new Set(['text', 'search', 'url', 'email', 'number', 'password', 'tel', 'date']);

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return TYPED_INTO.has(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}
