/** What an import says of the JSON export of a register. */
import { kinds } from '../fields/catalogue.ts';
import type { TakenRecords } from '../fields/import-records.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { bilingual } from './both.ts';
import * as en from './import-records.en.ts';
import * as nl from './import-records.nl.ts';
import { withOwnWords } from './in-sentence.ts';

export const recordsSentences = withOwnWords(bilingual(nl.recordsSentences, en.recordsSentences));

/** What comes along with a supplier, such as "Overeenkomst: 2, Certificaat: 1". */
export function partsInWords(parts: TakenRecords['suppliers'][number]['parts']): Bilingual {
  const { onlyItself } = recordsSentences;
  const said = (language: keyof Bilingual) =>
    parts.map(({ kind, count }) => `${kinds[kind].label[language]}: ${count}`).join(', ');
  return parts.length === 0 ? onlyItself : { nl: said('nl'), en: said('en') };
}
