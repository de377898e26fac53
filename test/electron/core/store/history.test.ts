import { createHash } from 'node:crypto';
import type BetterSqlite from 'better-sqlite3';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { writeExample } from '../../../../electron/core/example/write.ts';
import type { VerifyResult } from '../../../../shared/schema/register.ts';
import { newAgreement, newSupplier, type TestRegister, testRegister } from '../registers.ts';

/** What verification finds after a change that was made with another SQLite tool. */
async function verifyAfter(
  register: TestRegister,
  tamper: (other: BetterSqlite.Database) => void,
): Promise<VerifyResult> {
  const other = new Database(register.file);
  other.pragma('foreign_keys = OFF');
  other.exec('DROP TRIGGER history_line_no_update; DROP TRIGGER history_line_no_delete;');
  tamper(other);
  other.close();
  return register.client.register.verify();
}

async function registerWithHistory(): Promise<TestRegister & { processorId: string; agreementId: string }> {
  const register = testRegister();
  const { client } = register;
  const first = await newSupplier(client, 'Polderhost B.V.');
  const agreement = await newAgreement(client, first.id, { recorded: 'draft' });
  const { id: _id, version: _version, processorId, ...input } = agreement;
  await client.agreements.save({
    id: agreement.id,
    version: 1,
    processorId,
    input: { ...input, recorded: 'to-sign' },
  });
  await newSupplier(client, 'Lisdodde');
  await newSupplier(client, 'Postduif');
  return { ...register, processorId: first.id, agreementId: agreement.id };
}

test('an untouched register verifies, and says how long its history is and how it ends', async () => {
  const register = await registerWithHistory();
  const result = await register.client.register.verify();
  const { historyLines, historyHead } = await register.client.register.status();
  expect(result).toEqual({ ok: true, lines: historyLines, head: historyHead, findings: [] });
  expect(historyLines).toBe(7);
  expect(historyHead).toMatch(/^[0-9a-f]{64}$/);
});

test('the chain is what its description says: SHA-256 over the line before and this line, values salted', async () => {
  const { core, client } = await registerWithHistory();
  const sha = (values: unknown[]) => createHash('sha256').update(JSON.stringify(values)).digest('hex');
  const lines = core.stored
    .prepare(
      'SELECT l.*, v.salt, v.old, v.new FROM history_line l JOIN history_value v USING (seq) ORDER BY seq',
    )
    .all() as Record<string, string | null>[];
  let head = '';
  for (const line of lines) {
    expect(line.digest).toBe(sha([line.salt, line.old, line.new]));
    const { seq, at, who, why, entity, entity_id: id, processor_id: of, action, field, digest } = line;
    head = sha([head, seq, at, who, why, entity, id, of, action, field, digest]);
    expect(line.hash).toBe(head);
  }
  expect((await client.register.status()).historyHead).toBe(head);
  expect(new Set(lines.map((line) => line.salt)).size).toBe(lines.length);
});

const tampering: [string, string, number][] = [
  ['another name in a line', "UPDATE history_line SET who = 'Iemand anders' WHERE seq = 4", 4],
  ['another moment', "UPDATE history_line SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 4", 4],
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
    'DELETE FROM history_value WHERE seq = 7; DELETE FROM history_line WHERE seq = 7',
    7,
  ],
  [
    'a line of no origin appended',
    'INSERT INTO history_line SELECT 8, at, who, why, entity, entity_id, processor_id, action, field, digest, hash FROM history_line WHERE seq = 7; INSERT INTO history_value SELECT 8, salt, old, new, NULL FROM history_value WHERE seq = 7',
    8,
  ],
  ['an end that was never written', 'UPDATE history_head SET lines = 8', 8],
];
test.each(tampering)('%s is found, and its line named', async (_name, sql, line) => {
  const { ok, findings } = await verifyAfter(await registerWithHistory(), (other) => other.exec(sql));
  expect(ok).toBe(false);
  const chain = findings.filter(
    (finding) => finding.check === 'history-chain' || finding.check === 'history-values',
  );
  expect(chain[0]).toMatchObject({ line });
  expect(chain[0]?.detail).toContain(String(line));
});

test('a line that was appended with a right hash, its head forgotten, is found', async () => {
  const register = await registerWithHistory();
  const { findings } = await verifyAfter(register, (other) => {
    const last = other.prepare('SELECT * FROM history_line WHERE seq = 7').get() as Record<string, string>;
    const { at, who, entity, entity_id: id, processor_id: of, action, field, digest } = last;
    const why = 'ertussen';
    const parts = [last.hash, 8, at, who, why, entity, id, of, action, field, digest];
    const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
    other
      .prepare(
        'INSERT INTO history_line VALUES (@seq, @at, @who, @why, @entity, @entity_id, @processor_id, @action, @field, @digest, @hash)',
      )
      .run({ ...last, seq: 8, why, hash });
    other.exec('INSERT INTO history_value SELECT 8, salt, old, new, NULL FROM history_value WHERE seq = 7');
  });
  expect(findings).toContainEqual(expect.objectContaining({ check: 'history-chain', line: 9 }));
});

