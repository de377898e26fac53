import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { lockState } from '../../../../electron/core/lock/lock-file.ts';
import type { Client } from '../../../../electron/core/procedures/router.ts';
import { newSupplier, problemOf, tempFolder, testRegister } from '../registers.ts';

/** A list of as many suppliers, as CSV. */
function listOf(suppliers: number): File {
  const rows = ['Leverancier;Dienst;Locatie gegevens'];
  for (let at = 0; at < suppliers; at += 1) rows.push(`Leverancier ${at} B.V.;Hosting;Nederland`);
  return new File([rows.join('\n')], 'lijst.csv', { type: 'text/csv' });
}

async function events(stream: AsyncIterable<{ type: string; done?: number }>): Promise<string[]> {
  const seen: string[] = [];
  for await (const { type, done } of stream) seen.push(done === undefined ? type : `${type} ${done}`);
  return seen;
}

const state = async (client: Client) => [
  await client.register.status(),
  await client.processors.list({ limit: 1000 }),
];

test('a list is written in one change under its name, with verdicts, and verifies', async () => {
  const { client } = testRegister();
  const { importId, result } = await client.imports.preview({ file: listOf(30) });
  expect(result).toMatchObject({ created: 30, updated: 0, skipped: 0 });
  expect((await client.register.status()).suppliers).toBe(0);

  const seen = await events(await client.imports.run({ importId, reason: 'Overgenomen' }));
  expect(seen.at(-1)).toBe('done');
  const { rows, total } = await client.processors.list({ limit: 1000, search: 'hosting' });
  expect(total).toBe(30);
  expect(new Set(rows.map((row) => row.transferCode))).toEqual(new Set(['WITHIN_EEA']));
  const { lines } = await client.register.history({ limit: 1000 });
  expect(new Set(lines.filter((line) => line.processorId).map((line) => line.why))).toEqual(
    new Set(['Import: lijst.csv: Overgenomen']),
  );
  expect((await client.register.verify()).findings).toEqual([]);
});

test('an import is taken back as one change', async () => {
  const { client } = testRegister();
  await newSupplier(client, 'Was er al');
  const { importId } = await client.imports.preview({ file: listOf(12) });
  let lines: { firstLine: number; lastLine: number } | null = null;
  for await (const event of await client.imports.run({ importId }))
    if (event.type === 'done') lines = event.lines;
  if (!lines) throw new Error('the import wrote nothing');
  expect((await client.register.status()).suppliers).toBe(13);
  await client.register.undo(lines);
  expect((await client.processors.list({})).rows.map((row) => row.name)).toEqual(['Was er al']);
  expect((await client.register.verify()).ok).toBe(true);
});

test('every import is in a list, from which it is undone once, and only within thirty days', async () => {
  const { client, clock } = testRegister();
  const later = (milliseconds: number) => {
    clock.now = new Date(Date.parse(clock.now) + milliseconds).toISOString();
  };
  expect(await client.imports.list()).toEqual([]);
  const take = async (suppliers: number) => {
    const { importId } = await client.imports.preview({ file: listOf(suppliers) });
    await events(await client.imports.run({ importId }));
    later(60_000);
  };
  await take(3);
  await take(5);
  const [second, first] = await client.imports.list();
  expect([second, first]).toMatchObject([
    { file: 'lijst.csv', suppliers: 2, isUndone: false },
    { file: 'lijst.csv', suppliers: 3, isUndone: false },
  ]);
  if (!first || !second) throw new Error('the imports are not in the list');
  await client.imports.undo({ id: second.id });
  expect((await client.register.status()).suppliers).toBe(3);
  expect((await client.imports.list()).map(({ isUndone }) => isUndone)).toEqual([true, false]);
  expect((await problemOf(client.imports.undo({ id: second.id }))).code).toBe('refused');
  expect((await problemOf(client.imports.undo({ id: '7-8' }))).code).toBe('not-found');
  later(31 * 24 * 3600 * 1000);
  expect((await problemOf(client.imports.undo({ id: first.id }))).code).toBe('refused');
  expect((await client.register.status()).suppliers).toBe(3);
  expect((await client.register.verify()).ok).toBe(true);
});

