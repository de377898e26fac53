/** All suppliers judged in steps: what is answered, changed, given up or cut off in between. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { judgementOn, judgeStep } from '../../../../electron/core/derived/judging.ts';
import { Problem } from '../../../../electron/core/ground/problem.ts';
import { allRecords } from '../../../../electron/core/store/supplier-records.ts';
import { judged } from '../../../../shared/law/judged.ts';
import { resultRank } from '../../../../shared/law/transfer-codes.ts';
import { fillRegister } from '../../../bench/fill.ts';
import {
  newFlow,
  newSupplier,
  problemOf,
  type TestRegister,
  tempFolder,
  testCore,
  testRegister,
} from '../registers.ts';

/** So many that judging them takes many steps on any machine. */
const SUPPLIERS = 1600;
/** So many that they are judged without indexes first. */
const MANY = 5200;
const list = { limit: 1000 };

const shared = mkdtempSync(join(tmpdir(), 'judging-'));
afterAll(() => rmSync(shared, { recursive: true, force: true }));
const templates = new Map<number, string>();

/** A file with suppliers that were entered behind the back of their verdicts; made once for each number. */
async function templateOf(suppliers: number): Promise<string> {
  const known = templates.get(suppliers);
  if (known !== undefined) return known;
  const register = testRegister();
  await fillRegister(register.core, suppliers);
  register.core.close();
  const file = join(shared, `${suppliers}.vwr`);
  copyFileSync(register.file, file);
  templates.set(suppliers, file);
  return file;
}

/** A register of its own that was filled behind the back of its verdicts. */
async function filled(suppliers = SUPPLIERS): Promise<TestRegister> {
  const register = testCore();
  copyFileSync(await templateOf(suppliers), register.file);
  register.core.open(register.file);
  return register;
}

/** What the derived tables say of each supplier and flow. */
function derivedOf({ core }: TestRegister) {
  const rows = (sql: string) => core.stored.prepare(sql).raw().all() as unknown[][];
  return {
    verdicts:
      rows(`SELECT processor_id, agreement_status, covered, current_ends_on, notice_deadline, transfer_result,
      transfer_code, places FROM verdict ORDER BY processor_id`),
    flows: rows('SELECT flow_id, rank FROM flow_verdict ORDER BY flow_id'),
    words: rows(
      'SELECT processor_id, words FROM search JOIN verdict ON row = search.rowid ORDER BY processor_id',
    ),
  };
}

/** The same from the records themselves, judged one by one. */
function judgedOf({ core }: TestRegister) {
  const { connection, asOf } = core.view();
  const judgement = judgementOn(connection, asOf);
  const records = allRecords(connection).sort((a, b) => (a.processor.id < b.processor.id ? -1 : 1));
  const suppliers = records.map((record) => judged(record, judgement));
  const verdicts = suppliers.map(({ record, verdict }) => [
    record.processor.id,
    verdict.agreementStatus,
    verdict.covered ? 1 : 0,
    verdict.currentEndsOn,
    verdict.noticeDeadline,
    verdict.transferResult,
    verdict.transferCode,
    JSON.stringify([...new Set(record.flows.map(({ country }) => country))]),
  ]);
  const flows = suppliers
    .flatMap(({ verdict }) => verdict.flows.map(({ flowId, result }) => [flowId, resultRank(result)]))
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  return { verdicts, flows };
}

function expectRight(register: TestRegister): void {
  const { verdicts, flows, words } = derivedOf(register);
  const expected = judgedOf(register);
  expect(verdicts).toEqual(expected.verdicts);
  expect(flows).toEqual(expected.flows);
  expect(words.map(([id]) => id)).toEqual(expected.verdicts.map(([id]) => id));
}

/** Lets the judging go on until it has judged something and not all. */
async function underWay({ client }: TestRegister): Promise<{ done: number; total: number }> {
  for (;;) {
    await setImmediate();
    const progress = await client.register.preparing();
    if (progress !== null && progress.done > 0) return progress;
  }
}

