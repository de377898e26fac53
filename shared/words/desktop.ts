/** Text of the desktop itself: its menu and its own dialogs. */
import { bilingual } from './both.ts';
import * as en from './desktop.en.ts';
import * as nl from './desktop.nl.ts';

export const desktopSentences = bilingual(nl.desktopSentences, en.desktopSentences);
