/** The JSON export of a register, taken over by another. */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { agreementOf, flowOf } from '../../../../electron/core/example/shapes.ts';
import { writeExample } from '../../../../electron/core/example/write.ts';
import { breachFields } from '../../../../shared/fields/breach.ts';
import { announcementFields, emptyCertificate } from '../../../../shared/fields/evidence.ts';
import { emptyOf } from '../../../../shared/fields/field.ts';
import { chainFields, emptySubProcessor } from '../../../../shared/fields/sub-processor.ts';
import { inputOf, newSupplier, problemOf, type TestRegister, testRegister } from '../registers.ts';
import { comparable, type Exported, exported, fileOf, shapeOf, taken } from './exported.ts';

const isNew = { id: null, version: null } as const;

/** A supplier with every kind of record, references in both directions, and what only its own register can know. */
async function rich({ client }: TestRegister): Promise<void> {
  const field = (name: string, kind: 'choice' | 'flag' | 'number', options: string[] = []) =>
    client.customFields.save({ ...isNew, input: { name, kind, options } });
  const [team, bid, gone] = [
    await field('Team', 'choice', ['Inkoop', 'Zorg']),
    await field('Aanbesteed', 'flag'),
    await field('Kosten per jaar', 'number'),
  ];
  const ids = [randomUUID(), randomUUID(), randomUUID()] as const;
  const supplier = await newSupplier(client, 'Rijk B.V.', {
    services: [{ id: ids[0], name: 'Mail', category: null, endedOn: null }],
    contacts: [{ id: ids[1], kind: 'privacy', name: 'Noor', email: 'noor@rijk.example', phone: '' }],
    custom: { [team.id]: 'Zorg', [bid.id]: false, [gone.id]: 12.5 },
    owner: 'Femke',
    nextParent: { country: 'US', name: 'Rich Inc.', announcedOn: '2026-01-01', effectiveOn: null },
    statedInList: [
      {
        importId: '3',
        row: 7,
        column: 'Team',
        words: 'Keuken',
        recordId: null,
        field: `custom:${team.id}`,
        why: 'rejected',
      },
      {
        importId: null,
        row: null,
        column: 'Dienst',
        words: 'post',
        recordId: ids[0],
        field: null,
        why: 'kept',
      },
    ],
  });
  const processorId = supplier.id;
  await client.customFields.remove({ id: gone.id, version: gone.version });
  const at = { ...isNew, processorId };
  const agreement = agreementOf({ recorded: 'signed', signedOn: '2024-01-01' }, null);
  const older = await client.agreements.save({ ...at, input: { ...agreement, serviceIds: [ids[0]] } });
  const newer = await client.agreements.save({ ...at, input: { ...agreement, title: 'Nieuw' } });
  const input = { ...inputOf(older), supersededById: newer.id };
  await client.agreements.save({ id: older.id, version: older.version, processorId, input });
  const sub = (name: string, remark: string) =>
    client.subProcessors.save({ ...isNew, input: { ...emptySubProcessor(name), country: 'DE', remark } });
  const [above, below, loose] = [await sub('Boven', 'a'), await sub('Onder', 'b'), await sub('Los', 'c')];
  const linkTo = { ...emptyOf(chainFields), service: 'Opslag' };
  const lower = await client.chain.save({ ...at, input: { ...linkTo, subProcessorId: below.id } });
  const upper = await client.chain.save({ ...at, input: { ...linkTo, subProcessorId: above.id } });
  const moved = { ...linkTo, subProcessorId: below.id, parentLinkId: upper.id };
  await client.chain.save({ id: lower.id, version: lower.version, processorId, input: moved });
  for (const { id } of [above, loose]) {
    await client.flows.save({ ...at, input: flowOf({ country: 'US' }, { name: '' }, id) });
  }
  await client.certificates.save({ ...at, input: { ...emptyCertificate, issuer: 'DNV' } });
  const announced = { ...emptyOf(announcementFields), name: 'Straks', announcedOn: '2025-01-01' };
  await client.announcements.save({ ...at, input: announced });
  await client.breaches.save({ ...at, input: { ...emptyOf(breachFields), nature: 'Verkeerde ontvanger' } });
  const file = new File(['%PDF-1.7\n%%EOF\n'], 'overeenkomst.pdf');
  await client.documents.add({ file, processorId });
  await client.reviews.sign({
    processorId,
    input: { reviewer: 'Femke', outcome: 'approved', reason: 'Wordt hersteld', remark: '' },
  });
  await newSupplier(client, 'Sober B.V.');
}

const verified = async ({ client }: TestRegister) => (await client.register.verify()).findings;
const refusal = (client: TestRegister['client'], value: unknown, more: object = {}) =>
  problemOf(client.imports.preview({ file: fileOf(value), ...more }));

