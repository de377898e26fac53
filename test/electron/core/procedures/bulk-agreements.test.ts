/**
 * Facts of agreements from the list: of the agreement that counts, never of another, never a computed date.
 */
import { describe, expect, test } from 'vitest';
import type { ExampleAgreement } from '../../../../electron/core/example/shapes.ts';
import type { BulkPatch } from '../../../../shared/fields/bulk.ts';
import { newAgreement, newSupplier, problemOf, testRegister } from '../registers.ts';

const fixed: ExampleAgreement = { recorded: 'signed', signedOn: '2026-01-01', endsOn: '2027-06-30' };
const automatic: ExampleAgreement = {
  ...fixed,
  endsOn: '2026-01-31',
  renewal: { kind: 'automatic', months: 12 },
};

/** A register with one supplier for each list of agreements. */
async function withAgreements(...lists: ExampleAgreement[][]) {
  const register = testRegister();
  const ids: string[] = [];
  for (const [at, list] of lists.entries()) {
    const { id } = await newSupplier(register.client, `Leverancier ${at + 1}`);
    for (const agreement of list) await newAgreement(register.client, id, agreement);
    ids.push(id);
  }
  const { client } = register;
  const rows = async () => (await client.processors.list({})).rows;
  const change = async (targets: { id: string; agreementVersion?: number | null }[], patch: BulkPatch) => {
    for await (const event of await client.bulk.change({ targets, patch })) {
      if (event.type === 'done') return event;
    }
    throw new Error('it ended without its last word');
  };
  return { ...register, ids, targets: ids.map((id) => ({ id })), rows, change };
}

describe('a row of the list', () => {
  test('has the recorded facts of the agreement that counts beside what is computed', async () => {
    const { rows } = await withAgreements(
      [automatic],
      [{ recorded: 'draft' }, fixed],
      [fixed, { ...fixed, endsOn: '2028-01-01' }],
      [],
    );
    const shown = (await rows()).map(({ currentEndsOn, agreement }) => [
      currentEndsOn,
      agreement && [agreement.endsOn, agreement.hindrance, agreement.endHindrance],
    ]);
    expect(shown).toEqual([
      ['2027-01-31', ['2026-01-31', null, 'automatic']],
      ['2027-06-30', ['2027-06-30', null, null]],
      ['2027-06-30', ['2027-06-30', 'several', 'several']],
      [null, null],
    ]);
  });

  test('on an earlier day has the facts as they stood then', async () => {
    const { client, clock, rows } = await withAgreements([fixed]);
    clock.now = '2026-12-24T11:00:00.000Z';
    const [row] = await rows();
    if (!row?.agreement) throw new Error('no agreement');
    await client.bulk.preview({ targets: [{ id: row.id }], patch: { agreement: { endsOn: null } } });
    const { record } = await client.processors.get({ id: row.id });
    const [agreement] = record.agreements;
    if (!agreement) throw new Error('no agreement');
    const { id, version, processorId, ...input } = agreement;
    await client.agreements.save({ id, version, processorId, input: { ...input, endsOn: '2029-01-01' } });
    expect((await rows())[0]?.agreement?.endsOn).toBe('2029-01-01');
    const before = await client.processors.list({ asOf: '2026-11-30' });
    expect(before.rows[0]?.agreement?.endsOn).toBe('2027-06-30');
  });
});

describe('a change of agreements', () => {
  test('goes to the agreement that counts, with history, and is taken back by one undo', async () => {
    const { client, ids, targets, rows, change } = await withAgreements(
      [fixed],
      [{ recorded: 'draft' }, fixed],
    );
    const patch = { owner: 'Anna', agreement: { until: '2028-03-31' } };
    const preview = await client.bulk.preview({ targets, patch });
    expect(
      preview.changes[1]?.fields.map(({ entity, field, before, after }) => [entity, field, before, after]),
    ).toEqual([
      ['processor', 'owner', '', 'Anna'],
      ['agreement', 'endsOn', '2027-06-30', '2028-03-31'],
    ]);
    expect(preview.targets.map(({ agreementVersion }) => agreementVersion)).toEqual([1, 1]);
    const done = await change(preview.targets, patch);
    expect((await rows()).map(({ owner, currentEndsOn }) => [owner, currentEndsOn])).toEqual([
      ['Anna', '2028-03-31'],
      ['Anna', '2028-03-31'],
    ]);
    const { lines } = await client.register.history({ processorId: ids[1] ?? '' });
    expect(lines[0]).toMatchObject({
      entity: 'agreement',
      field: 'endsOn',
      old: '2027-06-30',
      new: '2028-03-31',
    });
    if (done.lines === null) throw new Error('nothing was written');
    await client.register.undo(done.lines);
    expect((await rows()).map(({ owner, currentEndsOn }) => [owner, currentEndsOn])).toEqual([
      ['', '2027-06-30'],
      ['', '2027-06-30'],
    ]);
    expect((await client.register.verify()).findings).toEqual([]);
  });

  test('a computed end is never written, nor one of several: they are named and nothing is changed', async () => {
    const { client, targets, rows, change } = await withAgreements(
      [fixed],
      [automatic],
      [{ ...fixed, endsOn: null, renewal: { kind: 'indefinite', months: null } }],
      [fixed, fixed],
      [],
    );
    const before = await rows();
    const patch = { agreement: { until: '2028-03-31' } };
    const { blocked } = await client.bulk.preview({ targets, patch });
    expect(blocked.map(({ processor, reason }) => [processor, reason])).toEqual([
      ['Leverancier 2', 'automatic'],
      ['Leverancier 3', 'indefinite'],
      ['Leverancier 4', 'several'],
      ['Leverancier 5', 'no-agreement'],
    ]);
    const problem = await problemOf(change(targets, patch));
    expect([problem.code, problem.fields.length]).toEqual(['refused', 4]);
    expect(problem.fields[0]?.message.nl).toContain('Leverancier 2 heeft een overeenkomst die stilzwijgend');
    expect(await rows()).toEqual(before);
  });

  test('the recorded end of a first term can be changed, but not taken away', async () => {
    const { client, targets, rows, change } = await withAgreements([automatic]);
    await change(targets, { agreement: { endsOn: '2026-02-28' } });
    expect((await rows())[0]).toMatchObject({ currentEndsOn: '2027-02-28' });
    const { blocked } = await client.bulk.preview({ targets, patch: { agreement: { endsOn: null } } });
    expect(blocked.map(({ reason }) => reason)).toEqual(['needs-end']);
  });

  test('an agreement that was changed since it was seen is a conflict that names the supplier', async () => {
    const { client, targets, change } = await withAgreements([fixed], [fixed]);
    const patch = { agreement: { recorded: 'incorporated' as const } };
    const { targets: seen } = await client.bulk.preview({ targets, patch });
    await change(targets.slice(1), { agreement: { signedOn: '2026-02-02' } });
    const problem = await problemOf(change(seen, patch));
    expect(problem.code).toBe('conflict');
    expect(problem.fields.map(({ message }) => message.en)).toEqual([
      'Leverancier 2 was changed elsewhere in the meantime; look at the supplier and try again.',
    ]);
  });
});
