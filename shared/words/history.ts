/** Sentences about the history. */
import { bilingual } from './both.ts';
import * as en from './history.en.ts';
import * as nl from './history.nl.ts';

/** Why a change in the history cannot be undone. */
export const undoSentences = bilingual(nl.undo, en.undo);
