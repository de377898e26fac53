import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { buildFromZip } from '../../../../electron/core/archive/import.ts';
import { archiveLimits } from '../../../../electron/core/archive/open.ts';
import { sha256 } from '../../../../electron/core/ground/digest.ts';
import { VALUE_BYTES } from '../../../../electron/core/ground/json-pieces.ts';
import { Problem } from '../../../../electron/core/ground/problem.ts';
import { tempFolder } from '../registers.ts';
import { edit, fullZip, tampered } from './full-zip.ts';

type Parts = Record<string, Uint8Array>;
const limits = { ...archiveLimits, value: VALUE_BYTES };

/** What building a register from these bytes ends in; nothing may be left of it. */
function refusal(zip: Uint8Array, smaller: Partial<typeof limits> = {}): Problem {
  const folder = tempFolder();
  const file = join(folder, 'given.zip');
  writeFileSync(file, zip);
  try {
    buildFromZip(file, join(folder, 'built.vwr'), { limits: { ...limits, ...smaller } });
  } catch (error) {
    expect(readdirSync(folder)).toEqual(['given.zip']);
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('it was taken over');
}

const HISTORY = 'history.jsonl';
const append = (parts: Parts, name: string, text: string) => {
  parts[name] = Buffer.concat([parts[name] ?? new Uint8Array(), strToU8(text)]);
};
/** Another value in the last line of the history. */
const value = (text: string) => (parts: Parts) => {
  const lines = strFromU8(parts[HISTORY] ?? new Uint8Array())
    .trimEnd()
    .split('\n');
  const last = { ...JSON.parse(lines.at(-1) ?? ''), new: text };
  parts[HISTORY] = strToU8(`${[...lines.slice(0, -1), JSON.stringify(last)].join('\n')}\n`);
};
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

test.each<[string, string, string, (parts: Parts) => void]>([
  ['an empty line in the history', 'corrupt', 'Regel', (parts) => append(parts, HISTORY, '\n')],
  ['a value in the history that is no JSON', 'corrupt', 'Regel', value('{geen json')],
  ['a value in the history that is nested deeply', 'corrupt', 'Regel', value(nested(1000))],
  [
    'a record that is nested deeply',
    'corrupt',
    'Gegeven 1 van records/service.json',
    (parts) => {
      parts['records/service.json'] = strToU8(`[${nested(1000)}]`);
    },
  ],
  [
    'numbers for records',
    'invalid',
    'Gegeven 1 van records/service.json',
    (parts) => {
      parts['records/service.json'] = strToU8(`[${'1,'.repeat(5000)}1]`);
    },
  ],
  [
    'an object for an array',
    'corrupt',
    'records/service.json',
    (parts) => {
      parts['records/service.json'] = strToU8('{}');
    },
  ],
  [
    'a record that is there twice',
    'corrupt',
    'records',
    (parts) => edit(parts, 'records/contact.json', /\n(\{.*?\}),?\n/, '\n$1,\n$1,\n'),
  ],
  [
    'a line of history that is there twice',
    'corrupt',
    'Regel 2 van history.jsonl',
    (parts) => edit(parts, HISTORY, /^(.*\n)/, '$1$1'),
  ],
  [
    'a record that refers to one that is not there',
    'corrupt',
    'verwijzen naar gegevens',
    (parts) => {
      parts['records/processor.json'] = strToU8('[]');
    },
  ],
  [
    'a document that no record names',
    'refused',
    'documents/',
    (parts) => {
      parts[`documents/${sha256('niets')}`] = strToU8('niets');
    },
  ],
])('%s is refused, and the sentence says where', async (_what, code, words, change) => {
  const { data, ...told } = refusal(await tampered(change));
  expect([told.code, data.message.nl]).toEqual([code, expect.stringContaining(words)]);
  expect(data.message.nl).not.toMatch(/SQLITE|constraint/i);
});

test('each limit holds, before what is above it is in memory', async () => {
  const zip = await fullZip();
  const codes = (smaller: Partial<typeof limits>) => {
    const { code, data } = refusal(zip, smaller);
    return [code, data.message.nl.split(' ').slice(0, 4).join(' ')];
  };
  expect(codes({ packed: zip.length - 1 })[0]).toBe('too-large');
  expect(codes({ entries: 10 })[0]).toBe('too-large');
  expect(codes({ unpacked: 100_000 })[0]).toBe('too-large');
  expect(codes({ document: 10 })).toEqual(['too-large', expect.stringContaining('documents/')]);
  expect(codes({ text: 10 })[0]).toBe('too-large');
  expect(codes({ manifest: 100 })).toEqual(['too-large', 'register.json in deze zip']);
  expect(codes({ value: 500 })).toEqual(['too-large', expect.stringMatching(/^(Regel|Gegeven) \d+ van/)]);
});

test('a zip that names more files than it holds, or none, is refused by its end record', () => {
  const zip = Buffer.from(zipSync({ 'register.json': strToU8('{}') }));
  const end = zip.length - 22;
  for (const count of [0, 2, 60_000]) {
    const lying = Buffer.from(zip);
    lying.writeUInt16LE(count, end + 10);
    expect([count, refusal(lying).code]).toEqual([count, count === 0 ? 'foreign' : 'corrupt']);
  }
});