test('while all suppliers are judged other calls are answered, and hear how far it is', async () => {
  const register = await filled();
  const { client } = register;
  let isListed = false;
  const listed = client.processors.list(list).then((page) => {
    isListed = true;
    return page;
  });
  const progress = await underWay(register);
  expect(progress.total).toBe(SUPPLIERS);
  expect(progress.done).toBeLessThan(SUPPLIERS);
  const status = await client.register.status();
  const { lines } = await client.register.history({ limit: 1 });
  const { record } = await client.processors.get({ id: lines[0]?.processorId ?? '' });
  expect(status.suppliers).toBe(SUPPLIERS);
  expect(record.flows.length).toBeGreaterThan(0);
  expect(isListed).toBe(false);
  expect((await listed).total).toBe(SUPPLIERS);
  expect(await client.register.preparing()).toBeNull();
  expectRight(register);
});

test('what is changed while all are judged is never shown as it was', async () => {
  const register = await filled();
  const { client, core } = register;
  const ids = core.stored.prepare('SELECT id FROM processor ORDER BY rowid').pluck().all() as string[];
  const [first = '', second = ''] = ids;
  const [beforeLast = '', last = ''] = ids.slice(-2);
  const listed = client.processors.list(list);
  await underWay(register);
  // Two that are judged already, two that are not yet, and one that nobody has counted.
  for (const id of [first, last]) await newFlow(client, id, { country: 'IN', safeguards: [] });
  for (const id of [second, beforeLast]) {
    const { record } = await client.processors.get({ id });
    await client.processors.remove({ id, version: record.processor.version });
  }
  const added = await newSupplier(client, 'Tussendoor gekomen');
  expect(await client.register.preparing()).not.toBeNull();
  expect((await listed).total).toBe(SUPPLIERS - 1);
  const found = await client.processors.list({ search: 'tussendoor' });
  expect(found.rows.map(({ id }) => id)).toEqual([added.id]);
  for (const id of [first, last]) {
    const row = core.stored
      .prepare('SELECT transfer_code FROM verdict WHERE processor_id = ?')
      .pluck()
      .get(id);
    expect(row).toBe('IMPORTER_UNNAMED');
  }
  expectRight(register);
});

test('another day or another policy in the middle: the list is of what holds at the end', async () => {
  const register = await filled();
  const { client, clock } = register;
  const listed = client.processors.list(list);
  await underWay(register);
  clock.now = '2027-06-01T10:00:00.000Z';
  const { version, ...policy } = await client.policy.get();
  await client.policy.save({ version, input: { ...policy, agreementExpiringDays: 300 } });
  expect((await listed).asOf).toBe('2027-06-01');
  expectRight(register);
  // A day later words are not made again, and only what differs is written.
  clock.now = '2027-06-02T10:00:00.000Z';
  await client.processors.list(list);
  expectRight(register);
});

test('a judging that is given up stops, leaves the register as usable as before, and goes on when asked again', async () => {
  const register = await filled();
  const { client, core } = register;
  const stop = new AbortController();
  const listed = problemOf(client.processors.list(list, { signal: stop.signal }));
  await underWay(register);
  stop.abort();
  expect((await listed).code).toBe('cancelled');
  expect(await client.register.preparing()).toBeNull();
  const done = () => core.stored.prepare('SELECT done FROM verdict_state').pluck().get() as number;
  const stoppedAt = done();
  expect(stoppedAt).toBeGreaterThan(0);
  await newSupplier(client, 'Erna');
  expect(done()).toBe(stoppedAt);
  expect((await client.register.verify()).ok).toBe(true);
  expect((await client.processors.list(list)).total).toBe(SUPPLIERS + 1);
  expectRight(register);
});

