/** Whole suppliers that move: merged, copied, signed off, taken back; each change told by the history. */
import { describe, expect, test } from 'vitest';
import { shippedList } from '../../../shared/domain/jurisdictions.ts';
import type { FlowInput } from '../../../shared/schema/flow.ts';
import type { OverrideInput } from '../../../shared/schema/override.ts';
import { emptyProcessor } from '../../../shared/schema/processor.ts';
import { type TestRegister, testRegister } from '../registers.ts';

const flowTo = (country: string): FlowInput => ({
  actor: 'processor',
  entity: 'Voorbeeld',
  country,
  kind: 'storage',
  separateImporter: true,
  parentCountry: null,
  dataKinds: ['customer'],
  conditionConfirmed: null,
  dpf: null,
  safeguards: [],
  tia: null,
  derogation: null,
  endedOn: null,
  subProcessorId: null,
  statedLocation: '',
  remark: '',
});

async function supplierWith({ client }: TestRegister, name: string, country: string) {
  const input = {
    ...emptyProcessor(name),
    contacts: [
      {
        id: `c-${name}`,
        kind: 'privacy' as const,
        name: 'J. Bos',
        email: 'bos@voorbeeld.example',
        phone: '',
      },
    ],
  };
  const processor = await client.processors.save({ id: null, version: null, input });
  await client.flows.save({ id: null, version: null, processorId: processor.id, input: flowTo(country) });
  return processor;
}

const verified = async ({ client }: TestRegister) => (await client.register.verify()).findings;

