import { answerCommands } from './commands';
import { answerMenus } from './menus';
import { answerOmnibox } from './omnibox';
import { welcomeNewcomers } from './welcome';

/** Where browsers have a place for an extension besides its button: one file a place. At every start of the background. */
export function takePlaces(): void {
  answerCommands();
  answerMenus();
  answerOmnibox();
  welcomeNewcomers();
}
