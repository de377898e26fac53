/** The organisation's own fields on the screen: which there are, and values in words. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type CustomField, fieldOfCustom, type KnownCustomField } from '../../shared/fields/custom.ts';
import type { Fields } from '../../shared/fields/field.ts';
import { fieldValue } from '../../shared/words/fields.ts';
import type { HistoryReading } from '../../shared/words/history-lines.ts';
import { orpc } from '../api/client.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useAsOf } from './as-of.tsx';

const none: readonly KnownCustomField[] = [];

/** The fields in use on the day that every page shows, in the order in which they were made. */
export function useCustomFields(): readonly CustomField[] {
  const { asOf } = useAsOf();
  const { data = none } = useQuery(orpc.customFields.list.queryOptions({ input: { asOf } }));
  return useMemo(() => data.filter(({ removed }) => !removed), [data]);
}

/** They as the forms and facts treat other fields, by identity. */
export function catalogueOf(custom: readonly CustomField[]): Fields {
  return Object.fromEntries(
    custom.map((one) => [one.id, { ...fieldOfCustom(one), section: 'custom', isAlwaysShown: true as const }]),
  );
}

/** Every field of the organisation's own, also those out of use: what was filled in of them is read by its last name. */
function useKnownCustomFields(): readonly KnownCustomField[] {
  return useQuery(orpc.customFields.list.queryOptions({ input: {} })).data ?? none;
}

/** How a value of a field is read; one of the organisation's own by its last name, also when it was removed. */
export function useFieldValue(): (kind: string, name: string, value: unknown) => string {
  const { language } = useLanguage();
  const data = useKnownCustomFields();
  return (kind, name, value) => fieldValue(kind, name, value, language, data);
}

/** How lines of the history are read, given what the records are called that they name. */
export function useHistoryReading(names: HistoryReading['names']): HistoryReading {
  const { language } = useLanguage();
  return { language, custom: useKnownCustomFields(), names };
}
