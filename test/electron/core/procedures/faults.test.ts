import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { writeExample } from '../../../../electron/core/example/write.ts';
import { afterwards, asProblem, Problem } from '../../../../electron/core/ground/problem.ts';
import { fileSentences } from '../../../../shared/words/problems.ts';
import { newSupplier, problemOf, testRegister } from '../registers.ts';

test('a fault of our own is internal with a reference that stands in the log, and tells nothing else', async () => {
  const { client, file, log } = testRegister();
  await newSupplier(client, 'Polderhost');
  const other = new Database(file);
  other.pragma('foreign_keys = OFF');
  other.exec('DROP TABLE service');
  other.close();

  const problem = await problemOf(client.processors.list({}), 'internal');
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
  const inTheUS = { filter: { place: ['US'] } };
  const references = [
    await problemOf(client.processors.list(inTheUS), 'internal'),
    await problemOf(client.processors.list(inTheUS), 'internal'),
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

test('on a full disk the list can be read whose verdicts nobody has written yet', async () => {
  const { core, client } = testRegister();
  await writeExample(core, null);
  const { rows: before } = await client.processors.list({});
  core.stored.exec(`
    DELETE FROM deadline; DELETE FROM verdict_place; DELETE FROM flow_verdict; DELETE FROM search;
    DELETE FROM verdict; DELETE FROM verdict_until; DELETE FROM verdict_state; DELETE FROM derived_sum;
    CREATE TABLE filler (x BLOB) STRICT;`);
  core.stored.pragma(`max_page_count = ${core.stored.pragma('page_count', { simple: true })}`);
  const fill = core.stored.prepare('INSERT INTO filler VALUES (zeroblob(900))');
  expect(() => {
    for (;;) fill.run();
  }).toThrow('full');

  expect((await client.processors.list({})).rows).toEqual(before);
  expect(core.stored.prepare('SELECT count(*) AS n FROM main.verdict').get()).toEqual({ n: 0 });
  const remark = 'x'.repeat(20_000);
  expect((await problemOf(newSupplier(client, 'Te veel', { remark }))).code).toBe('disk-full');
  expect((await client.processors.list({})).rows).toEqual(before);

  core.stored.pragma('query_only = OFF');
  core.stored.exec('DROP TABLE filler');
  core.stored.pragma('max_page_count = 1073741823');
  const { id } = await newSupplier(client, 'Past weer', { remark });
  const { rows } = await client.processors.list({ search: 'Past weer' });
  expect(rows.map((row) => row.id)).toEqual([id]);
  expect((await client.processors.list({})).total).toBe(before.length + 1);
  expect((await client.register.verify()).ok).toBe(true);
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
  ['SQLITE_IOERR_FSYNC', 'read-only'],
  ['SQLITE_NOMEM', 'busy'],
  ['SQLITE_TOOBIG', 'too-large'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EIO', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EROFS', 'read-only'],
  ['ENOENT', 'not-found'],
  ['ENOTDIR', 'not-found'],
  ['ELOOP', 'not-found'],
  ['ENODEV', 'not-found'],
  ['ESTALE', 'not-found'],
  ['ENAMETOOLONG', 'invalid'],
  ['EILSEQ', 'invalid'],
  ['ERR_INVALID_ARG_VALUE', 'invalid'],
  ['EISDIR', 'invalid'],
  ['EEXIST', 'refused'],
  ['ENOTEMPTY', 'refused'],
  ['EXDEV', 'refused'],
  ['EINVAL', 'refused'],
  ['EFBIG', 'too-large'],
  ['EBUSY', 'busy'],
  ['EMFILE', 'busy'],
  ['ENOMEM', 'busy'],
  ['ETIMEDOUT', 'busy'],
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

test('no error of the system below says that nothing has changed: it cannot know', () => {
  for (const [code] of codes) {
    const { message } = asProblem(
      Object.assign(new Error(), { code, path: '/media/stick/register.vwr' }),
      () => {},
    ).data;
    expect(message.nl).not.toMatch(/niets (is )?(gewijzigd|veranderd)/);
    expect(message.en).not.toMatch(/nothing has changed/i);
  }
});

test.each([
  ['EIO', 'De schijf met /media/stick/a.vwr meldt een fout'],
  ['EROFS', 'De schijf met /media/stick/a.vwr kan alleen gelezen worden'],
  ['EXDEV', 'andere schijf'],
  ['EBUSY', '/media/stick/a.vwr is in gebruik'],
  ['ENOTDIR', 'waar een map hoort'],
  ['EEXIST', 'bestaat al en is niet overschreven'],
])('%s has a sentence of its own that names the place', (code, sentence) => {
  const error = Object.assign(new Error(), { code, path: '/media/stick/a.vwr' });
  expect(asProblem(error, () => {}).data.message.nl).toContain(sentence);
  const { message } = asProblem(Object.assign(new Error(), { code }), () => {}).data;
  expect(message.nl).not.toContain('null');
});

test('an error after the point of no return begins with what was done, and keeps its code', () => {
  const failing = () => {
    throw Object.assign(new Error(), { code: 'EIO', path: '/media/stick' });
  };
  let problem: Problem | null = null;
  try {
    afterwards(fileSentences.replaced, failing);
  } catch (error) {
    problem = error as Problem;
  }
  expect(problem).toMatchObject({ code: 'read-only' });
  expect(problem?.data.message.nl).toMatch(/^Het register is vervangen.*De schijf met \/media\/stick/);
});

test('a restore whose last step fails says that the register was replaced', async () => {
  const { client, file } = testRegister();
  const { file: backup } = await client.backup.make({});
  await newSupplier(client, 'Polderhost');
  const { renameSync, fsyncSync } = fs;
  let isReplaced = false;
  fs.renameSync = (from, to) => {
    renameSync(from, to);
    isReplaced ||= to === file;
  };
  fs.fsyncSync = (handle) => {
    if (isReplaced) throw Object.assign(new Error('no'), { code: 'EIO' });
    fsyncSync(handle);
  };
  syncBuiltinESMExports();
  const problem = await problemOf(client.backup.restore({ backup })).finally(() => {
    Object.assign(fs, { renameSync, fsyncSync });
    syncBuiltinESMExports();
  });
  expect(problem.code).toBe('read-only');
  expect(problem.message.nl).toMatch(/^De reservekopie is teruggezet en staat op de plaats van het register/);
  expect((await client.register.status()).suppliers).toBe(0);
});

test('a path that ends at a zero byte is refused before anything is opened', async () => {
  const { client, file } = testRegister();
  const problem = await problemOf(client.register.open({ file: `${file}\0.other` }));
  expect(problem).toMatchObject({ code: 'invalid', fields: [{ path: 'file' }] });
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
