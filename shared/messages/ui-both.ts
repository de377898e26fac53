import type { Language } from '../schema/primitives.ts';

/**
 * The sentences of one screen in both languages. The Dutch ones fix the shape: a sentence that is missing in
 * English, or that takes other values, does not compile.
 */
export function both<Sentences>(nl: Sentences, en: NoInfer<Sentences>): Record<Language, Sentences> {
  return { nl, en };
}
