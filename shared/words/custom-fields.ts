/** Why a field of the organisation, or a value in one, is refused. */

import type { CustomField } from '../fields/custom.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { bilingual } from './both.ts';
import * as en from './custom-fields.en.ts';
import * as nl from './custom-fields.nl.ts';
import { inSentence } from './in-sentence.ts';

export const customFieldSentences = bilingual(nl.customFieldSentences, en.customFieldSentences);

/** What a field takes, to somebody who gave it something else. */
export function unfitValue({ name, kind }: Pick<CustomField, 'name' | 'kind'>): Bilingual {
  const sentence = customFieldSentences[kind === 'line' ? 'text' : kind];
  return sentence(inSentence(name));
}
