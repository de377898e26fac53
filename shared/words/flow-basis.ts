/** The recorded basis of a transfer in words, with its evidence and date. */
import type { DataFlow } from '../fields/flow.ts';
import { type CountryList, isWithinEea } from '../law/jurisdictions.ts';
import type { Language } from '../schema/primitives.ts';
import { formatDate } from './format.ts';
import { ui } from './ui.ts';

/** @param list the countries and decisions in use on the day. */
export function flowBasis(entry: DataFlow, list: CountryList, language: Language): string {
  const { flow, terms } = ui[language];
  if (isWithinEea(entry.country, list)) return flow.withinEea;
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
  if (entry.tia) parts.push(flow.tiaShort(day(entry.tia.completedOn)));
  if (entry.derogation) parts.push(flow.derogationShort);
  if (parts.length > 0) return parts.join(' · ');
  const adequacy = list.byCode.get(entry.country)?.adequacy;
  return adequacy?.condition === 'none' ? flow.adequacyDecision : flow.noBasis;
}
