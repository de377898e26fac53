/** What comes back as it was, out of the bin or by undoing, fits beside what was made meanwhile, or stays where it is. */
import { expect, test } from 'vitest';
import { emptyColleague } from '../../../../shared/fields/colleague.ts';
import { customFieldFields } from '../../../../shared/fields/custom.ts';
import { emptyOf } from '../../../../shared/fields/field.ts';
import { chainFields, emptySubProcessor } from '../../../../shared/fields/sub-processor.ts';
import {
  inputOf,
  newAgreement,
  newSupplier,
  problemOf,
  type TestRegister,
  testRegister,
} from '../registers.ts';

const fresh = { id: null, version: null };

/** The lines that a change wrote. */
async function linesOf<Result>({ core }: TestRegister, change: () => Promise<Result>) {
  const { historyLines } = core.status();
  const result = await change();
  return { result, lines: { firstLine: historyLines + 1, lastLine: core.status().historyLines } };
}

/** What undoing says, which must write nothing. */
async function refusedUndo({ core, client }: TestRegister, lines: { firstLine: number; lastLine: number }) {
  const { historyLines } = core.status();
  const { code } = await problemOf(client.register.undo(lines));
  expect(core.status().historyLines).toBe(historyLines);
  expect((await client.register.verify()).findings).toEqual([]);
  return code;
}

test('a colleague comes back only while nobody else has the name', async () => {
  const register = testRegister();
  const { client } = register;
  const input = { ...emptyColleague('Noor'), role: 'privacy-officer' as const };
  const { id, version } = await client.colleagues.save({ ...fresh, input });
  if (id === null || version === null) throw new Error('a colleague that is saved has an identity');
  const { lines } = await linesOf(register, () => client.colleagues.remove({ id, version }));
  const other = await client.colleagues.save({ ...fresh, input: emptyColleague('noor') });
  const entry = { entity: 'colleague', id } as const;
  expect(await problemOf(client.bin.restore(entry))).toMatchObject({
    ...{ code: 'conflict', message: { nl: expect.stringContaining('Noor') } },
  });
  expect(await refusedUndo(register, lines)).toBe('conflict');
  await client.colleagues.save({
    ...{ id: other.id, version: other.version },
    input: emptyColleague('Noor de Boer'),
  });
  await client.bin.restore(entry);
  expect((await client.colleagues.list()).map(({ name, role }) => [name, role])).toEqual([
    ['Noor', 'privacy-officer'],
    ['Noor de Boer', null],
  ]);
});

test('a name that was another one before comes back only while nobody else has it', async () => {
  const register = testRegister();
  const { client } = register;
  const field = (name: string) => ({ ...emptyOf(customFieldFields), name });
  const { id, version } = await client.customFields.save({ ...fresh, input: field('Afdeling') });
  const { lines } = await linesOf(register, () =>
    client.customFields.save({ id, version, input: field('Team') }),
  );
  await client.customFields.save({ ...fresh, input: field('afdeling') });
  expect(await refusedUndo(register, lines)).toBe('conflict');
  const names = async () => (await client.customFields.list({})).map(({ name }) => name);
  expect(await names()).toEqual(['Team', 'afdeling']);
  const [team] = await client.customFields.list({});
  await client.customFields.remove({ id, version: team?.version ?? 0 });
  await client.customFields.save({ ...fresh, input: field('team') });
  expect((await problemOf(client.bin.restore({ entity: 'custom_field', id }))).code).toBe('conflict');
});

test('no undo leads references back to themselves', async () => {
  const register = testRegister();
  const { client } = register;
  const { id: processorId } = await newSupplier(client, 'Polderhost');
  const sub = await client.subProcessors.save({ ...fresh, input: emptySubProcessor('Wolkhaven') });
  const empty = { ...emptyOf(chainFields), subProcessorId: sub.id };
  const link = (parentLinkId: string | null, saved: { id: string | null; version: number | null } = fresh) =>
    client.chain.save({
      ...{ id: saved.id, version: saved.version, processorId },
      input: { ...empty, parentLinkId },
    });
  const above = await link(null);
  const under = await link(above.id);
  const { lines } = await linesOf(register, () => link(null, under));
  await link(under.id, above);
  expect(await refusedUndo(register, lines)).toBe('conflict');

  const one = await newAgreement(client, processorId, { title: 'Een' });
  const other = await newAgreement(client, processorId, { title: 'Twee' });
  const replace = (old: typeof one, supersededById: string | null) => {
    const { id, version } = old;
    return client.agreements.save({ id, version, processorId, input: { ...inputOf(old), supersededById } });
  };
  const replaced = await replace(one, other.id);
  const cleared = await linesOf(register, () => replace(replaced, null));
  await replace(other, one.id);
  expect(await refusedUndo(register, cleared.lines)).toBe('conflict');
});

test('a circle that stands in a register already keeps nothing from being saved', async () => {
  const { client, core } = testRegister();
  const { id: processorId } = await newSupplier(client, 'Polderhost');
  const [one, other] = [
    await newAgreement(client, processorId, {}),
    await newAgreement(client, processorId, {}),
  ];
  const circle = core.stored.prepare('UPDATE agreement SET superseded_by_id = ? WHERE id = ?');
  circle.run(other.id, one.id);
  circle.run(one.id, other.id);
  const input = { ...inputOf(one), supersededById: one.id };
  const saved = await client.agreements.save({ ...fresh, processorId, input });
  expect(saved.supersededById).toBe(one.id);
});

test('a merge is not undone where a record would come to refer to one of the other supplier', async () => {
  const register = testRegister();
  const { client } = register;
  const [keep, gone] = [await newSupplier(client, 'Polderhost'), await newSupplier(client, 'Polder host')];
  const old = await newAgreement(client, keep.id, { recorded: 'signed', signedOn: '2025-01-01' });
  const next = await newAgreement(client, gone.id, { recorded: 'signed', signedOn: '2026-01-01' });
  const merged = await linesOf(register, () => client.processors.merge({ keepId: keep.id, goneId: gone.id }));
  const replaced = await linesOf(register, () =>
    client.agreements.save({
      ...{ id: old.id, version: old.version, processorId: keep.id },
      input: { ...inputOf(old), supersededById: next.id },
    }),
  );
  expect(await refusedUndo(register, merged.lines)).toBe('conflict');
  await client.register.undo(replaced.lines);
  await client.register.undo(merged.lines);
  const { rows } = await client.processors.list({});
  expect(rows.map(({ agreementStatus }) => agreementStatus)).toEqual(['active', 'active']);
});

test('words of a list that are brought back stand where they stood', async () => {
  const { client } = testRegister();
  const entry = (column: string) => ({
    ...{ importId: null, row: 2, column, words: 'n.t.b.', recordId: null, field: null, why: 'kept' as const },
  });
  const statedInList = ['Einde', 'Land', 'Soort'].map(entry);
  const { id } = await newSupplier(client, 'Polderhost', { statedInList });
  const settled = await client.statedInList.settle({ id, entries: [entry('Einde')], how: 'dropped' });
  await client.register.undo({ firstLine: settled.firstLine, lastLine: settled.lastLine });
  expect((await client.processors.get({ id })).record.processor.statedInList).toEqual(statedInList);
});
