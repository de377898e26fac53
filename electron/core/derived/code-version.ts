/** Which program judges: verdicts that another one left are made anew, even where nothing else is another. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../ground/digest.ts';

const here = fileURLToPath(import.meta.url);
const folder = dirname(here);
/** What verdicts and their rows are made by: the sources, or the folder into which they were built. */
const judging =
  basename(here) === 'code-version.ts'
    ? [folder, ...['law', 'fields', 'schema', 'words'].map((name) => join(folder, '../../../shared', name))]
    : [folder];
const CODE = /\.(?:[cm]?[jt]s|json)$/;

let known: string | undefined;

/** Digest of the code that judges, read once: a program that runs stays the one that it is. */
export function codeVersion(): string {
  known ??= sha256(judging.flatMap(digestsIn).join());
  return known;
}

const digestsIn = (of: string): string[] =>
  readdirSync(of)
    .filter((name) => CODE.test(name))
    .sort()
    .map((name) => sha256(readFileSync(join(of, name))));
