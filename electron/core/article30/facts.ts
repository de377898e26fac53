/** What the extract for the record of processing activities is made of, from the open register. */
import { emptyOf } from '../../../shared/fields/field.ts';
import { organisationFields } from '../../../shared/fields/organisation.ts';
import { judged } from '../../../shared/law/judged.ts';
import { judgementOn } from '../derived/judging.ts';
import { entities, readStored } from '../store/entities.ts';
import { allRecords } from '../store/supplier-records.ts';
import type { View } from '../store/writing.ts';
import type { Article30Input } from './extract.ts';

export function article30Facts({ connection, asOf }: View): Omit<Article30Input, 'language'> {
  const judgement = judgementOn(connection, asOf);
  const stored = readStored(connection, entities.organisation, 'organisation');
  return {
    organisation: { ...emptyOf(organisationFields), ...stored?.fields },
    asOf,
    suppliers: allRecords(connection).map((record) => judged(record, judgement)),
  };
}
