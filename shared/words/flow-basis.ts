/** The recorded basis of a transfer in words, with its evidence and date. */
import type { DataFlow } from '../fields/flow.ts';
import type { CivilDate } from '../law/dates.ts';
import { type CountryList, isWithinEea } from '../law/jurisdictions.ts';
import type { Language } from '../schema/primitives.ts';
import type { TransferBasis } from '../schema/transfer-basis.ts';
import type { TransferResult } from '../schema/transfer-codes.ts';
import { formatDate } from './format.ts';
import { ui } from './ui.ts';

/**
 * @param result of its assessment; null = it is not assessed. Data in the EEA ask for a basis where somebody outside it has them.
 * @param list the countries and decisions in use on the day.
 */
export function flowBasis(
  entry: DataFlow,
  result: TransferResult | null,
  list: CountryList,
  language: Language,
): string {
  const { flow, terms } = ui[language];
  const isAsked = result !== null && result !== 'none';
  if (isWithinEea(entry.country, list) && !isAsked) return flow.withinEea;
  const day = (date: string) => formatDate(date, language);
  const parts: string[] = [];
  if (entry.dpf) {
    const checked = entry.dpf.checkedOn ? `, ${flow.checkedShort(day(entry.dpf.checkedOn))}` : '';
    parts.push(
      `DPF: ${(entry.dpf.status === null ? terms.result.unknown : terms.dpfStatus[entry.dpf.status]).toLowerCase()}${checked}`,
    );
  }
  if (entry.conditionConfirmed) parts.push(flow.adequacyDecision);
  for (const safeguard of entry.safeguards ?? []) {
    const signed = safeguard.signedOn ? `, ${flow.signedShort(day(safeguard.signedOn))}` : '';
    const module = safeguard.module === null ? '' : `, module ${safeguard.module}`;
    parts.push(`${terms.mechanism[safeguard.mechanism]}${module}${signed}`);
  }
  if (entry.tia) {
    const { completedOn } = entry.tia;
    parts.push(completedOn === null ? flow.tiaBegun : flow.tiaShort(day(completedOn)));
  }
  if (entry.derogation) parts.push(flow.derogationShort);
  if (parts.length > 0) return parts.join(' · ');
  const adequacy = list.byCode.get(entry.country)?.adequacy;
  return adequacy?.condition === 'none' ? flow.adequacyDecision : flow.noBasis;
}

/** What a flow rests on, by its code. */
export function basisName(basis: TransferBasis, language: Language): string {
  const { terms } = ui[language];
  return basis in terms.mechanism
    ? terms.mechanism[basis as keyof typeof terms.mechanism]
    : terms.basis[basis as keyof typeof terms.basis];
}

/** The name of a basis in every language, for who searches by it; what is missing or not needed is no name. */
export function basisNames(basis: TransferBasis): string[] {
  const isNamed =
    basis !== 'without' && basis !== 'not-asked' && basis !== 'unknown' && basis !== 'not-needed';
  return isNamed ? [basisName(basis, 'nl'), basisName(basis, 'en')] : [];
}

/** The day that proves a basis: checked on the DPF List, signed, or signed off; null = none is recorded, or none is asked. */
export function basisDay(
  { dpf, safeguards, derogation }: Pick<DataFlow, 'dpf' | 'safeguards' | 'derogation'>,
  basis: TransferBasis,
): CivilDate | null {
  if (basis === 'dpf') return dpf?.checkedOn ?? null;
  if (basis === 'derogation') return derogation?.signedOffOn ?? null;
  return safeguards?.find(({ mechanism }) => mechanism === basis)?.signedOn ?? null;
}
