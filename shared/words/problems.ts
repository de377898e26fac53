/** Sentences of the closed set of errors: what happened and what to do next. */
import type { Bilingual } from '../schema/primitives.ts';
import type { ProblemCode } from '../schema/problem.ts';
import { bilingual } from './both.ts';
import { inSentence } from './in-sentence.ts';
import * as en from './problems.en.ts';
import * as nl from './problems.nl.ts';

/** Default message of an error code, if the source of the error had nothing more precise. */
export const problemSentences: Record<ProblemCode, Bilingual> = bilingual(nl.problems, en.problems);

/** By the key that the schema gives to what it refuses. */
const named: Record<string, Bilingual> = bilingual(nl.named, en.named);
const kinds = bilingual(nl.kinds, en.kinds);

/** One issue as reported by zod; only these parts determine the message. */
export interface Issue {
  readonly code?: string | undefined;
  readonly message: string;
  readonly format?: string | undefined;
  /** What is too small or too big: a number, or a text or list that is too short or too long. */
  readonly origin?: string | undefined;
  readonly maximum?: number | bigint | undefined;
  readonly minimum?: number | bigint | undefined;
  readonly input?: unknown;
}

/** The message shown at a field for one zod issue. */
export function fieldSentence(issue: Issue): Bilingual {
  const own = named[issue.message];
  if (own) return own;
  if (issue.code === 'invalid_format' && issue.format === 'date') return kinds.date;
  if (issue.code === 'invalid_format' && issue.format === 'datetime') return kinds.moment;
  // A 0 was filled in: only of a text or a list is one the least that is something.
  const isNumber = issue.origin === 'number' || issue.origin === 'int';
  if (issue.code === 'too_small' && issue.minimum === 1 && !isNumber) return kinds.empty;
  if (issue.code === 'too_small') return kinds.atLeast(issue.minimum);
  if (issue.code === 'too_big') return kinds.atMost(issue.maximum);
  if (issue.code === 'invalid_value') return kinds.choice;
  if (issue.code === 'unrecognized_keys') return kinds.unknownField;
  return kinds.other;
}

/** Messages for opening, creating and reading files; `name` is the person's own file. */
export const fileSentences = bilingual(nl.files, en.files);

const { extra, missing, different } = fileSentences.otherSchema;

/** A register whose schema is not the one that the program makes; `object` is the first that differs. */
export function otherSchema(
  file: string,
  {
    kind,
    object: { type, name },
  }: { kind: 'extra' | 'missing' | 'different'; object: { type: string; name: string } },
): Bilingual {
  const sentence = { extra, missing, different }[kind];
  return sentence(file, inSentence(`${type} ${name}`));
}

/** What the system below said; `where` is the person's own file or folder. */
export const systemSentences = bilingual(nl.system, en.system);
