import type { Bilingual, Language } from '../schema/primitives.ts';

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

/** The words of those things of which there are any, each with how many there are. */
export function filled(parts: readonly (readonly [count: number, words: string])[]): string[] {
  return parts.filter(([count]) => count > 0).map(([, words]) => words);
}

/** Sentences of one language as both languages give them: a text, a sentence made from values, or a group of these. */
export type Told<Words> = Words extends string
  ? Bilingual
  : Words extends (...values: infer Values) => string
    ? (...values: Values) => Bilingual
    : { readonly [Name in keyof Words]: Told<Words[Name]> };

/**
 * Joins the sentences of both languages one by one, for what is shown in either: each text becomes a pair, each
 * sentence with values a function that gives a pair. The Dutch ones fix the shape, as in {@link both}.
 */
export function bilingual<Words>(nl: Words, en: NoInfer<Words>): Told<Words> {
  return joined(nl, en) as Told<Words>;
}

function joined(nl: unknown, en: unknown): unknown {
  if (typeof nl === 'string') return { nl, en };
  if (typeof nl === 'function' && typeof en === 'function') {
    return (...values: unknown[]) => ({ nl: nl(...values), en: en(...values) });
  }
  const other = en as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(nl as Record<string, unknown>).map(([name, words]) => [name, joined(words, other[name])]),
  );
}