test('behind a gap the rest is still checked', async () => {
  const { findings } = await verifyAfter(await registerWithHistory(), (other) =>
    other.exec("DELETE FROM history_line WHERE seq = 2; UPDATE history_line SET who = 'X' WHERE seq = 6"),
  );
  const lines = findings
    .filter((finding) => finding.check === 'history-chain')
    .map((finding) => finding.line);
  expect(lines).toEqual([2, 6]);
});

const values: [string, string][] = [
  ['another value', 'UPDATE history_value SET new = \'"signed"\' WHERE seq = 5'],
  ['a value that is no JSON', "UPDATE history_value SET new = 'x' WHERE seq = 5"],
  ['a value of before', 'UPDATE history_value SET old = NULL WHERE seq = 5'],
  ['another salt', "UPDATE history_value SET salt = 'zout' WHERE seq = 5"],
  ['a salt that is gone', 'UPDATE history_value SET salt = NULL WHERE seq = 5'],
  ['a value that is gone', 'DELETE FROM history_value WHERE seq = 5'],
];
test.each(values)('%s is found, and its line named', async (_name, sql) => {
  const { findings } = await verifyAfter(await registerWithHistory(), (other) => other.exec(sql));
  expect(findings).toContainEqual(expect.objectContaining({ check: 'history-values', line: 5 }));
});

test('a record that was changed, taken out, put in, moved or taken from the bin is named', async () => {
  const { processorId, agreementId, ...register } = await registerWithHistory();
  const { findings } = await verifyAfter(register, (other) => {
    other.exec(`UPDATE processor SET bsn = 1 WHERE id = '${processorId}'`);
    other.exec("UPDATE processor SET deleted = 1 WHERE name = 'Lisdodde'");
    other.exec(`DELETE FROM agreement WHERE id = '${agreementId}'`);
    other.exec(`INSERT INTO service VALUES ('s1', '${processorId}', 1, 'Hosting', NULL, 0)`);
    other.exec("UPDATE policy SET tia_missing = 'blocked'");
  });
  const records = findings.filter((finding) => finding.check === 'records').map((finding) => finding.detail);
  expect(records).toEqual([
    'policy policy: tiaMissing',
    `processor ${processorId}: bsn`,
    expect.stringMatching(/^processor .*: deleted$/),
    'service s1: no history',
    `agreement ${agreementId}: record is gone`,
  ]);
});

test('a record that moved to another supplier is named', async () => {
  const { agreementId, ...register } = await registerWithHistory();
  const { findings } = await verifyAfter(register, (other) =>
    other.exec("UPDATE agreement SET processor_id = (SELECT id FROM processor WHERE name = 'Postduif')"),
  );
  expect(findings).toEqual([
    { check: 'records', line: null, detail: `agreement ${agreementId}: processorId` },
  ]);
});

test('a reference that points nowhere is found', async () => {
  const { findings } = await verifyAfter(await registerWithHistory(), (other) =>
    other.exec("DELETE FROM processor WHERE name = 'Polderhost B.V.'"),
  );
  expect(findings).toContainEqual({ check: 'foreign-keys', line: null, detail: 'agreement → processor' });
});

test('verification answers also where nothing can be judged any more', async () => {
  const { agreementId, ...register } = await registerWithHistory();
  const { findings } = await verifyAfter(register, (other) => {
    const broken = JSON.stringify({ kind: 'automatic', months: null });
    other
      .prepare("UPDATE agreement SET recorded = 'signed', renewal = ? WHERE id = ?")
      .run(broken, agreementId);
    other.exec('DELETE FROM verdict_state');
  });
  expect(findings.map((finding) => finding.detail)).toEqual([`agreement ${agreementId}: recorded`]);
});

test('after a hundred findings enough is known', async () => {
  const register = testRegister();
  writeExample(register.core, null);
  const { findings } = await verifyAfter(register, (other) =>
    other.exec("UPDATE history_line SET who = 'X'"),
  );
  expect(findings).toHaveLength(100);
});

test('the history can only be appended to, whoever tries', async () => {
  const { core, file } = await registerWithHistory();
  const other = new Database(file);
  for (const connection of [core.stored, other]) {
    for (const sql of ["UPDATE history_line SET who = 'X'", 'DELETE FROM history_line WHERE seq = 7']) {
      expect(() => connection.exec(sql)).toThrow(/append-only/);
    }
  }
  other.close();
  // REPLACE deletes without asking a trigger, unless the connection says otherwise: ours does.
  expect(() =>
    core.stored.exec('REPLACE INTO history_line SELECT * FROM history_line WHERE seq = 7'),
  ).toThrow(/append-only/);
});
