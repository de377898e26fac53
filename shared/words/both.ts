import type { Bilingual, Language } from '../schema/primitives.ts';

/**
 * The messages of one screen in both languages. The Dutch ones define the shape: a message that is missing in
 * English, or that takes other values, does not compile.
 */
export function both<Sentences>(nl: Sentences, en: NoInfer<Sentences>): Record<Language, Sentences> {
  return { nl, en };
}

/** Formats a number with its noun: `counted('nl')(1234, 'datum', 'data')` gives "1.234 data". */
export function counted(language: Language): (n: number, one: string, many: string) => string {
  return (n, one, many) => `${formatNumber(n, language)} ${n === 1 ? one : many}`;
}

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const formats = new Map<Language, Intl.NumberFormat>();

/** `1.234` in Dutch, `1,234` in English. */
export function formatNumber(value: number, language: Language): string {
  // Making one takes much longer than formatting.
  const format = formats.get(language) ?? new Intl.NumberFormat(locales[language]);
  formats.set(language, format);
  return format.format(value);
}

/** A phrase for each item with a count above zero, including that count. */
export function filled(parts: readonly (readonly [count: number, words: string])[]): string[] {
  return parts.filter(([count]) => count > 0).map(([, words]) => words);
}

/**
 * Shape that the messages of both languages share: a text, a sentence built from values, or a group of these.
 */
export type Told<Words> = Words extends string
  ? Bilingual
  : Words extends (...values: infer Values) => string
    ? (...values: Values) => Bilingual
    : { readonly [Name in keyof Words]: Told<Words[Name]> };

/**
 * Pairs the messages of both languages one by one, for use in either: each text becomes a pair, each sentence
 * with values a function that returns a pair. The Dutch ones define the shape, as in {@link both}.
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
