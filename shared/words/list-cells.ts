/** What the cells of a list say of a supplier, in the words that are read back as the same value. */
import type { AgreementInput } from '../fields/agreement.ts';
import type { Field } from '../fields/field.ts';
import type { FlowInput } from '../fields/flow.ts';
import { type ImportField, type ListedField, nameInMapping } from '../fields/import.ts';
import type { Language } from '../schema/primitives.ts';
import { exportWords } from './export.ts';
import { valueText } from './fields.ts';
import { formatPeriod } from './format.ts';
import { countryName } from './places.ts';
import { terms } from './ui-terms.ts';

/** Items with a semicolon between them; one behind an only item says that its comma separates nothing. */
export function listText(items: readonly string[]): string {
  const [only = ''] = items;
  return items.length === 1 && only.includes(',') ? `${only};` : items.join('; ');
}

/** What a field says in a cell: as its kind is read back. */
export function cellText(field: Field, value: unknown, language: Language): string {
  if (Array.isArray(value)) return listText(value.map(String));
  if (field.kind === 'flag') return yesNo(value, language);
  // Words for "no country" would come back as an unknown one.
  return valueText(field, value, language);
}

const yesNo = (value: unknown, language: Language) =>
  typeof value === 'boolean' ? (value ? exportWords.yes : exportWords.no)[language] : '';

/** Fields whose cell says more than one of them. */
const together: Partial<Record<ImportField, (record: object, language: Language) => string>> = {
  agreementState: (record, language) => stateText(record as AgreementInput, language),
  renewal: (record, language) => renewalText((record as AgreementInput).renewal, language),
};

/** The cell of a field of a supplier or of its agreement. @param record what the field is of, or the fields that count. */
export function listedText(listed: ListedField, record: object, language: Language): string {
  const said = together[nameInMapping(listed)];
  if (said) return said(record, language);
  const values: Readonly<Record<string, unknown>> = { ...record };
  return cellText(listed.field, values[listed.name], language);
}

/** The state of an agreement, with the reason why none is required. */
function stateText(
  { recorded, notRequiredReason }: Pick<AgreementInput, 'recorded' | 'notRequiredReason'>,
  language: Language,
): string {
  const state = terms[language].recorded[recorded];
  return notRequiredReason === null
    ? state
    : `${state} (${terms[language].notRequiredReason[notRequiredReason]})`;
}

/** How an agreement is renewed, and for how many months. */
export function renewalText({ kind, months }: AgreementInput['renewal'], language: Language): string {
  const name = terms[language].renewal[kind];
  return months === null ? name : `${name} ${formatPeriod({ months, days: 0 }, language)}`;
}

/** Where data are: the name of the place, or the words for one that is not known, and its use. */
export function flowText(
  { country, kind, statedLocation }: Pick<FlowInput, 'country' | 'kind' | 'statedLocation'>,
  language: Language,
): string {
  const unknown = exportWords.unknown[language];
  const name =
    country !== 'unknown'
      ? countryName(country, language)
      : statedLocation === ''
        ? unknown
        : `${unknown} (${statedLocation})`;
  return kind === 'storage' ? name : `${name} (${terms[language].flowKind[kind].toLowerCase()})`;
}
