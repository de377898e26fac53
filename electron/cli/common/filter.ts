/** Filters on the command line: `--filter key=a,b`, of which the keys and values are those of a schema. */

import type * as z from 'zod';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import { Problem } from '../../core/ground/problem.ts';
import { refuse, wordsOf } from './refuse.ts';

/** Gathers an option that may be given more than once. */
export const collected = (value: string, before: string[]): string[] => [...before, value];

/** Parses `key=a,b` words as a filter. Errors: `invalid` names the unknown key or value. */
export function parseFilter<Shape extends z.ZodRawShape>(
  words: readonly string[],
  schema: z.ZodObject<Shape>,
  text: CliMessages,
): z.infer<z.ZodObject<Shape>> {
  const raw: Record<string, unknown> = {};
  const known: Readonly<Record<string, z.ZodType>> = schema.shape as never;
  for (const word of words) {
    const [key = '', value = ''] = word.split(/=(.*)/s);
    const type = known[key];
    if (key.trim() === '') refuse(text.filterNameless(word, Object.keys(known).join(', ')));
    if (type === undefined) refuse(text.filterUnknown(key, Object.keys(known).join(', ')));
    if (key in raw) refuse(text.filterTwice(key));
    const given = meant(type, value);
    if (lacksValue(key, given, type)) refuse(text.filterEmpty(key, valuesOf(type).join(', ')));
    raw[key] = given;
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const [key = '', at] = issue.path.map(String);
    const given = [raw[key]].flat()[Number(at ?? 0)];
    const isFlag = issue.code === 'invalid_type' && issue.expected === 'boolean';
    const known = issue.code === 'invalid_value' ? issue.values : isFlag ? ['true', 'false'] : [];
    if (known.length > 0 && typeof given === 'string') refuse(text.filterValue(key, given, known.join(', ')));
  }
  const fields = fieldProblems(parsed.error.issues).map(({ path, message }) => {
    const key = path.split('.')[0] ?? '';
    return { path: `--filter ${key}=${[raw[key]].flat().join(',')}`, message };
  });
  throw new Problem('invalid', undefined, fields);
}

/** Whether a value is empty, or one of a list; who has no owner is found by the empty name. */
function lacksValue(key: string, given: unknown, type: z.ZodType): boolean {
  return [given].flat().includes('') && !(key === 'owner' && type.safeParse(given).success);
}

/** The values of a closed set, as the refusal of another one names them. */
function valuesOf(type: z.ZodType): readonly string[] {
  const isList = type.safeParse([]).success;
  const issues = type.safeParse(isList ? [''] : '').error?.issues ?? [];
  return issues.flatMap((issue) => {
    if (issue.code === 'invalid_value') return issue.values.map(String);
    return issue.code === 'invalid_type' && issue.expected === 'boolean' ? ['true', 'false'] : [];
  });
}

/** A list, a yes or no, or the text as it stands, which the schema may refuse. */
function meant(type: z.ZodType, value: string): unknown {
  if (type.safeParse([]).success) return wordsOf(value);
  const isFlag = type.safeParse(true).success && (value === 'true' || value === 'false');
  return isFlag ? value === 'true' : value;
}
