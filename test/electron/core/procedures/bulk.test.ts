/**
 * Many suppliers at once: the preview is what is written, whole or not at all, and undo brings everything
 * back.
 */
import { describe, expect, test } from 'vitest';
import type { BulkChanged, BulkRemoved } from '../../../../shared/fields/bulk.ts';
import { emptyProcessor } from '../../../../shared/fields/processor.ts';
import { newAgreement, newFlow, newSupplier, problemOf, testRegister } from '../registers.ts';

async function three() {
  const register = testRegister();
  const ids: string[] = [];
  for (const [name, owner] of [
    ['Een', ''],
    ['Twee', 'Anna'],
    ['Drie', 'Bram'],
  ] as const) {
    ids.push((await newSupplier(register.client, name, { owner, tags: ['oud'] })).id);
  }
  const owners = async () =>
    Promise.all(ids.map(async (id) => (await register.client.processors.get({ id })).record.processor.owner));
  const state = async () => {
    const { rows } = await register.client.processors.list({});
    return { rows, lines: (await register.client.register.status()).historyLines };
  };
  return { ...register, ids, targets: ids.map((id) => ({ id })), owners, state };
}

/** The last word of a change or a removal. */
async function outcome<Event extends BulkChanged | BulkRemoved>(
  events: Promise<AsyncIterable<Event>>,
): Promise<Extract<Event, { type: 'done' }>> {
  let last: Event | undefined;
  for await (const event of await events) last = event;
  if (last?.type !== 'done') throw new Error('it ended without its last word');
  return last as Extract<Event, { type: 'done' }>;
}

function linesOf(done: { lines: { firstLine: number; lastLine: number } | null }) {
  if (done.lines === null) throw new Error('nothing was written');
  return done.lines;
}