let made: Promise<Exported> | null = null;
/** Its export, made once: a register lives no longer than the test that made it. */
function wholeExport(): Promise<Exported> {
  made ??= (async () => {
    const here = testRegister();
    await rich(here);
    return exported(here.client);
  })();
  return made;
}
let whole: Exported;
beforeEach(async () => {
  whole = await wholeExport();
});

describe('a register without suppliers', () => {
  it('gets the example as it was', async () => {
    const here = testRegister();
    await writeExample(here.core, null);
    const went = await exported(here.client);
    const there = testRegister();
    const { result } = await taken(there.client, fileOf(went));
    expect([result.uncertain, result.rejected, result.kept]).toEqual([[], [], []]);
    expect([result.created, result.rows.length]).toEqual([went.processors.length, went.processors.length]);
    expect(comparable(await exported(there.client))).toEqual(comparable(went));
    expect(await verified(there)).toEqual([]);
  });

  it('gets every kind of record but documents, and loses all of it to the undo', async () => {
    const there = testRegister();
    const before = await exported(there.client);
    const { result, last } = await taken(there.client, fileOf(whole));
    expect(result.uncertain).toEqual([]);
    expect(result.rejected.map(({ row, column, value }) => [row, column, value])).toEqual([
      [1, 'documents', 'overeenkomst.pdf'],
    ]);
    expect(result.rejected[0]?.message.nl).toContain('“Rijk B.V.”');
    // Of a field out of use nothing but its words can come.
    expect(result.kept).toEqual([{ row: 1, column: 'Kosten per jaar', value: '12.5' }]);
    expect(result.records?.newFields).toEqual(['Team', 'Aanbesteed']);
    expect(result.records?.suppliers[0]?.parts.map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      ...['service 1', 'contact 1', 'agreement 2', 'data_flow 2', 'chain_link 2'],
      ...['certificate 1', 'announcement 1', 'breach 1', 'review 1'],
    ]);
    const back = await exported(there.client);
    const words = back.processors[0]?.processor.statedInList.at(-1);
    expect(words).toMatchObject({ row: 1, column: 'Kosten per jaar', words: '12.5' });
    expect(shapeOf(withoutKept(back))).toEqual(shapeOf(withoutKept(whole)));
    // What was signed off can still be compared with what there is.
    const own = [back, whole].map(({ processors: [one] }) => [one?.processor.id, one?.reviews[0]?.frozen]);
    expect(own[0]).toEqual(own[1]);
    expect(await verified(there)).toEqual([]);

    const [past] = await there.client.imports.list();
    expect(past).toMatchObject({ file: 'register.json', suppliers: 2, toCheck: 1, ...last.lines });
    await there.client.imports.undo({ id: past?.id ?? '' });
    expect(await exported(there.client)).toEqual(before);
    expect(await there.client.subProcessors.list({})).toEqual([]);
    expect(await verified(there)).toEqual([]);

    // What stood there once keeps its identity: the same records come again with others.
    await taken(there.client, fileOf(whole));
    const again = await exported(there.client);
    expect(again.processors[0]?.processor.id).not.toBe(whole.processors[0]?.processor.id);
    expect(shapeOf(withoutKept(again))).toEqual(shapeOf(withoutKept(whole)));
    expect(await verified(there)).toEqual([]);
  });
});

/** Without the field that is out of use, of which the words came instead. */
function withoutKept(given: Exported): Exported {
  const { customFields, processors, ...others } = comparable(given);
  return {
    ...others,
    customFields: Object.fromEntries(
      Object.entries(customFields ?? {}).filter(([, { removed }]) => !removed),
    ),
    processors: processors.map(({ processor, ...parts }) => ({
      ...parts,
      processor: {
        ...processor,
        custom: Object.fromEntries(Object.entries(processor.custom).filter(([, value]) => value !== 12.5)),
        statedInList: processor.statedInList.filter(({ words }) => words !== '12.5'),
      },
    })),
  };
}

