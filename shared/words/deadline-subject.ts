import { foldName } from '../law/places.ts';
import type { DeadlineKind } from '../schema/deadline.ts';
import type { DeadlineItem } from '../schema/outlook.ts';
import type { Language } from '../schema/primitives.ts';
import { certificateName } from './certificates.ts';
import { decisionName } from './format.ts';
import { countryName } from './places.ts';

/** What the date is about as it is called in a language: the register keeps the code of a certificate, and the list the English name of a decision. */
export function deadlineName(kind: DeadlineKind, name: string, language: Language): string {
  if (kind === 'certificate') return certificateName(name, language);
  return kind === 'decision-end' ? decisionName(name, language) : name;
}

/**
 * The subject of a date: the certificate, the sub-processor, the place; empty if it is the supplier itself.
 */
export function deadlineSubject(item: DeadlineItem, language: Language): string {
  if (item.kind === 'certificate') return deadlineName(item.kind, item.name, language);
  const place = item.place === null ? '' : countryName(item.place, language);
  const isSupplier = foldName(item.name) === foldName(item.processor);
  const name = isSupplier ? '' : deadlineName(item.kind, item.name, language);
  return [place, name].filter((part) => part !== '').join(', ');
}