describe('a change', () => {
  test('a preview names every field of every supplier that changes, and writes nothing', async () => {
    const { client, targets, owners, ids } = await three();
    const patch = { owner: 'Anna', country: 'NL' };
    const preview = await client.bulk.preview({ targets, patch });
    expect(
      preview.changes.map(({ processor, fields }) => [
        processor,
        ...fields.map(({ field, before, after }) => `${field}: ${before} → ${after}`),
      ]),
    ).toEqual([
      ['Een', 'country: null → NL', 'owner:  → Anna'],
      ['Twee', 'country: null → NL'],
      ['Drie', 'country: null → NL', 'owner: Bram → Anna'],
    ]);
    expect(preview.targets).toEqual(ids.map((id) => ({ id, version: 1, agreementVersion: null })));
    expect(preview.blocked).toEqual([]);
    expect(await owners()).toEqual(['', 'Anna', 'Bram']);
  });

  test('several fields are written at once with their reason, and taken back at once', async () => {
    const { client, ids, targets, owners, state } = await three();
    const before = await state();
    const patch = { owner: 'Anna', category: 'hosting', addTags: ['nieuw'], removeTags: ['oud'] } as const;
    const done = await outcome(
      client.bulk.change({
        targets,
        patch: { ...patch, addTags: ['nieuw'], removeTags: ['oud'] },
        reason: 'overdracht',
      }),
    );
    expect(done.suppliers).toBe(3);
    expect(await owners()).toEqual(['Anna', 'Anna', 'Anna']);
    const first = (await client.processors.get({ id: ids[0] ?? '' })).record.processor;
    expect([first.tags, first.category]).toEqual([['nieuw'], 'hosting']);
    const { lines } = await client.register.history({ processorId: ids[0] ?? '' });
    expect(lines.slice(0, 3).map(({ who, why }) => [who, why])).toEqual(
      Array.from({ length: 3 }, () => ['Femke', 'overdracht']),
    );
    expect((await client.processors.list({ filter: { owner: ['Anna'] } })).total).toBe(3);
    await client.register.undo(linesOf(done));
    const after = await state();
    const bare = ({ rows }: typeof before) => rows.map(({ version: _version, ...row }) => row);
    expect(bare(after)).toEqual(bare(before));
    expect((await client.register.verify()).findings).toEqual([]);
  });

  test('what is undone is done again by undoing the undo', async () => {
    const { client, targets, owners } = await three();
    const done = await outcome(client.bulk.change({ targets, patch: { owner: 'Anna' } }));
    const undone = await client.register.undo(linesOf(done));
    expect(await owners()).toEqual(['', 'Anna', 'Bram']);
    await client.register.undo(undone);
    expect(await owners()).toEqual(['Anna', 'Anna', 'Anna']);
  });

  test('a change that changes nothing writes nothing', async () => {
    const { client, targets, state } = await three();
    const before = await state();
    const done = await outcome(client.bulk.change({ targets, patch: { role: 'processor' } }));
    expect(done).toMatchObject({ suppliers: 0, lines: null });
    expect(await state()).toEqual(before);
  });

  test('a supplier that was changed since it was seen is named, and nothing is changed', async () => {
    const { client, ids, targets, state } = await three();
    const seen = await client.bulk.preview({ targets, patch: { owner: 'Noor' } });
    await outcome(client.bulk.change({ targets: [{ id: ids[1] ?? '' }], patch: { owner: 'Van elders' } }));
    const before = await state();
    const problem = await problemOf(
      outcome(client.bulk.change({ targets: seen.targets, patch: { owner: 'Noor' } })),
    );
    expect(problem.code).toBe('conflict');
    expect(problem.fields.map(({ message }) => message.nl)).toEqual([
      'Twee is intussen ergens anders gewijzigd; bekijk de leverancier en probeer het opnieuw.',
    ]);
    expect(await state()).toEqual(before);
    const again = await client.bulk.preview({ targets: seen.targets, patch: { owner: 'Noor' } });
    expect(again.blocked).toEqual([{ processorId: ids[1], processor: 'Twee', reason: 'changed' }]);
    expect(again.targets).toHaveLength(2);
  });

  test('a supplier in the bin and one that never was: named where there is a name, and nothing is changed', async () => {
    const { client, ids, targets, state } = await three();
    await client.processors.remove({ id: ids[2] ?? '', version: 1 });
    const before = await state();
    const all = [...targets, { id: 'nergens' }];
    const problem = await problemOf(outcome(client.bulk.change({ targets: all, patch: { owner: 'Anna' } })));
    expect([problem.code, problem.message.en]).toEqual([
      'not-found',
      'Nothing was changed, because 2 suppliers cannot take part.',
    ]);
    expect(problem.fields.map(({ message }) => message.en)).toEqual([
      'Drie is in the bin.',
      'A supplier is in the bin.',
    ]);
    expect(await state()).toEqual(before);
  });
});

/**
 * Makes the second of the removals or changes of suppliers fail in the middle, inside the register itself.
 */
const FAULT = `CREATE TEMP TRIGGER fault BEFORE INSERT ON history_line
  WHEN (SELECT count(*) FROM history_line WHERE seq > %d) >= 1 BEGIN SELECT RAISE(ABORT, 'injected'); END`;

describe.each([
  ['a change', 'change'],
  ['a removal', 'remove'],
] as const)('a fault half-way in %s', (_name, kind) => {
  test('nothing is changed, and the next one works', async () => {
    const { client, core, targets, state } = await three();
    const before = await state();
    core.stored.exec(FAULT.replace('%d', String(before.lines)));
    const run = () =>
      kind === 'change'
        ? outcome(client.bulk.change({ targets, patch: { owner: 'Anna' } }))
        : outcome(client.bulk.remove({ targets }));
    expect((await problemOf(run(), 'internal')).code).toBe('internal');
    expect(await state()).toEqual(before);
    core.stored.exec('DROP TRIGGER fault');
    expect((await run()).suppliers).toBeGreaterThan(1);
    expect((await client.register.verify()).findings).toEqual([]);
  });
});

