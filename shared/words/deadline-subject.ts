import { foldName } from '../law/places.ts';
import type { DeadlineItem } from '../schema/outlook.ts';
import type { Language } from '../schema/primitives.ts';
import { certificateNames } from './certificates.ts';
import { decisionName } from './format.ts';
import { countryName } from './places.ts';

/**
 * The subject of a date: the certificate, the sub-processor, the place; empty if it is the supplier itself.
 */
export function deadlineSubject(item: DeadlineItem, language: Language): string {
  const standard = certificateNames[item.name as keyof typeof certificateNames];
  if (standard) return standard[language];
  const place = item.place === null ? '' : countryName(item.place, language);
  const name = foldName(item.name) === foldName(item.processor) ? '' : decisionName(item.name, language);
  return [place, name].filter((part) => part !== '').join(', ');
}
