import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { asProblem, Problem } from '../../../../electron/core/ground/problem.ts';
import { newSupplier, problemOf, testRegister } from '../registers.ts';

test('a fault of our own is internal with a reference that stands in the log, and tells nothing else', async () => {
  const { client, file, log } = testRegister();
  await newSupplier(client, 'Polderhost');
  const other = new Database(file);
  other.pragma('foreign_keys = OFF');
  other.exec('DROP TABLE service');
  other.close();

  const problem = await problemOf(client.processors.list({}));
  expect(problem.code).toBe('internal');
  expect(problem.fields).toEqual([]);
  expect(problem.reference).toMatch(/^[0-9a-f]{8}$/);
  expect(JSON.stringify(problem)).not.toMatch(/service|SELECT|SQLITE|Error|\/|node_modules/i);
  expect(log).toHaveLength(1);
  expect(log[0]).toContain(problem.reference);
  expect(log[0]).toContain('no such table');
});

test('two faults have two references', async () => {
  const { core, client } = testRegister();
  core.stored.exec('DROP TABLE verdict_place');
  const references = [
    await problemOf(client.processors.facets({})),
    await problemOf(client.processors.facets({})),
  ];
  expect(new Set(references.map(({ reference }) => reference)).size).toBe(2);
});

test('a full disk says so, loses nothing, and goes on when there is room again', async () => {
  const { core, client } = testRegister();
  const kept = await newSupplier(client, 'Polderhost');
  const before = await client.register.status();
  // What the list stands on is written at the first question; from then on there is no room for anything.
  await client.processors.list({});
  const pages = core.stored.pragma('page_count', { simple: true });
  core.stored.pragma(`max_page_count = ${pages}`);
  const remark = 'x'.repeat(20_000);
  const problem = await problemOf(
    newSupplier(client, 'Te veel', { remark, purposes: remark, retention: remark }),
  );
  expect(problem.code).toBe('disk-full');
  expect(problem.message.nl).toContain('wat al bewaard was, staat er nog');
  expect(await client.register.status()).toEqual(before);
  expect((await client.processors.list({})).rows.map(({ id }) => id)).toEqual([kept.id]);
  expect((await client.register.verify()).ok).toBe(true);

  core.stored.pragma('max_page_count = 1073741823');
  await newSupplier(client, 'Past weer', { remark });
  expect((await client.register.status()).suppliers).toBe(2);
});

const codes: [string, string][] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_NOTADB', 'foreign'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_CORRUPT_VTAB', 'corrupt'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_BUSY_SNAPSHOT', 'busy'],
  ['SQLITE_READONLY_DBMOVED', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['ENOSPC', 'disk-full'],
  ['EACCES', 'read-only'],
  ['ENOENT', 'not-found'],
  ['ENOTDIR', 'not-found'],
  ['ELOOP', 'not-found'],
  ['ENAMETOOLONG', 'invalid'],
  ['SQLITE_CONSTRAINT_CHECK', 'internal'],
  ['ERR_NEVER_SEEN', 'internal'],
];
test.each(codes)('%s of the system below is %s, without its own words', (code, expected) => {
  const log: string[] = [];
  const cause = Object.assign(new Error('near "secret": syntax error'), { code });
  const problem = asProblem(cause, (line) => log.push(line));
  expect(problem.code).toBe(expected);
  expect(JSON.stringify(problem.data)).not.toContain('secret');
  const logged = expected === 'internal' ? [expect.stringContaining('secret')] : [];
  expect(log).toEqual(logged);
  expect(problem.data.reference === null).toBe(expected !== 'internal');
});

test('the core throws problems with sentences, for hosts that call it directly', () => {
  const { core } = testRegister();
  core.close();
  expect(() => core.view()).toThrow(Problem);
  expect(() => core.file).toThrow(/No register is open/);
});

test('hostile cursors are refused, not run', async () => {
  const { client } = testRegister();
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const cursors = [
    '',
    'x',
    '[]',
    encode({}),
    encode([1, 2, 3]),
    encode([{}, '', '']),
    encode([null, '', '', '']),
  ];
  for (const cursor of cursors) {
    expect((await problemOf(client.processors.list({ cursor }))).code).toBe('invalid');
    const problem = await problemOf(client.flows.list({ cursor }));
    expect([problem.code, problem.fields.map((field) => field.path)]).toEqual(['invalid', ['cursor']]);
  }
});