test('a plan that was made before somebody changed the register is a conflict', async () => {
  const { client } = testRegister();
  const { importId } = await client.imports.preview({ file: listOf(3) });
  await newSupplier(client, 'Tussendoor');
  const run = client.imports.run({ importId }).then(events);
  expect((await problemOf(run)).code).toBe('conflict');
  expect((await client.register.status()).suppliers).toBe(1);
});

test('a plan is written once, and only the last one', async () => {
  const { client } = testRegister();
  const first = await client.imports.preview({ file: listOf(2) });
  const second = await client.imports.preview({ file: listOf(3) });
  const run = (importId: string) => client.imports.run({ importId }).then(events);
  expect((await problemOf(run(first.importId))).code).toBe('not-found');
  await run(second.importId);
  expect((await problemOf(run(second.importId))).code).toBe('not-found');
  expect((await client.register.status()).suppliers).toBe(3);
});

test('while a long list is written others are answered, other changes are busy, and cancelling leaves nothing', async () => {
  const { client } = testRegister();
  await newSupplier(client, 'Was er al');
  const before = await state(client);
  const { importId } = await client.imports.preview({ file: listOf(1500) });
  const stop = new AbortController();
  const stream = await client.imports.run({ importId }, { signal: stop.signal });
  const first = await stream.next();
  expect(first.value).toMatchObject({ type: 'progress', total: 1500 });

  expect((await client.processors.list({ limit: 1 })).total).toBeGreaterThanOrEqual(1);
  expect((await problemOf(newSupplier(client, 'Ertussen'))).code).toBe('busy');
  expect((await problemOf(client.register.close())).code).toBe('busy');

  stop.abort();
  const rest = (async () => {
    for await (const event of stream) expect(event.type).toBe('progress');
  })();
  await rest.catch((error: unknown) => expect(error).toMatchObject({ code: 'cancelled' }));
  expect(await state(client)).toEqual(before);
  expect((await client.register.verify()).findings).toEqual([]);
  await newSupplier(client, 'Daarna');
  expect((await client.register.status()).suppliers).toBe(2);
});

test('while a long list is written no other register is opened or made, and none stays behind locked', async () => {
  const { client, file } = testRegister();
  const other = testRegister();
  other.core.close();
  const unmade = join(tempFolder(), 'nieuw.vwr');
  const { importId } = await client.imports.preview({ file: listOf(1500) });
  const stream = await client.imports.run({ importId });
  await stream.next();

  expect((await problemOf(client.register.open({ file: other.file }))).code).toBe('busy');
  expect((await problemOf(client.register.create({ file: unmade }))).code).toBe('busy');
  expect(readdirSync(dirname(unmade))).toEqual([]);
  expect(lockState(other.file)).toEqual({ kind: 'free' });
  expect((await other.client.register.open({ file: other.file })).access?.mode).toBe('write');
  // The one in which is written is open already, and stays so.
  expect((await client.register.open({ file })).file).toBe(file);
  await stream.return?.(undefined);
});

test('a register that cannot take the place of the open one is closed again', () => {
  const { core, file } = testRegister();
  const other = testRegister();
  other.core.close();
  const unmade = join(tempFolder(), 'nieuw.vwr');
  // Whatever keeps the first from closing: there is no second way out of it.
  const { session } = core;
  const close = vi.spyOn(session, 'close').mockImplementation(() => {
    throw new Error('does not close');
  });
  expect(() => core.open(other.file)).toThrow('does not close');
  expect(() => core.create(unmade, 'Nieuw')).toThrow('does not close');
  close.mockRestore();
  expect(core.file).toBe(file);
  expect(readdirSync(dirname(unmade))).toEqual([]);
  other.core.open(other.file);
  expect(other.core.session.access().mode).toBe('write');
});

test('a stream that nobody reads on leaves nothing behind', async () => {
  const { client } = testRegister();
  const before = await state(client);
  const { importId } = await client.imports.preview({ file: listOf(1500) });
  for await (const event of await client.imports.run({ importId })) {
    expect(event.type).toBe('progress');
    break;
  }
  expect(await state(client)).toEqual(before);
  await newSupplier(client, 'Daarna');
});

