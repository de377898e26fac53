/**
 * Column headers and cell text of the exported list of suppliers. On import, a header maps back to the same
 * field.
 */
import { fieldInMapping, type ImportField } from '../fields/import.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { bilingual } from './both.ts';
import * as en from './export.en.ts';
import * as nl from './export.nl.ts';
import { nameInList } from './fields.ts';

/** Headers of what is made of more than one field. */
export const madeHeaders = bilingual(nl.madeHeaders, en.madeHeaders);

/** Header of each field that can be imported from a list: it comes back as that field. */
export function listHeader(field: ImportField): Bilingual {
  const listed = fieldInMapping.get(field);
  if (listed) return nameInList(listed.kind, listed.field);
  const made: Partial<Record<ImportField, Bilingual>> = madeHeaders;
  return made[field] ?? { nl: field, en: field };
}

/** Headers of columns that are derived, or that one row cannot hold; they are not imported. */
export const computedHeaders = bilingual(nl.computedHeaders, en.computedHeaders);

/** Cell text. */
export const exportWords = bilingual(nl.exportWords, en.exportWords);

/** Start of the name of an exported file; the date follows. */
export const fileNames = bilingual(nl.fileNames, en.fileNames);
