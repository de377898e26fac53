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

test('after a hundred findings enough is known', async () => {
  const register = testRegister();
  await writeExample(register.core, null);
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
