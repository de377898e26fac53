/** Registers whose schema somebody changed: not one of them is opened, and the object is named. */
import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inProcessClient } from '../../../../electron/core/procedures/router.ts';
import { Core } from '../../../../electron/core/register/core.ts';
import { migrations, schemaDigests } from '../../../../electron/core/store/migrations/index.ts';
import { makeSchema, schemaDigest } from '../../../../electron/core/store/schema.ts';
import { noon } from '../../../clock.ts';
import { newFlow, newSupplier, problemOf } from '../registers.ts';

let folder: string;
let core: Core;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vwr-'));
  core = new Core({ dataFolder: null, clock: noon });
  core.create(join(folder, 'whole.vwr'), 'Stichting Proef');
  const client = inProcessClient({ core, actor: 'Femke' });
  const supplier = await newSupplier(client, 'Polderhost');
  await newFlow(client, supplier.id, { country: 'US' });
  await client.processors.list({});
  core.close();
});

afterAll(() => {
  core.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A copy of the register, changed by a tool that trusts the file. */
function changed(sql: string, from = join(folder, 'whole.vwr')): string {
  const file = join(folder, `${randomUUID()}.vwr`);
  copyFileSync(from, file);
  const other = new Database(file);
  other.unsafeMode(true);
  for (const pragma of ['trusted_schema = ON', 'foreign_keys = OFF', 'ignore_check_constraints = ON']) {
    other.pragma(pragma);
  }
  other.exec(sql);
  other.close();
  return file;
}

const refusal = (file: string) =>
  problemOf(inProcessClient({ core, actor: 'Femke' }).register.open({ file }));

/** Replaces words in the text of an object, as only an edit of the schema itself can. */
const edited = (name: string, from: string, to: string): string =>
  `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '${from}', '${to}') WHERE name = '${name}';`;

const endless = 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)';

const hostile: [what: string, sql: string, object: string][] = [
  [
    'a trigger that rewrites what is saved',
    "CREATE TRIGGER evil AFTER UPDATE ON processor BEGIN UPDATE processor SET country = 'NL' WHERE id = new.id; END",
    'trigger evil',
  ],
  [
    'a trigger that swallows what is saved',
    'CREATE TRIGGER evil BEFORE INSERT ON agreement BEGIN SELECT RAISE(IGNORE); END',
    'trigger evil',
  ],
  [
    'a trigger that copies persons',
    'CREATE TABLE taken (name); CREATE TRIGGER evil AFTER INSERT ON contact BEGIN INSERT INTO taken VALUES (new.name); END',
    'trigger evil',
  ],
  [
    'a trigger that undoes an erasure',
    'CREATE TRIGGER evil BEFORE UPDATE ON history_value WHEN new.salt IS NULL BEGIN SELECT RAISE(IGNORE); END',
    'trigger evil',
  ],
  [
    'a table that the judging makes, made otherwise',
    "DROP TABLE verdict_until; CREATE TABLE verdict_until (row INTEGER PRIMARY KEY, day TEXT NOT NULL DEFAULT '9')",
    'table verdict_until',
  ],
  [
    'a trigger on the head of the history',
    "CREATE TRIGGER evil AFTER UPDATE ON history_head BEGIN UPDATE history_head SET head = ''; END",
    'trigger evil',
  ],
  [
    'a trigger on verdicts',
    'CREATE TRIGGER evil AFTER INSERT ON verdict BEGIN DELETE FROM verdict; END',
    'trigger evil',
  ],
  [
    'a trigger on a view',
    'CREATE VIEW v AS SELECT 1 AS x; CREATE TRIGGER evil INSTEAD OF INSERT ON v BEGIN SELECT 1; END',
    'view v',
  ],
  ['a guard of the history dropped', 'DROP TRIGGER history_line_no_update', 'trigger history_line_no_update'],
  ['the other guard dropped', 'DROP TRIGGER history_line_no_delete', 'trigger history_line_no_delete'],
  [
    'a guard that never acts',
    edited('history_line_no_update', 'BEFORE UPDATE ON history_line', 'BEFORE UPDATE OF seq ON history_line'),
    'trigger history_line_no_update',
  ],
  ['a view', 'CREATE VIEW evil AS SELECT 1', 'view evil'],
  [
    'an endless view in the place of the organisation',
    `DROP TABLE organisation; CREATE VIEW organisation AS ${endless} SELECT x AS id, 1 AS version, 'x' AS name FROM n`,
    'view organisation',
  ],
  [
    'an endless view in the place of the head',
    `DROP TABLE history_head; CREATE VIEW history_head AS ${endless} SELECT 1 AS id, x AS lines, '' AS head FROM n`,
    'view history_head',
  ],
  [
    'a view in the place of the settings',
    'ALTER TABLE policy RENAME TO hidden; CREATE VIEW policy AS SELECT * FROM hidden',
    'view policy',
  ],
  [
    'a generated column of a megabyte',
    'ALTER TABLE organisation ADD COLUMN evil BLOB GENERATED ALWAYS AS (zeroblob(1000000)) VIRTUAL',
    'table organisation',
  ],
  [
    'a generated column that computes long',
    'ALTER TABLE processor ADD COLUMN evil TEXT GENERATED ALWAYS AS (hex(zeroblob(1000000))) VIRTUAL',
    'table processor',
  ],
  ['a further column', "ALTER TABLE contact ADD COLUMN evil TEXT DEFAULT ''", 'table contact'],
  ['a column dropped', 'ALTER TABLE sub_processor DROP COLUMN website', 'table sub_processor'],
  ['a column by another name', 'ALTER TABLE contact RENAME COLUMN phone TO telephone', 'table contact'],
  ['a table', 'CREATE TABLE evil (x)', 'table evil'],
  ['a table with a quotation mark in its name', 'CREATE TABLE "e""vil" (x)', 'table e"vil'],
  ['a table with line breaks in its name', 'CREATE TABLE "e\nvil" (x)', 'table e vil'],
  ['a virtual table', 'CREATE VIRTUAL TABLE evil USING fts5 (x)', 'table evil'],
  ['a tree of rectangles', 'CREATE VIRTUAL TABLE evil USING rtree (id, a, b)', 'table evil'],
  ['a table dropped', 'DROP TABLE review', 'table review'],
  ['a table by another name', 'ALTER TABLE announcement RENAME TO other', 'table other'],
  ['a check taken out', edited('agreement', 'CHECK (json_valid(checklist))', ''), 'table agreement'],
  [
    'a check that always holds',
    edited('contact', 'name TEXT NOT NULL', 'name TEXT NOT NULL CHECK (1)'),
    'table contact',
  ],
  ['a table that is no longer strict', edited('service', 'STRICT', ''), 'table service'],
  ['another default', edited('policy', 'DEFAULT 0', 'DEFAULT 1'), 'table policy'],
  [
    'a reference that deletes along',
    edited('contact', 'REFERENCES processor (id)', 'REFERENCES processor (id) ON DELETE CASCADE'),
    'table contact',
  ],
  ['an index', 'CREATE INDEX evil ON processor (name)', 'index evil'],
  ['an index that forbids equal values', 'CREATE UNIQUE INDEX evil ON processor (country)', 'index evil'],
  ['an index that computes', 'CREATE INDEX evil ON processor (hex(name))', 'index evil'],
  [
    'an index of the program that computes',
    'DROP INDEX IF EXISTS verdict_name; CREATE INDEX verdict_name ON verdict (hex(name_sort))',
    'index verdict_name',
  ],
  [
    'an index of the program on another table',
    'DROP INDEX IF EXISTS verdict_name; CREATE INDEX verdict_name ON contact (name)',
    'index verdict_name',
  ],
  ['an index dropped', 'DROP INDEX agreement_processor', 'index agreement_processor'],
  [
    'an ordinary table in the place of the search',
    'DROP TABLE search; CREATE TABLE search (words)',
    'search',
  ],
  [
    'a search of another kind',
    'DROP TABLE search; CREATE VIRTUAL TABLE search USING fts5 (words, content = contact)',
    'search',
  ],
  [
    'a table of the search with another form',
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE ''search_data''(id INTEGER PRIMARY KEY, block TEXT)' WHERE name = 'search_data'",
    'table search_data',
  ],
  [
    'statistics of another form',
    "ANALYZE; PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE sqlite_stat1(tbl,idx,stat,evil)' WHERE name = 'sqlite_stat1'",
    'table sqlite_stat1',
  ],
];
test.each(hostile)('%s: not opened, and named', async (_what, sql, object) => {
  const file = changed(sql);
  const { code, message } = await refusal(file);
  expect(code).toBe('corrupt');
  expect(message.nl).toContain(object);
  expect(message.en).toContain(object);
  expect(message.nl).not.toBe(message.en);
  // Nothing is written beside it either.
  expect(readdirSync(folder).filter((name) => name.includes(`${file.slice(folder.length + 1)}.`))).toEqual(
    [],
  );
});

const numbers: [what: string, sql: string, code: string][] = [
  ['no number of a form', 'PRAGMA user_version = 0', 'corrupt'],
  ['a negative number', 'PRAGMA user_version = -1', 'corrupt'],
  ['the lowest number', 'PRAGMA user_version = -2147483648', 'corrupt'],
  ['the number of an older form', 'PRAGMA user_version = 1', 'corrupt'],
  ['a number of later', 'PRAGMA user_version = 2147483647', 'too-new'],
  ['the mark of another program', 'PRAGMA application_id = 1', 'foreign'],
  ['no settings', 'DELETE FROM policy', 'corrupt'],
  ['no organisation', 'DELETE FROM organisation', 'corrupt'],
  ['no head of the history', 'DELETE FROM history_head', 'corrupt'],
];
test.each(numbers)('%s: not opened', async (_what, sql, code) => {
  const file = changed(sql);
  for (let time = 0; time < 2; time += 1) expect((await refusal(file)).code).toBe(code);
  // An opening that fails makes no backup of its own.
  expect(existsSync(`${file}.backups`)).toBe(false);
});

test('a backup with a changed schema is neither looked into nor restored', async () => {
  const file = changed('CREATE TABLE evil (x)');
  core.open(join(folder, 'whole.vwr'));
  const client = inProcessClient({ core, actor: 'Femke' });
  for (const call of [client.backup.plan, client.backup.restore]) {
    const { code, message } = await problemOf(call({ backup: file }));
    expect(code).toBe('corrupt');
    expect(message.nl).toContain('table evil');
  }
  core.close();
});

test('indexes of the list may be missing or be those of an older version, and statistics may be there', async () => {
  const file = changed(`DROP INDEX IF EXISTS verdict_owner; DROP INDEX IF EXISTS verdict_name;
    CREATE INDEX verdict_name ON verdict (name_sort, processor_id); ANALYZE`);
  core.open(file);
  expect((await inProcessClient({ core, actor: null }).register.verify()).findings).toEqual([]);
  core.close();
});

test('the digest of every form is the one of the schema that its migrations make', () => {
  const digests = migrations.map((_migration, index) => {
    const made = new Database(':memory:');
    makeSchema(made, index + 1);
    const digest = schemaDigest(made, index + 1);
    made.close();
    return digest;
  });
  expect(schemaDigests).toEqual(digests);
});