describe('a register with suppliers', () => {
  it('keeps its own: those it has are left alone, sub-processors and fields are used', async () => {
    const there = testRegister();
    const { client } = there;
    const own = { ...emptySubProcessor('boven'), remark: 'van hier' };
    const sub = await client.subProcessors.save({ ...isNew, input: own });
    const team = await client.customFields.save({
      ...isNew,
      input: { name: 'team', kind: 'choice', options: ['Inkoop'] },
    });
    await client.customFields.save({ ...isNew, input: { name: 'Aanbesteed', kind: 'line', options: [] } });
    await newSupplier(client, 'sober b.v.', { remark: 'van hier' });
    const { result } = await taken(client, fileOf(whole));
    expect(result.rows.map(({ outcome }) => outcome)).toEqual(['created', 'skipped']);
    expect(result.rows[1]?.message?.nl).toContain('staat al in het register');
    expect(result.uncertain.map(({ column, value }) => [column, value])).toEqual([['chain', 'Boven']]);
    expect(result.kept.map(({ column, value }) => [column, value])).toEqual([
      ['Team', 'Zorg'],
      ['Aanbesteed', 'nee'],
      ['Kosten per jaar', '12.5'],
    ]);
    const { processors, customFields } = await exported(client);
    expect(Object.keys(customFields ?? {}).length).toBe(2);
    const got = processors.find(({ processor }) => processor.name === 'Rijk B.V.');
    expect(got?.processor.custom).toEqual({});
    expect(got?.processor.statedInList[0]).toMatchObject({
      importId: null,
      row: 7,
      field: `custom:${team.id}`,
    });
    expect(got?.chain.find(({ subProcessor }) => subProcessor.name === 'boven')?.subProcessor).toEqual(sub);
    expect(processors.find(({ processor }) => processor.name === 'sober b.v.')?.processor.remark).toBe(
      'van hier',
    );

    const known = await problemOf(client.imports.preview({ file: fileOf(whole), duplicates: 'stop' }));
    expect([known.code, known.message.nl.includes('Rijk B.V.')]).toEqual(['conflict', true]);
    const nothing = await taken(client, fileOf(whole));
    expect([nothing.result.created, nothing.last.lines]).toEqual([0, null]);
  });

  it('takes over the rows that are chosen', async () => {
    const { client } = testRegister();
    const rows = { others: 'suggested' as const, taken: [], leftOut: [1] };
    const { result } = await client.imports.preview({ file: fileOf(whole), rows });
    expect(result.rows.map(({ outcome }) => outcome)).toEqual(['skipped', 'created']);
    expect(result.records?.newFields).toEqual(['Team', 'Aanbesteed']);
  });
});

describe('refused, with what to do', () => {
  const changed = (change: (copy: Exported & Record<string, unknown>) => void): Exported => {
    const copy = structuredClone(whole) as Exported & Record<string, unknown>;
    change(copy);
    return copy;
  };
  const first = (copy: Exported) => copy.processors[0] as Exported['processors'][number];

  it.each<[string, (copy: Exported & Record<string, unknown>) => void, string]>([
    [
      'no day',
      (copy) => Object.assign(first(copy).agreements[0] ?? {}, { signedOn: '31-2-2024' }),
      'agreements.0.signedOn',
    ],
    ['a field of others', (copy) => Object.assign(first(copy).processor, { hobby: 'x' }), 'processor.hobby'],
    ['a record less', (copy) => Reflect.deleteProperty(first(copy), 'flows'), 'flows'],
    ['one identity twice', (copy) => first(copy).flows.push(...first(copy).flows.slice(0, 1)), 'flows.2.id'],
    [
      'an unknown parent',
      (copy) => Object.assign(first(copy).chain[0] ?? {}, { parentLinkId: 'x' }),
      'chain.0.parentLinkId',
    ],
    [
      'a link under itself',
      (copy) => Object.assign(first(copy).chain[0] ?? {}, { parentLinkId: first(copy).chain[0]?.id }),
      'chain.0.parentLinkId',
    ],
    [
      'an agreement replaced by itself',
      (copy) =>
        Object.assign(first(copy).agreements[1] ?? {}, { supersededById: first(copy).agreements[0]?.id }),
      'agreements.0.supersededById',
    ],
    ['a flow of nobody', (copy) => Reflect.deleteProperty(copy, 'subProcessors'), 'flows.1.subProcessorId'],
    [
      'two sub-processors in one',
      (copy) =>
        Object.assign(first(copy).chain[0] ?? {}, { subProcessorId: first(copy).chain[1]?.subProcessorId }),
      'chain.0.subProcessor',
    ],
    [
      'an unknown place',
      (copy) => Object.assign(first(copy).flows[0] ?? {}, { country: 'ZZ' }),
      'flows.0.country',
    ],
  ])('%s', async (_, change, field) => {
    const { code, message } = await refusal(testRegister().client, changed(change));
    expect(code).toBe('invalid');
    expect(message.nl).toContain('“Rijk B.V.”');
    expect(message.nl).toContain(field);
  });

  it.each<[string, unknown, object, RegExp]>([
    ['a newer one', { format: 'verwerkersregister', version: 2, processors: [] }, {}, /nieuwere versie/],
    ['none', { format: 'verwerkersregister', version: 1, processors: [] }, {}, /geen leveranciers/],
    [
      'something else',
      { format: 'verwerkersregister', version: 1, records: [] },
      {},
      /processors klopt niet/,
    ],
    ['for one supplier', null, { under: { name: 'X' } }, /geen lijst van subverwerkers/],
    ['to update', null, { duplicates: 'update' }, /werkt geen leveranciers bij/],
    ['with a sheet', null, { sheet: 'Blad1' }, /geen werkblad/],
    ['with corrections', null, { corrections: [{ row: 1, column: 'a', words: 'b' }] }, /geen werkblad/],
  ])('%s', async (_, value, more, words) => {
    const { code, message } = await refusal(testRegister().client, value ?? whole, more);
    expect([code, message.nl]).toEqual(['invalid', expect.stringMatching(words)]);
  });
});
