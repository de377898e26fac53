/** What a command refuses before it does anything. */
import { Problem } from '../../core/ground/problem.ts';

/** Errors: `invalid`, or another code, with a sentence of the language of the command line. */
export function refuse(sentence: string, code: 'invalid' | 'not-found' = 'invalid'): never {
  throw new Problem(code, { nl: sentence, en: sentence });
}

/** The words of `a,b`, in order. */
export const wordsOf = (given: string): string[] => given.split(',').map((word) => word.trim());
