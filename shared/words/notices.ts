/** Heading of the file with third-party licences. */
import { bilingual } from './both.ts';
import * as en from './notices.en.ts';
import * as nl from './notices.nl.ts';

export const noticesHead = bilingual(nl.noticesHead, en.noticesHead);
