/** Messages about what is stored on this computer. */
import { bilingual } from './both.ts';
import * as en from './local-state.en.ts';
import * as nl from './local-state.nl.ts';

export const localStateSentences = bilingual(nl.localState, en.localState);