test('a program that ends in the middle goes on where it was when the register is opened again', async () => {
  const register = await filled();
  const listed = register.client.processors.list(list);
  await underWay(register);
  // The file and its journal as they lie there at this moment are what a killed program leaves behind.
  const left = join(tempFolder(), 'left.vwr');
  for (const end of ['', '-wal']) copyFileSync(register.file + end, left + end);
  await listed;
  const next = testCore();
  next.core.open(left);
  const before = next.core.stored.prepare('SELECT done, complete FROM verdict_state').get();
  expect(before).toMatchObject({ complete: 0 });
  expect((before as { done: number }).done).toBeGreaterThan(0);
  expect((await next.client.processors.list(list)).total).toBe(SUPPLIERS);
  expectRight({ ...next, file: left });
  expect(derivedOf({ ...next, file: left })).toEqual(derivedOf(register));
});

test('closing in the middle is refused to nobody, and a reader makes its own verdicts meanwhile', async () => {
  const register = await filled();
  const listed = register.client.processors.list(list).catch(() => null);
  await underWay(register);
  const reader = testCore();
  reader.core.open(register.file);
  expect(reader.core.status().access?.mode).toBe('read');
  const asked = reader.client.processors.list({ limit: 1, sort: 'noticeDeadline' });
  await newSupplier(register.client, 'Pas ingevoerd');
  await listed;
  const before = readFileSync(register.file);
  expect((await asked).total).toBe(SUPPLIERS + 1);
  const ours = await register.client.processors.list({ limit: 1, sort: 'noticeDeadline' });
  expect((await reader.client.processors.list({ limit: 1, sort: 'noticeDeadline' })).rows).toEqual(ours.rows);
  expect(readFileSync(register.file).equals(before)).toBe(true);
  reader.core.close();

  register.clock.now = '2027-01-15T10:00:00.000Z';
  const late = problemOf(register.client.processors.list(list));
  await underWay(register);
  register.core.close();
  expect((await late).code).toBe('refused');
  expect(existsSync(`${register.file}-wal`)).toBe(false);
});

test('two other days that are asked at the same time are both answered', async () => {
  const { client, core, clock } = testRegister();
  await fillRegister(core, 400);
  clock.now = '2026-12-24T10:00:00.000Z';
  const asked = ['2026-11-30', '2027-05-01', '2026-11-30', '2028-01-01'];
  const pages = await Promise.all(asked.map((asOf) => client.processors.list({ asOf, limit: 1 })));
  expect(pages.map((page) => [page.asOf, page.total])).toEqual(asked.map((asOf) => [asOf, 400]));
});

test('a large register is judged without the indexes first; in the end they are all there', async () => {
  const register = await filled(MANY);
  const names = () =>
    register.core.stored
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name GLOB '*verdict' AND sql IS NOT NULL",
      )
      .pluck()
      .all()
      .sort();
  await register.client.processors.list({ limit: 1 });
  const whole = names();
  expect(whole).toContain('verdict_ends');
  for (const table of ['verdict', 'flow_verdict', 'verdict_place', 'search', 'verdict_state']) {
    register.core.stored.exec(`DELETE FROM ${table}`);
  }
  const listed = register.client.processors.list({ limit: 1 });
  await underWay(register);
  expect(names()).toEqual([]);
  await listed;
  expect(names()).toEqual(whole);
});

test('a supplier that its own index does not find is damage, and no judging without an end', async () => {
  const { core, client } = testRegister();
  await newSupplier(client, 'Polderhost');
  await newSupplier(client, 'Hostwaard');
  core.stored.prepare("UPDATE verdict_state SET complete = 0, as_of = '2000-01-01'").run();
  judgeStep(core.stored, '2027-01-01', 0);
  core.stored.prepare("UPDATE verdict_state SET complete = 0, judged_through = 'niemand'").run();
  expect(() => judgeStep(core.stored, '2027-01-01', 0)).toThrow(Problem);
});