describe('merging two suppliers', () => {
  test('everything of the one goes to the other, gaps are filled, nothing is overwritten', async () => {
    const register = testRegister();
    const { client } = register;
    const keep = await supplierWith(register, 'Hostwaard B.V.', 'NL');
    const gone = await supplierWith(register, 'Hostwaard', 'IN');
    const { id: _i, version, ...rest } = gone;
    await client.processors.save({
      id: gone.id,
      version,
      input: { ...rest, kvk: '01234567', owner: 'Anna', tags: ['hosting'] },
    });
    await client.processors.merge({ keepId: keep.id, goneId: gone.id, reason: 'dubbel' });
    const { record, verdict } = await client.processors.get({ id: keep.id });
    expect(record.processor).toMatchObject({
      name: 'Hostwaard B.V.',
      kvk: '01234567',
      owner: 'Anna',
      tags: ['hosting'],
    });
    expect(record.flows.map(({ country }) => country).sort()).toEqual(['IN', 'NL']);
    expect(record.processor.contacts).toHaveLength(2);
    expect(verdict.transferCode).toBe('NO_MECHANISM');
    expect((await client.processors.list({})).rows.map(({ name }) => name)).toEqual(['Hostwaard B.V.']);
    expect(await verified(register)).toEqual([]);
  });

  test('undo brings both back as they were', async () => {
    const register = testRegister();
    const { client } = register;
    const keep = await supplierWith(register, 'Een', 'NL');
    const gone = await supplierWith(register, 'Twee', 'IN');
    const before = await Promise.all([keep, gone].map(({ id }) => client.processors.get({ id })));
    const { firstLine, lastLine } = await client.processors.merge({ keepId: keep.id, goneId: gone.id });
    await client.register.undo({ firstLine, lastLine });
    const after = await Promise.all([keep, gone].map(({ id }) => client.processors.get({ id })));
    for (const [at, was] of before.entries()) {
      expect(after[at]?.record.flows.map(({ country }) => country)).toEqual(
        was.record.flows.map(({ country }) => country),
      );
      expect(after[at]?.record.processor.contacts).toEqual(was.record.processor.contacts);
      expect(after[at]?.verdict.transferCode).toBe(was.verdict.transferCode);
    }
    expect(await verified(register)).toEqual([]);
  });

  test('a supplier does not merge with itself', async () => {
    const register = testRegister();
    const one = await supplierWith(register, 'Een', 'NL');
    await expect(register.client.processors.merge({ keepId: one.id, goneId: one.id })).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});

test('undo refuses what was changed since, and changes nothing then', async () => {
  const register = testRegister();
  const { client } = register;
  const one = await supplierWith(register, 'Een', 'NL');
  const { id, version, ...input } = one;
  const lines = (await client.register.status()).historyLines;
  const second = await client.processors.save({ id, version, input: { ...input, owner: 'Anna' } });
  await client.processors.save({ id, version: second.version, input: { ...input, owner: 'Bram' } });
  await expect(client.register.undo({ firstLine: lines + 1, lastLine: lines + 1 })).rejects.toMatchObject({
    code: 'conflict',
  });
  expect((await client.processors.get({ id })).record.processor.owner).toBe('Bram');
  expect((await client.register.status()).historyLines).toBe(lines + 2);
});

test('a copy has particulars and flows under new identities, and no agreement or evidence', async () => {
  const register = testRegister();
  const { client } = register;
  const source = await supplierWith(register, 'Een', 'IN');
  await client.certificates.save({
    id: null,
    version: null,
    processorId: source.id,
    input: {
      standard: 'iso-27001',
      issuer: '',
      scope: '',
      issuedOn: null,
      validUntil: '2027-01-01',
      remark: '',
    },
  });
  const made = await client.processors.copy({ id: source.id, name: 'Twee' });
  const [copy, original] = await Promise.all([made, source].map(({ id }) => client.processors.get({ id })));
  expect(copy?.record.processor.name).toBe('Twee');
  expect(copy?.record.flows.map(({ country }) => country)).toEqual(['IN']);
  expect(copy?.record.flows[0]?.id).not.toBe(original?.record.flows[0]?.id);
  expect(copy?.record.certificates).toEqual([]);
});

describe('a sign-off', () => {
  test('freezes the state without contact persons, and a second person signs', async () => {
    const register = testRegister();
    const { client } = register;
    const one = await supplierWith(register, 'Een', 'IN');
    const input = { reviewer: 'Femke', outcome: 'approved' as const, remark: '' };
    const signed = await client.reviews.sign({ processorId: one.id, input });
    const frozen = JSON.parse(signed.frozen);
    expect(frozen.verdict.transferCode).toBe('NO_MECHANISM');
    expect(signed.frozen).not.toContain('bos@voorbeeld.example');
    const own = { id: signed.id, version: signed.version, secondReviewer: 'FEMKE ' };
    await expect(client.reviews.countersign(own)).rejects.toMatchObject({
      code: 'invalid',
      data: { fields: [{ path: 'secondReviewer' }] },
    });
    const second = await client.reviews.countersign({ ...own, secondReviewer: 'Ruud' });
    expect(second).toMatchObject({ secondReviewer: 'Ruud', secondReviewedOn: '2026-11-22' });
    await expect(
      client.reviews.countersign({ ...own, version: second.version, secondReviewer: 'Bas' }),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('the bin', () => {
  test('lists what was removed with who and when, and brings it back', async () => {
    const register = testRegister();
    const { client } = register;
    const one = await supplierWith(register, 'Een', 'IN');
    const [flow] = (await client.processors.get({ id: one.id })).record.flows;
    if (!flow) throw new Error('no flow');
    await client.flows.remove({ id: flow.id, version: flow.version });
    expect((await client.processors.get({ id: one.id })).verdict.transferCode).toBe('NO_ACTIVE_FLOWS');
    const [entry] = await client.bin.list();
    expect(entry).toMatchObject({ entity: 'data_flow', id: flow.id, processor: 'Een', removedBy: 'Femke' });
    await client.bin.restore({ entity: 'data_flow', id: flow.id });
    expect((await client.processors.get({ id: one.id })).verdict.transferCode).toBe('NO_MECHANISM');
    expect(await client.bin.list()).toEqual([]);
  });
});

describe('the privacy officer and the list of countries', () => {
  const override = (changes: Partial<OverrideInput>): OverrideInput => ({
    country: 'CH',
    kind: 'suspend',
    from: '2026-11-01',
    until: null,
    condition: 'none',
    decision: '',
    reason: 'uitspraak',
    decidedBy: 'Femke',
    decidedOn: '2026-11-01',
    ...changes,
  });

  test('a suspension changes the verdict at once, and taking it back restores it', async () => {
    const register = testRegister();
    const { client } = register;
    const one = await supplierWith(register, 'Een', 'CH');
    const code = async () => (await client.processors.get({ id: one.id })).verdict.transferCode;
    const listed = async () => (await client.processors.list({})).rows[0]?.transferCode;
    expect([await code(), await listed()]).toEqual(['ADEQUACY', 'ADEQUACY']);
    const saved = await client.overrides.save({ id: null, version: null, input: override({}) });
    expect([await code(), await listed()]).toEqual(['NO_MECHANISM', 'NO_MECHANISM']);
    expect((await client.processors.list({ asOf: '2026-10-01' })).rows).toEqual([]);
    await client.overrides.remove({ id: saved.id, version: saved.version });
    expect([await code(), await listed()]).toEqual(['ADEQUACY', 'ADEQUACY']);
  });

  test('an added decision makes a third country adequate', async () => {
    const register = testRegister();
    const { client } = register;
    const one = await supplierWith(register, 'Een', 'KE');
    await client.overrides.save({
      id: null,
      version: null,
      input: override({ country: 'KE', kind: 'add', decision: 'Besluit' }),
    });
    expect((await client.processors.get({ id: one.id })).verdict.transferCode).toBe('ADEQUACY');
  });

  test('a newer list is compared, taken, and shown in the status; one with faults names them', async () => {
    const register = testRegister();
    const { client } = register;
    const one = await supplierWith(register, 'Een', 'KE');
    const jurisdictions = [...shippedList.byCode.values()].map((entry) =>
      entry.iso === 'KE'
        ? {
            ...entry,
            region: 'adequate',
            adequacy: {
              condition: 'none',
              scope_en: 'All',
              scope_nl: 'Alles',
              decision: 'Decision',
              adopted: '2026-11-20',
              expires: null,
              source: '',
            },
          }
        : entry,
    );
    const list = { version: '2026-11-21', stateAsOf: '2026-11-22', jurisdictions };
    const comparison = await client.countries.compare({ list });
    expect(comparison.differences.map(({ code: place }) => place)).toContain('KE');
    expect((await client.processors.get({ id: one.id })).verdict.transferCode).toBe('NO_MECHANISM');
    await client.countries.take({ list, reason: 'nieuw besluit' });
    expect((await client.processors.get({ id: one.id })).verdict.transferCode).toBe('ADEQUACY');
    expect((await client.register.status()).listVersion).toBe('2026-11-21');
    const faulty = { ...list, stateAsOf: '2026-02-30' };
    await expect(client.countries.compare({ list: faulty })).rejects.toMatchObject({
      code: 'invalid',
      data: { fields: [{ path: 'stateAsOf' }] },
    });
    expect(await verified(register)).toEqual([]);
  });
});

test('decisions of management are kept with their outcome', async () => {
  const { client } = testRegister();
  const input = {
    processorId: null,
    question: 'Stoppen met Nieuwsbriefje?',
    outcome: 'open' as const,
    decidedBy: '',
    decidedOn: null,
    remark: '',
  };
  const asked = await client.decisions.save({ id: null, version: null, input });
  await client.decisions.save({
    id: asked.id,
    version: asked.version,
    input: { ...input, outcome: 'agreed', decidedBy: 'Bestuur', decidedOn: '2026-11-22' },
  });
  expect(await client.decisions.list()).toMatchObject([{ outcome: 'agreed', decidedBy: 'Bestuur' }]);
});
