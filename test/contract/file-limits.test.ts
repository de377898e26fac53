import type { AnyContractProcedure } from '@orpc/contract';
import { expect, it } from 'vitest';
import { bodyLimit, CALL_LIMIT, fileLimits } from '../../electron/policy/limits.ts';
import { contract } from '../../shared/contract/contract.ts';

/** Whether a file stands anywhere in a schema's definition. */
function takesFile(schema: unknown, seen = new Set<unknown>()): boolean {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return false;
  seen.add(schema);
  const definition = '_zod' in schema ? (schema._zod as { def: unknown }).def : schema;
  if (definition !== schema && (definition as { type?: unknown }).type === 'file') return true;
  return Object.values(definition as object).some((part) => takesFile(part, seen));
}

function procedures(part: object, path: string[] = []): [string, AnyContractProcedure][] {
  if ('~orpc' in part) return [[path.join('/'), part as AnyContractProcedure]];
  return Object.entries(part).flatMap(([name, inner]) => procedures(inner as object, [...path, name]));
}

it('every procedure that takes a file has a limit for it, and no other call may be large', () => {
  const all = procedures(contract);
  expect(all.length).toBeGreaterThan(20);
  const withFile = all
    .filter(([, procedure]) => takesFile(procedure['~orpc'].inputSchema))
    .map(([path]) => path);
  expect(withFile.sort()).toEqual(Object.keys(fileLimits).sort());
  const large = all.map(([path]) => path).filter((path) => bodyLimit(path) > CALL_LIMIT);
  expect(large.sort()).toEqual(withFile.sort());
});

it.each(['constructor', '__proto__', 'toString'])(
  'a path that is called %s has the limit of an ordinary call',
  (path) => {
    expect(bodyLimit(path)).toBe(CALL_LIMIT);
  },
);
