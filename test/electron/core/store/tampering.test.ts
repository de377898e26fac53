/** What others did to the file with another tool, and what a verification says about it. */
import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type BetterSqlite from 'better-sqlite3';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inProcessClient } from '../../../../electron/core/procedures/router.ts';
import { Core } from '../../../../electron/core/register/core.ts';
import type { VerifyResult } from '../../../../shared/schema/register.ts';
import { NOON, standing } from '../../../clock.ts';
import { inputOf, newAgreement, newFlow, newSupplier, problemOf } from '../registers.ts';

type Tamper = string | ((other: BetterSqlite.Database) => void);

let folder: string;
let core: Core;
let ids: { processor: string; agreement: string; flow: string; document: string };

/** One register for all cases; each works on a copy of it. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vwr-'));
  const clock = { now: NOON };
  core = new Core({ dataFolder: null, clock: standing(clock) });
  const client = inProcessClient({ core, actor: 'Femke' });
  core.create(join(folder, 'whole.vwr'), 'Stichting Proef');
  const contacts = ['c1', 'c2'].map((id) => ({
    id,
    kind: 'privacy' as const,
    name: `Ilse ${id}`,
    email: '',
    phone: '',
  }));
  const first = await newSupplier(client, 'Polderhost B.V.', { contacts, country: 'NL' });
  const agreement = await newAgreement(client, first.id, { recorded: 'draft' });
  clock.now = '2026-11-22T12:00:00.000Z';
  const input = { ...inputOf(agreement), recorded: 'to-sign' as const };
  await client.agreements.save({ id: agreement.id, version: 1, processorId: first.id, input });
  const flow = await newFlow(client, first.id, { country: 'NL' });
  const { id: flowId, version, processorId } = flow;
  await client.flows.save({
    id: flowId,
    version,
    processorId,
    input: { ...inputOf(flow), country: 'US' },
  });
  const document = await client.documents.add({
    file: new File(['tekst'], 'brief.txt'),
    processorId: first.id,
  });
  await newSupplier(client, 'Lisdodde');
  await newSupplier(client, 'Postduif');
  const { version: policyVersion, ...policy } = await client.policy.get();
  await client.policy.save({
    version: policyVersion,
    input: { ...policy, expiringDays: policy.expiringDays + 1 },
  });
  await client.persons.erase({ contactId: 'c1', reason: 'Verzoek' });
  await client.processors.list({});
  ids = { processor: first.id, agreement: agreement.id, flow: flow.id, document: document.id };
  core.close();
});

afterAll(() => {
  core.close();
  rmSync(folder, { recursive: true, force: true });
});

const triggers = ['history_line_no_update', 'history_line_no_delete'];

/** What is found in a copy of the register in which somebody changed something, and hid the tool's traces. */
async function verifiedAfter(tamper: Tamper): Promise<VerifyResult> {
  const file = join(folder, `${randomUUID()}.vwr`);
  copyFileSync(join(folder, 'whole.vwr'), file);
  const other = new Database(file);
  other.pragma('foreign_keys = OFF');
  other.pragma('ignore_check_constraints = ON');
  const guards = other
    .prepare('SELECT sql FROM sqlite_schema WHERE name IN (?, ?)')
    .pluck()
    .all(...triggers);
  for (const name of triggers) other.exec(`DROP TRIGGER ${name}`);
  if (typeof tamper === 'string') other.exec(named(tamper));
  else tamper(other);
  for (const sql of guards) other.exec(String(sql));
  other.close();
  core.open(file);
  try {
    return await inProcessClient({ core, actor: 'Femke' }).register.verify();
  } finally {
    core.close();
  }
}

/** SQL with the identities of the register's records, and the line that last changed one of its fields. */
const named = (sql: string): string =>
  sql.replace(/\$(\w+)/g, (_whole, name: keyof typeof ids) => `'${ids[name]}'`);

const lineOf = (entity: string, field: string) =>
  `(SELECT max(seq) FROM history_line WHERE entity = '${entity}' AND field = '${field}')`;
const blank = (line: string) =>
  `UPDATE history_value SET salt = NULL, old = NULL, new = NULL, erased_at = '2026-11-22T11:00:00.000Z' WHERE seq = ${line};`;

test('the register of these cases verifies', async () => {
  expect(await verifiedAfter(() => {})).toMatchObject({ ok: true, findings: [] });
});

