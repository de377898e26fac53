/** What a column of a list can become, and a mapping in which one becomes something else. */
import { useMemo } from 'react';
import { customKey } from '../../../shared/fields/custom.ts';
import {
  type ImportMapping,
  type ImportTarget,
  importFields,
  repeatableFields,
} from '../../../shared/fields/import.ts';
import { listHeader } from '../../../shared/words/export.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useCustomFields } from '../../register/custom-fields.ts';

interface Target {
  readonly value: ImportTarget;
  readonly name: string;
}

/** Every field that a column can become, with its name. */
export function useTargets(): readonly Target[] {
  const { language } = useLanguage();
  const own = useCustomFields();
  return useMemo(
    () => [
      ...importFields.map((value) => ({ value, name: listHeader(value)[language] })),
      ...own.map(({ id, name }) => ({ value: customKey(id), name })),
    ],
    [own, language],
  );
}

/** The mapping with another field for a column; a field that takes one column moves to the column chosen last. */
export function withTarget(
  mapping: ImportMapping,
  column: string,
  field: ImportTarget | null,
): ImportMapping {
  const moves = field !== null && !repeatableFields.has(field);
  return {
    ...mapping,
    columns: mapping.columns.map((entry) => {
      if (entry.column === column) return { column, field };
      return moves && entry.field === field ? { column: entry.column, field: null } : entry;
    }),
  };
}