describe('a removal', () => {
  test('says what goes to the bin along with the suppliers, and comes back by one undo', async () => {
    const { client, ids, targets, state } = await three();
    await newAgreement(client, ids[0] ?? '', { recorded: 'draft' });
    await newFlow(client, ids[0] ?? '', { country: 'NL', kind: 'storage' });
    await newFlow(client, ids[1] ?? '', { country: 'US', kind: 'storage' });
    const before = await state();
    const done = await outcome(client.bulk.remove({ targets: targets.slice(0, 2), reason: 'opgeruimd' }));
    expect(done).toMatchObject({ suppliers: 2, agreements: 1, flows: 2, documents: 0 });
    expect((await state()).rows.map(({ name }) => name)).toEqual(['Drie']);
    expect((await client.bin.list()).map(({ name }) => name).sort()).toEqual(['Een', 'Twee']);
    await client.register.undo(linesOf(done));
    expect((await state()).rows.map(({ id }) => id)).toEqual(before.rows.map(({ id }) => id));
    expect((await client.register.verify()).findings).toEqual([]);
  });

  test('one that was changed since it was seen is named, and all stay', async () => {
    const { client, ids, state } = await three();
    await outcome(client.bulk.change({ targets: [{ id: ids[1] ?? '' }], patch: { owner: 'Elders' } }));
    const before = await state();
    const targets = ids.map((id) => ({ id, version: 1 }));
    const problem = await problemOf(outcome(client.bulk.remove({ targets })));
    expect([problem.code, problem.fields.map(({ message }) => message.en)]).toEqual([
      'conflict',
      ['Twee was changed elsewhere in the meantime; look at the supplier and try again.'],
    ]);
    expect(await state()).toEqual(before);
  });

  test('two thousand go in one change that tells its progress, and come back by one undo', async () => {
    const register = testRegister();
    const { client, core } = register;
    const { saveProcessor } = await import('../../../../electron/core/store/parts.ts');
    const targets: { id: string; version: number }[] = [];
    await core.write('Femke', '', (writing) => {
      for (let at = 0; at < 2000; at += 1) {
        const input = emptyProcessor(`Leverancier ${at}`);
        targets.push({ id: saveProcessor(writing, { id: null, version: null, input }), version: 1 });
      }
    });
    const events: BulkRemoved[] = [];
    for await (const event of await client.bulk.remove({ targets })) events.push(event);
    expect(events.filter(({ type }) => type === 'progress').length).toBeGreaterThan(1);
    const done = events.at(-1);
    if (done?.type !== 'done') throw new Error('it ended without its last word');
    expect(done.suppliers).toBe(2000);
    expect((await client.processors.list({})).total).toBe(0);
    await client.register.undo(linesOf(done));
    expect((await client.processors.list({})).total).toBe(2000);
    expect((await client.processors.list({ search: 'leverancier 1999' })).total).toBe(1);
    expect((await client.register.verify()).ok).toBe(true);
  });

  test('stopped in the middle: all stay', async () => {
    const { client, core } = testRegister();
    const { saveProcessor } = await import('../../../../electron/core/store/parts.ts');
    const targets: { id: string }[] = [];
    await core.write('Femke', '', (writing) => {
      for (let at = 0; at < 1000; at += 1) {
        const input = emptyProcessor(`Leverancier ${at}`);
        targets.push({ id: saveProcessor(writing, { id: null, version: null, input }) });
      }
    });
    const stop = new AbortController();
    const problem = await problemOf(
      (async () => {
        const events = await client.bulk.remove({ targets }, { signal: stop.signal });
        for await (const event of events) if (event.type === 'progress') stop.abort();
      })(),
    );
    expect(problem.code).toBe('cancelled');
    expect((await client.processors.list({})).total).toBe(1000);
    expect((await client.bin.list()).length).toBe(0);
  });
});
