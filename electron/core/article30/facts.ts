/** What the extract for the record of processing activities is made of, from the open register. */
import { emptyOf } from '../../../shared/fields/field.ts';
import { organisationFields } from '../../../shared/fields/organisation.ts';
import { judgedOn } from '../derived/judging.ts';
import { entities, readStored } from '../store/entities.ts';
import type { View } from '../store/writing.ts';
import type { Article30Input } from './extract.ts';

export function article30Facts(view: View): Omit<Article30Input, 'language'> {
  const { connection, asOf } = view;
  const stored = readStored(connection, entities.organisation, 'organisation');
  return {
    organisation: { ...emptyOf(organisationFields), ...stored?.fields },
    asOf,
    suppliers: judgedOn(view),
  };
}
