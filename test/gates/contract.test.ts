/**
 * One capability, one name on every floor: each key of the contract has a file of its name in both places.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contract } from '../../shared/contract/contract.ts';
import { root } from '../runner/process.ts';

/** What stands beside the files of the keys. */
const common = {
  'shared/contract': ['base.ts', 'contract.ts'],
  'electron/core/procedures': ['base.ts', 'by-key.ts', 'record-handlers.ts', 'router.ts'],
};

const kebab = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Files that are missing for a key, and files that belong to no key. */
function misplaced(keys: readonly string[], files: readonly string[], beside: readonly string[]): string[] {
  const wanted = new Set([...keys.map((key) => `${kebab(key)}.ts`), ...beside]);
  return [
    ...[...wanted].filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
    ...files.filter((file) => !wanted.has(file)).map((file) => `${file} is of no key`),
  ];
}

describe.each(Object.entries(common))('%s', (folder, beside) => {
  test('has a file for each key of the contract, and no others', () =>
    expect(misplaced(Object.keys(contract), readdirSync(join(root, folder)), beside)).toEqual([]));
});

test('a key without a file, and a file without a key, are named', () =>
  expect(misplaced(['signOffFile', 'bin'], ['bin.ts', 'lifecycle.ts', 'base.ts'], ['base.ts'])).toEqual([
    'sign-off-file.ts is missing',
    'lifecycle.ts is of no key',
  ]));
