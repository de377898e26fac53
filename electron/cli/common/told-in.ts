import type { Bilingual, Language } from '../../../shared/schema/primitives.ts';

/** What asks for attention, as JSON gives it: reason and next step in one language. */
export const toldIn = <Item extends { readonly reason: Bilingual; readonly nextStep: Bilingual }>(
  language: Language,
  { reason, nextStep, ...item }: Item,
) => ({ ...item, reason: reason[language], nextStep: nextStep[language] });