const chain: [string, string, number][] = [
  ['another name in a line', "UPDATE history_line SET who = 'Iemand anders' WHERE seq = 4", 4],
  ['another moment', "UPDATE history_line SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 4", 4],
  ['a moment that is none', "UPDATE history_line SET at = 'gisteren' WHERE seq = 4", 4],
  ['another reason', "UPDATE history_line SET why = 'mocht' WHERE seq = 1", 1],
  ['another digest', 'UPDATE history_line SET digest = hash WHERE seq = 6', 6],
  ['another hash', 'UPDATE history_line SET hash = digest WHERE seq = 5', 5],
  ['a kind of record that does not exist', "UPDATE history_line SET entity = 'secret' WHERE seq = 4", 4],
  ['a line taken out', 'DELETE FROM history_line WHERE seq = 4', 4],
  ['the first line taken out', 'DELETE FROM history_line WHERE seq = 1', 1],
  ['three lines taken out', 'DELETE FROM history_line WHERE seq IN (3, 4, 5)', 3],
  [
    'two lines in another order',
    'UPDATE history_line SET seq = -5 WHERE seq = 5; UPDATE history_line SET seq = 5 WHERE seq = 6; UPDATE history_line SET seq = 6 WHERE seq = -5',
    5,
  ],
  [
    'the last line cut off',
    'DELETE FROM history_value WHERE seq = (SELECT lines FROM history_head); DELETE FROM history_line WHERE seq = (SELECT lines FROM history_head)',
    18,
  ],
  [
    'a line of no origin appended',
    'INSERT INTO history_line SELECT 19, at, who, why, entity, entity_id, processor_id, action, field, digest, hash FROM history_line WHERE seq = 18; INSERT INTO history_value SELECT 19, salt, old, new, NULL FROM history_value WHERE seq = 18',
    19,
  ],
  ['an end that was never written', 'UPDATE history_head SET lines = 19', 19],
];
test.each(chain)('%s is found, and its line named', async (_name, sql, line) => {
  const { ok, findings } = await verifiedAfter(sql);
  expect(ok).toBe(false);
  const found = findings.filter(({ check }) => check === 'history-chain' || check === 'history-values');
  expect(found[0]).toMatchObject({ line });
  for (const words of Object.values(found[0]?.detail ?? {})) expect(words).toContain(String(line));
});

test('a line that was appended with a right hash, its head forgotten, is found', async () => {
  const { findings } = await verifiedAfter((other) => {
    const last = other.prepare('SELECT * FROM history_line WHERE seq = 18').get() as Record<string, string>;
    const { at, who, entity, entity_id: id, processor_id: of, action, field, digest } = last;
    const why = 'ertussen';
    const parts = [last.hash, 19, at, who, why, entity, id, of, action, field, digest];
    const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
    other
      .prepare(
        'INSERT INTO history_line VALUES (@seq, @at, @who, @why, @entity, @entity_id, @processor_id, @action, @field, @digest, @hash)',
      )
      .run({ ...last, seq: 19, why, hash });
    other.exec('INSERT INTO history_value SELECT 19, salt, old, new, NULL FROM history_value WHERE seq = 18');
  });
  expect(findings).toContainEqual(expect.objectContaining({ check: 'history-chain', line: 20 }));
});

const values: [string, string][] = [
  ['another value', 'UPDATE history_value SET new = \'"signed"\' WHERE seq = 7'],
  ['a value that is no JSON', "UPDATE history_value SET new = 'x' WHERE seq = 7"],
  ['a value of before', "UPDATE history_value SET old = '1' WHERE seq = 7"],
  ['another salt', "UPDATE history_value SET salt = 'zout' WHERE seq = 7"],
  ['a salt that is gone', 'UPDATE history_value SET salt = NULL WHERE seq = 7'],
  ['a value that is gone', 'DELETE FROM history_value WHERE seq = 7'],
  ['a kept value said to be erased', "UPDATE history_value SET erased_at = '2026-01-01' WHERE seq = 7"],
  ['an erased value put back', 'UPDATE history_value SET new = \'{"name":"Ilse"}\' WHERE seq = 4'],
];
test.each(values)('%s is found, and its line named', async (_name, sql) => {
  const { findings } = await verifiedAfter(sql);
  const line = Number(/\d+$/.exec(sql));
  expect(findings).toContainEqual(expect.objectContaining({ check: 'history-values', line }));
});

