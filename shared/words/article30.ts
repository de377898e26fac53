/** The extract for the record of processing activities (Art. 30 GDPR). */

import * as en from './article30.en.ts';
import * as nl from './article30.nl.ts';
import { both } from './both.ts';

export const article30Words = both(nl.article30, en.article30);
export type Article30Words = (typeof article30Words)['nl'];