test('what goes wrong in the middle of a long change takes all of it back', async () => {
  const { core, client } = testRegister();
  const { importId } = await client.imports.preview({ file: listOf(800) });
  const before = await client.register.status();
  const pages = Number(core.stored.pragma('page_count', { simple: true }));
  core.stored.pragma(`max_page_count = ${pages + 60}`);
  const problem = await problemOf(client.imports.run({ importId }).then(events));
  expect(problem.code).toBe('disk-full');
  core.stored.pragma('max_page_count = 1073741823');
  expect(await client.register.status()).toEqual(before);
  expect((await client.register.verify()).findings).toEqual([]);
});

test('a list asked for in parts is shown as it is written, with what a person changed', async () => {
  const { client } = testRegister();
  const rows = [
    'Leverancier;Locatie gegevens;Loopt tot;VO getekend?',
    'Acme;Atlantis;eind 2026;ja',
    'Berk;Atlantis;1-2-2027;ja',
    'Cel;NL;;',
  ];
  const preview = (changes = {}) =>
    client.imports.preview({ file: new File([rows.join('\n')], 'lijst.csv'), inParts: true, ...changes });
  const before = await preview();
  expect(before.result.rows).toEqual([]);
  expect(before.counts).toMatchObject({ rows: 3, toCheck: 2, uncertain: 3, rejected: 0 });
  const page = await client.imports.rows({
    importId: before.importId,
    view: 'to-check',
    offset: 1,
    limit: 1,
  });
  expect(page.total).toBe(2);
  expect(page.rows[0]?.cells[1]).toMatchObject({
    words: 'Atlantis',
    level: 'uncertain',
    was: null,
    alike: 2,
  });
  expect(page.rows[0]?.cells[2]).toMatchObject({ text: { nl: '1-2-2027', en: '1 Feb 2027' }, level: null });

  const column = 'Locatie gegevens';
  const after = await preview({
    corrections: [
      { was: 'Atlantis', column, words: 'India' },
      { row: 2, column: 'Loopt tot', words: '31-12-2026' },
    ],
    rows: { leftOut: [4] },
  });
  const shown = await client.imports.rows({ importId: after.importId });
  expect(shown.rows.map(({ isTaken }) => isTaken)).toEqual([true, true, false]);
  expect(shown.rows[0]?.cells[1]).toMatchObject({ words: 'India', was: 'Atlantis', level: null });
  expect(await problemOf(client.imports.rows({ importId: before.importId }))).toMatchObject({
    code: 'not-found',
  });
  await events(await client.imports.run({ importId: after.importId }));
  const written = (await client.processors.list({})).rows;
  expect(written.map(({ name, places, currentEndsOn }) => [name, places, currentEndsOn])).toEqual([
    ['Acme', ['IN'], '2026-12-31'],
    ['Berk', ['IN'], '2027-02-01'],
  ]);
});

test('a sub-processor that a list names with its country stands in the chain with that place, and is judged by it', async () => {
  const { client } = testRegister();
  const list =
    'Leverancier;Locatie gegevens;Subverwerker 1;Land 1;Subverwerker 2;Land 2\nAlfa;NL;Brug BV;Duitsland;Sluis Inc.;India';
  const { importId } = await client.imports.preview({ file: new File([list], 'lijst.csv') });
  await events(await client.imports.run({ importId }));
  const [row] = (await client.processors.list({})).rows;
  const { record } = await client.processors.get({ id: row?.id ?? '' });
  const nameOf = new Map(
    record.chain.map(({ subProcessorId, subProcessor }) => [subProcessorId, subProcessor.name]),
  );
  expect(
    record.flows.map(({ subProcessorId, actor, country }) => [
      nameOf.get(subProcessorId ?? ''),
      actor,
      country,
    ]),
  ).toEqual([
    [undefined, 'processor', 'NL'],
    ['Brug BV', 'sub-processor', 'DE'],
    ['Sluis Inc.', 'sub-processor', 'IN'],
  ]);
  expect(row?.transferResult).not.toBe('none');
});