/** The record is put back, and the line that says otherwise blanked as an erasure would: no hash changes. */
const blanked: [string, string, RegExp][] = [
  [
    'the country of a flow',
    `UPDATE data_flow SET country = 'NL' WHERE id = $flow; ${blank(lineOf('data_flow', 'country'))}`,
    /Gegevensstroom .*“.+” \(regel \d+, 22-11-2026 13:00\)/,
  ],
  [
    'the state of an agreement',
    `UPDATE agreement SET recorded = 'draft' WHERE id = $agreement; ${blank(lineOf('agreement', 'recorded'))}`,
    /Overeenkomst .*“Vastgelegde stand”/,
  ],
  [
    'the settings',
    `UPDATE policy SET expiring_days = expiring_days - 1; ${blank(lineOf('policy', 'expiringDays'))}`,
    /Instellingen: .*“/,
  ],
  [
    'a supplier that was made',
    blank("(SELECT max(seq) FROM history_line WHERE entity = 'processor' AND action = 'create')"),
    /Leverancier Postduif .*de hele vastlegging/,
  ],
  [
    'a contact person who was never erased',
    `UPDATE contact SET kind = 'general', name = '' WHERE id = 'c2'; ${blank("(SELECT seq FROM history_line WHERE entity_id = 'c2')")}`,
    /Contactpersoon c2.*de hele vastlegging/,
  ],
  [
    'the erasure itself',
    blank("(SELECT max(seq) FROM history_line WHERE entity_id = 'c1' AND field = 'name')"),
    /Contactpersoon c1.*“Naam.*”/,
  ],
];
test.each(blanked)('a line blanked without an erasure is named: %s', async (_name, sql, words) => {
  const { ok, findings } = await verifiedAfter(sql);
  expect(ok).toBe(false);
  const found = findings.filter(({ check }) => check === 'history-values');
  expect(found.map(({ detail }) => detail.nl)).toContainEqual(expect.stringMatching(words));
});

const records: [string, string, RegExp][] = [
  [
    'a field',
    'UPDATE processor SET bsn = 1 WHERE id = $processor',
    /^Leverancier Polderhost.*“.*BSN.*” is anders/,
  ],
  ['the settings', 'UPDATE policy SET expiring_days = 1', /^Instellingen: “.*” is anders/],
  [
    'a record in the bin',
    "UPDATE processor SET deleted = 1 WHERE name = 'Lisdodde'",
    /^Leverancier Lisdodde.*verwijderd/,
  ],
  ['a record taken out', 'DELETE FROM agreement WHERE id = $agreement', /^Overeenkomst .*ontbreekt/],
  [
    'a record put in',
    "INSERT INTO service (id, processor_id, version, name) VALUES ('s1', $processor, 1, 'Hosting')",
    /^Dienst Hosting \(s1\) staat niet in de geschiedenis/,
  ],
  [
    'a record of another supplier',
    "UPDATE agreement SET processor_id = (SELECT id FROM processor WHERE name = 'Postduif')",
    /^Overeenkomst .*“Hoort bij leverancier” is anders/,
  ],
  [
    'a higher version',
    'UPDATE agreement SET version = 7 WHERE id = $agreement',
    /^Overeenkomst .*versie 7 past niet/,
  ],
  [
    'a lower version',
    'UPDATE data_flow SET version = 1 WHERE id = $flow',
    /^Gegevensstroom .*versie 1 past niet/,
  ],
  ['the version of the settings', 'UPDATE policy SET version = 1', /^Instellingen: versie 1 past niet/],
];
test.each(records)('a record that differs from its history is named: %s', async (_name, sql, words) => {
  const { findings } = await verifiedAfter(sql);
  const found = findings.filter(({ check }) => check === 'records');
  expect(found.map(({ detail }) => detail.nl)).toEqual([expect.stringMatching(words)]);
  expect(found[0]?.detail.en).not.toMatch(/geschiedenis/);
});

const documents: [string, string, RegExp][] = [
  ['other bytes', "UPDATE document_content SET content = x'00'", /^Document brief.*gewijzigd/],
  ['no bytes', 'DELETE FROM document_content', /^Document brief.*ontbreekt/],
  [
    'bytes that no document names',
    `INSERT INTO document_content VALUES ('${'a'.repeat(64)}', x'00')`,
    /bij geen document hoort \(a+\)/,
  ],
];
test.each(documents)('of documents: %s', async (_name, sql, words) => {
  const { findings } = await verifiedAfter(sql);
  const found = findings.filter(({ check }) => check === 'documents');
  expect(found.map(({ detail }) => detail.nl)).toEqual([expect.stringMatching(words)]);
});

