import type { Language } from '../schema/primitives.ts';

/**
 * The sentences of one screen in both languages. The Dutch ones fix the shape: a sentence that is missing in
 * English, or that takes other values, does not compile.
 */
export function both<Sentences>(nl: Sentences, en: NoInfer<Sentences>): Record<Language, Sentences> {
  return { nl, en };
}

/** How a language writes a number with its noun: `counted('nl')(1234, 'datum', 'data')` gives "1.234 data". */
export function counted(language: Language): (n: number, one: string, many: string) => string {
  const number = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB');
  return (n, one, many) => `${number.format(n)} ${n === 1 ? one : many}`;
}
