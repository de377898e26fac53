/** The organisation's own fields: which there are, and whether what is filled in fits them. */

import type { CustomField, CustomFieldInput, KnownCustomField } from '../../../shared/fields/custom.ts';
import { importFields } from '../../../shared/fields/import.ts';
import { foldText } from '../../../shared/law/names.ts';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import { customFieldSentences } from '../../../shared/words/custom-fields.ts';
import { computedHeaders, listHeader } from '../../../shared/words/export.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from './connection.ts';
import { entities, type FieldsOf, readAll, readStored, type Stored } from './entities.ts';
import { isNameTaken } from './fitting.ts';
import { type Saving, saveLoose } from './parts.ts';
import type { Writing } from './writing.ts';

const asCustomField = ({ id, version, fields }: Stored<FieldsOf<'custom_field'>>): CustomField => ({
  ...fields,
  id,
  version,
});

/** The fields in use, in the order in which they were made. */
export const readCustomFields = (connection: Connection): CustomField[] =>
  readAll(connection, entities.custom_field).map(asCustomField);

/** All fields that there ever were, removed ones included. */
export const knownCustomFields = (connection: Connection): KnownCustomField[] =>
  readAll(connection, entities.custom_field, null, true).map((stored) => ({
    ...asCustomField(stored),
    removed: stored.deleted,
  }));

/** Headers of the exported list: a field of the same name would take their column when the list comes back. */
const ownHeaders: ReadonlySet<string> = new Set(
  [...importFields.map(listHeader), ...Object.values(computedHeaders)].flatMap(({ nl, en }) => [
    foldText(nl),
    foldText(en),
  ]),
);

/** Saves a field. Errors: `conflict`, `not-found`; `invalid` for a name that is taken and for another kind. */
export function saveCustomField(
  writing: Writing,
  save: Omit<Saving<CustomFieldInput>, 'reason'>,
): CustomField {
  const { connection } = writing;
  const { id, input } = save;
  if (
    ownHeaders.has(foldText(input.name)) ||
    isNameTaken(connection, entities.custom_field, id, input.name)
  ) {
    throw refused('input.name', customFieldSentences.nameTaken(inSentence(input.name)));
  }
  const before = id === null ? undefined : readStored(connection, entities.custom_field, id);
  if (before && before.fields.kind !== input.kind)
    throw refused('input.kind', customFieldSentences.kindFixed);
  return asCustomField(saveLoose(writing, entities.custom_field, save));
}

const refused = (path: string, message: Bilingual): Problem =>
  new Problem('invalid', message, [{ path, message }]);