const derived: [string, string, RegExp][] = [
  ['another result', "UPDATE verdict SET transfer_rank = 0, transfer_result = 'ok'", /oordeel volgt niet/],
  [
    'a verdict taken out',
    'DELETE FROM verdict WHERE processor_id = $processor',
    /^Leverancier Polderhost.*oordeel/,
  ],
  ['a verdict of nobody', "UPDATE verdict SET processor_id = 'x' WHERE processor_id = $processor", /oordeel/],
  ['other places', "UPDATE verdict_place SET place = 'NL'", /oordeel/],
  ['another result of a flow', 'UPDATE flow_verdict SET rank = 0', /oordeel/],
  ['rows of nobody', "INSERT INTO verdict_place VALUES ('NL', 99)", /bij geen leverancier/],
  ['other search words', "UPDATE search SET words = '  geheim' WHERE rowid = 1", /zoekwoorden/],
  ['no search words', 'DELETE FROM search', /zoekwoorden/],
];
test.each(derived)('what was derived is not believed: %s', async (_name, sql, words) => {
  const { findings } = await verifiedAfter(sql);
  const found = findings.filter(({ check }) => check === 'verdicts');
  expect(found.map(({ detail }) => detail.nl)).toContainEqual(expect.stringMatching(words));
  expect(findings).toEqual(found);
});

test('verdicts that were tampered with are made anew by the verification', async () => {
  const file = join(folder, `${randomUUID()}.vwr`);
  copyFileSync(join(folder, 'whole.vwr'), file);
  const other = new Database(file);
  other.exec("UPDATE verdict SET transfer_rank = 0, transfer_result = 'ok'; DELETE FROM search");
  other.close();
  core.open(file);
  const client = inProcessClient({ core, actor: 'Femke' });
  expect((await client.register.verify()).ok).toBe(false);
  expect((await client.processors.list({ search: 'polder' })).rows[0]?.transferResult).not.toBe('ok');
  expect((await client.register.verify()).findings).toEqual([]);
  core.close();
});

test('a reference that points nowhere is found', async () => {
  const { findings } = await verifiedAfter("DELETE FROM processor WHERE name = 'Polderhost B.V.'");
  const found = findings.filter(({ check }) => check === 'foreign-keys');
  expect(found.map(({ detail }) => detail.nl)).toContain(
    'Een verwijzing van Overeenkomst naar Leverancier klopt niet.',
  );
});

test('verification answers also where nothing can be judged any more', async () => {
  const { findings } = await verifiedAfter((other) => {
    const broken = JSON.stringify({ kind: 'automatic', months: null });
    other
      .prepare("UPDATE agreement SET recorded = 'signed', renewal = ? WHERE id = ?")
      .run(broken, ids.agreement);
  });
  expect(findings[0]?.detail.nl).toMatch(/^Overeenkomst .*“Vastgelegde stand” is anders/);
});

test('verification answers also where a record is no longer JSON', async () => {
  const file = join(folder, `${randomUUID()}.vwr`);
  copyFileSync(join(folder, 'whole.vwr'), file);
  core.open(file);
  // Done while the register is open: opening it would find the damage.
  const other = new Database(file);
  other.pragma('ignore_check_constraints = ON');
  other.exec("UPDATE processor SET tags = '['");
  other.close();
  const { findings } = await inProcessClient({ core, actor: 'Femke' }).register.verify();
  core.close();
  expect(findings.some(({ detail }) => detail.nl === 'Leverancier is niet te lezen.')).toBe(true);
});

const unreadable: [string, string][] = [
  ['a value that is not one of the field', "UPDATE contact SET email = 'geen adres'"],
  ['JSON of another shape', "UPDATE processor SET tags = '{}'"],
  ['a choice that does not exist', 'UPDATE agreement SET renewal = \'{"kind":"sometimes"}\''],
];
test.each(unreadable)('a record that cannot be used is damage, and is named: %s', async (_name, sql) => {
  const file = join(folder, `${randomUUID()}.vwr`);
  copyFileSync(join(folder, 'whole.vwr'), file);
  const other = new Database(file);
  other.exec(`${sql}; DELETE FROM verdict_state`);
  other.close();
  core.open(file);
  const client = inProcessClient({ core, actor: 'Femke' });
  const { code, message } = await problemOf(client.processors.get({ id: ids.processor }));
  core.close();
  expect(code).toBe('corrupt');
  expect(message.nl).toMatch(/^(Contactpersoon|Leverancier|Overeenkomst) .*niet te lezen/);
});
