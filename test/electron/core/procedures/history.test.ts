/** The whole history: filtered, paged, with the names of what it is about, and found by a printed hash. */
import { expect, test } from 'vitest';
import { inProcessClient } from '../../../../electron/core/procedures/router.ts';
import type { HistoryQuery } from '../../../../shared/schema/register.ts';
import { fillRegister } from '../../../bench/fill.ts';
import { inputOf, newAgreement, newSupplier, problemOf, testRegister } from '../registers.ts';

async function filled() {
  const register = testRegister('2026-03-01T10:00:00.000Z');
  const { client, clock, core } = register;
  const beuk = await newSupplier(client, 'Beuk Übersicht', { owner: 'Noor' });
  const linde = await newSupplier(client, 'Linde');
  const agreement = await newAgreement(client, linde.id, { recorded: 'signed', title: 'Raamcontract' });
  // Half past eleven in the evening of 2 March in the Netherlands, and half an hour after midnight.
  clock.now = '2026-03-02T22:30:00.000Z';
  const mo = inProcessClient({ core, actor: 'Mo' });
  await mo.processors.save({
    ...{ id: beuk.id, version: beuk.version, reason: 'Nieuwe naam na fusie' },
    input: { ...inputOf(beuk), name: 'Beuk Nieuw' },
  });
  clock.now = '2026-03-02T23:30:00.000Z';
  await mo.agreements.remove({ id: agreement.id, version: agreement.version, reason: '' });
  const asked = async (query: Partial<HistoryQuery>) =>
    (await client.register.history({ ...query })).lines.map(({ entity, action, field }) =>
      [entity, action, field].filter((part) => part !== null).join(' '),
    );
  return { ...register, beuk, linde, agreement, asked };
}

test('by supplier, person, kind and day in the Netherlands', async () => {
  const { beuk, linde, asked, client } = await filled();
  expect(await asked({ processorId: beuk.id })).toEqual(['processor update name', 'processor create']);
  expect(await asked({ who: 'Mo' })).toEqual(['agreement delete', 'processor update name']);
  expect(await asked({ entity: 'agreement' })).toEqual(['agreement delete', 'agreement create']);
  expect(await asked({ from: '2026-03-02', until: '2026-03-02' })).toEqual(['processor update name']);
  expect(await asked({ from: '2026-03-03' })).toEqual(['agreement delete']);
  expect(await asked({ processorId: linde.id, who: 'Mo', until: '2026-03-02' })).toEqual([]);
  const { people, kinds } = await client.register.historyFacets();
  // The person of the account made the register.
  expect(people[0]?.who).toBe('Femke');
  expect(people).toContainEqual({ who: 'Mo', lines: 2 });
  expect(kinds).toContainEqual({ entity: 'agreement', lines: 2 });
});

test('by words as they are read: values, names of suppliers and fields, reasons, in the language that is asked in', async () => {
  const { asked } = await filled();
  // The name that the supplier has now finds its lines too, and accents do not count.
  expect(await asked({ search: 'ubersicht' })).toEqual(['processor update name', 'processor create']);
  expect(await asked({ search: 'fusie beuk' })).toEqual(['processor update name']);
  expect(await asked({ search: 'raamcontract getekend' })).toEqual(['agreement create']);
  expect(await asked({ search: 'raamcontract verwijderd' })).toEqual(['agreement delete']);
  expect(await asked({ search: 'signed raamcontract', language: 'en' })).toHaveLength(1);
  expect(await asked({ search: 'signed raamcontract', language: 'nl' })).toEqual([]);
  expect(await asked({ search: '!?' })).toEqual([]);
});

test('page by page every line once, with and without words, and the names that it needs', async () => {
  const register = testRegister();
  const { client } = register;
  await fillRegister(register.core, 700);
  await newSupplier(client, 'De laatste');
  const { total, names, lines } = await client.register.history({ limit: 1 });
  expect(names[lines[0]?.entityId ?? '']).toBe('De laatste');
  expect(total).toBeGreaterThan(4000);
  for (const [search, expected] of [
    ['', total],
    ['0007', null],
  ] as const) {
    const seen: number[] = [];
    let before: number | null = null;
    do {
      const page = await client.register.history({ search, before, limit: 900 });
      expect(page.total).toBe(expected);
      seen.push(...page.lines.map(({ seq }) => seq));
      before = page.next;
    } while (before !== null);
    expect(seen).toEqual(seen.toSorted((a, b) => b - a));
    expect(new Set(seen).size).toBe(seen.length);
    if (search === '') expect(seen).toHaveLength(total ?? 0);
    else expect(seen.length).toBeGreaterThan(0);
  }
});

test('a search that nobody waits for any more stops', async () => {
  const register = testRegister();
  await fillRegister(register.core, 700);
  const stop = new AbortController();
  const found = register.client.register.history({ search: 'bestaat nergens' }, { signal: stop.signal });
  stop.abort();
  expect((await problemOf(found)).code).toBe('cancelled');
});

test('a printed hash: its line, what came since, or that it is not here', async () => {
  const { client, agreement } = await filled();
  const { historyHead: head, historyLines } = await client.register.status();
  const printed = { state: 'found', line: historyLines, who: 'Mo', at: '2026-03-02T23:30:00.000Z', head };
  expect(await client.register.findHead({ head })).toEqual({ ...printed, lines: historyLines });
  const { firstLine } = await client.register.undo({ firstLine: historyLines, lastLine: historyLines });
  expect(firstLine).toBe(historyLines + 1);
  // As it is typed over from paper, or its beginning.
  const typed = ` ${head.slice(0, 6).toUpperCase()} ${head.slice(6, 12)}… `;
  expect(await client.register.findHead({ head: typed })).toEqual({ ...printed, lines: historyLines + 1 });
  expect(await client.register.findHead({ head: 'f'.repeat(64) })).toEqual({
    state: 'unknown',
    lines: historyLines + 1,
  });
  for (const wrong of ['abc', `${head}0`, 'zzzzzzzzzz', agreement.id]) {
    const refused = await problemOf(client.register.findHead({ head: wrong }));
    expect(refused).toMatchObject({ code: 'invalid', fields: [{ path: 'head' }] });
  }
});
