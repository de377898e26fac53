/**
 * Every field of the catalogue, with values drawn from it: what is saved stands in the history, is there as of the
 * past day, goes out in a list or as records and comes back from it, survives a merge, and is the same in a register made from the
 * zip. A longer run: FIELD_RUNS=200.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Client } from '../../../../electron/core/procedures/router.ts';
import { agreementFields, agreementInput } from '../../../../shared/fields/agreement.ts';
import { breachInput } from '../../../../shared/fields/breach.ts';
import { catalogue, type EntityName, entityNames, kinds } from '../../../../shared/fields/catalogue.ts';
import { colleagueInput } from '../../../../shared/fields/colleague.ts';
import { managementDecisionInput } from '../../../../shared/fields/decision.ts';
import { announcementInput, certificateInput, reviewInput } from '../../../../shared/fields/evidence.ts';
import { emptyOf, namesOf } from '../../../../shared/fields/field.ts';
import { flowInput } from '../../../../shared/fields/flow.ts';
import { organisationInput, policyInput } from '../../../../shared/fields/organisation.ts';
import { overrideInput } from '../../../../shared/fields/override.ts';
import { type ProcessorInput, processorFields, processorInput } from '../../../../shared/fields/processor.ts';
import type { ProcessorRecord } from '../../../../shared/fields/record.ts';
import { chainLinkInput, subProcessorInput } from '../../../../shared/fields/sub-processor.ts';
import { valuesOf } from '../../../fields.ts';
import { comparable, exported, fileOf, taken } from '../import/exported.ts';
import { inputOf, newSupplier, type TestRegister, testRegister } from '../registers.ts';

const RUNS = Number(process.env.FIELD_RUNS ?? 2);

/** Kinds that the program fills in itself, that are saved along with a supplier, or that have a test of their own. */
const made: ReadonlySet<EntityName> = new Set([
  'country_list',
  'document',
  'service',
  'contact',
  'custom_field',
]);
const drawnKinds = entityNames.filter((kind) => !made.has(kind));
const drawn = fc.record(
  Object.fromEntries(drawnKinds.map((kind) => [kind, valuesOf(kinds[kind].fields)])),
) as fc.Arbitrary<Record<EntityName, Record<string, unknown>>>;
type Drawn = Record<EntityName, Record<string, unknown>>;

/** An agreement as its rules allow it: signed, and with months only where it renews by itself. */
function agreementIn(values: Drawn) {
  const drawnOne = agreementInput.parse({ ...values.agreement, recorded: 'signed', notRequiredReason: null });
  const { renewal } = drawnOne;
  return { ...drawnOne, renewal: renewal.kind === 'automatic' ? renewal : { ...renewal, months: null } };
}

const isNew = { id: null, version: null } as const;

/** Saves one record of every kind that people save, with every field filled in. */
async function saveAll(client: Client, values: Drawn): Promise<string> {
  const supplier = await client.processors.save({ ...isNew, input: processorInput.parse(values.processor) });
  const processorId = supplier.id;
  const sub = await client.subProcessors.save({
    ...isNew,
    input: subProcessorInput.parse(values.sub_processor),
  });
  const link = { ...values.chain_link, subProcessorId: sub.id };
  await client.chain.save({ ...isNew, processorId, input: chainLinkInput.parse(link) });
  await client.agreements.save({ ...isNew, processorId, input: agreementIn(values) });
  const flow = { ...values.data_flow, subProcessorId: sub.id };
  await client.flows.save({ ...isNew, processorId, input: flowInput.parse(flow) });
  await client.certificates.save({
    ...isNew,
    processorId,
    input: certificateInput.parse(values.certificate),
  });
  const announcement = announcementInput.parse(values.announcement);
  await client.announcements.save({ ...isNew, processorId, input: announcement });
  await client.breaches.save({ ...isNew, processorId, input: breachInput.parse(values.breach) });
  const { deadlines } = await client.outlook.deadlines({});
  const named = deadlines.find((deadline) => deadline.processorId === processorId);
  if (named) {
    const { kind, subject, day } = named;
    const { handledBy: by, reason } = values.reminder;
    await client.reminders.handle({
      matters: [{ processorId, kind, subject, day }],
      by: String(by),
      reason: String(reason),
    });
  }
  const { frozen: _frozen, ...review } = values.review;
  const { reviewer, reviewerRole, outcome, remark, reason } = reviewInput.parse(review);
  // A reason is kept only where it is asked.
  const input = { reviewer, reviewerRole, outcome, remark, reason: reason || 'Gezien' };
  await client.reviews.sign({ processorId, input });
  await client.colleagues.save({ ...isNew, input: colleagueInput.parse(values.colleague) });
  const decision = managementDecisionInput.parse({ ...values.management_decision, processorId });
  await client.decisions.save({ ...isNew, input: decision });
  await client.overrides.save({ ...isNew, input: overrideInput.parse(values.adequacy_override) });
  const { version } = await client.organisation.get();
  await client.organisation.save({ version, input: organisationInput.parse(values.organisation) });
  const policy = await client.policy.get();
  await client.policy.save({ version: policy.version, input: policyInput.parse(values.policy) });
  return processorId;
}

const supplierIn = async (client: Client, id: string, asOf: string | null = null): Promise<ProcessorRecord> =>
  (await client.processors.get({ id, asOf })).record;

/** Whether a register holds each field of a kind as it was drawn. */
function expectAll(kind: EntityName, held: object | undefined, wanted: object): void {
  const values: Readonly<Record<string, unknown>> = { ...held };
  for (const [name, value] of Object.entries(wanted)) {
    if (!Object.hasOwn(kinds[kind].fields, name)) continue;
    expect([kind, name, values[name]]).toEqual([kind, name, value]);
  }
}

async function expectHistory({ client }: TestRegister, id: string, input: ProcessorInput): Promise<void> {
  const { lines } = await client.register.history({ processorId: id, limit: 500 });
  const created = lines.find(({ entity, action }) => entity === 'processor' && action === 'create');
  const { services: _services, contacts: _contacts, ...own } = input;
  expectAll('processor', created?.new as object, own);
}

/** Changes every field of the supplier on the next day, and looks at both days. */
async function expectPastDay(register: TestRegister, id: string, before: ProcessorInput): Promise<void> {
  const { client, clock } = register;
  const yesterday = clock.now.slice(0, 10);
  clock.now = new Date(Date.parse(clock.now) + 86_400_000).toISOString();
  const now = (await supplierIn(client, id)).processor;
  const input = { ...emptyOf(processorFields), name: 'Iets anders B.V.' };
  await client.processors.save({ id, version: now.version, input });
  expectAll('processor', (await supplierIn(client, id, yesterday)).processor, before);
  const { lines } = await client.register.history({ processorId: id, limit: 500 });
  const changed = new Set(lines.filter(({ action }) => action === 'update').map(({ field }) => field));
  const parts = new Set(['services', 'contacts']);
  for (const name of namesOf(processorFields)) {
    const isSame = JSON.stringify(before[name]) === JSON.stringify(input[name]);
    if (!parts.has(name) && !isSame) expect([...changed]).toContain(name);
  }
  const restored = await supplierIn(client, id);
  await client.processors.save({ id, version: restored.processor.version, input: before });
}

/** Writes the list and takes it into an empty register. */
async function expectList(from: Client, id: string, format: 'csv' | 'xlsx', language: 'nl' | 'en') {
  const file = await from.exports.make({ format, language });
  const { client } = testRegister();
  const preview = await client.imports.preview({ file });
  expect(preview.result.rejected).toEqual([]);
  for await (const _step of await client.imports.run({ importId: preview.importId }));
  const { rows } = await client.processors.list({ limit: 10 });
  const before = await supplierIn(from, id);
  const row = rows.find(({ name }) => name === before.processor.name);
  const after = await supplierIn(client, row?.id ?? '');
  // Row, import and record are those of another list and another register.
  const said = before.processor.statedInList.map((one) => ({
    ...one,
    row: null,
    importId: null,
    recordId: null,
  }));
  const wanted = { ...before.processor, statedInList: said };
  for (const name of namesOf(processorFields)) {
    if (!('exported' in processorFields[name])) continue;
    expect([name, after.processor[name]]).toEqual([name, wanted[name]]);
  }
  for (const name of namesOf(agreementFields)) {
    if (!('exported' in agreementFields[name])) continue;
    expect([name, after.agreements[0]?.[name]]).toEqual([name, before.agreements[0]?.[name]]);
  }
}

/** Writes the records and takes them into an empty register: every field of every kind is there. */
async function expectRecords(from: Client): Promise<void> {
  const went = await exported(from);
  const { client } = testRegister();
  const { result } = await taken(client, fileOf(went));
  expect([result.uncertain, result.rejected, result.kept]).toEqual([[], [], []]);
  expect(comparable(await exported(client))).toEqual(comparable(went));
}

/** Merges the supplier into one of which only the name is known. */
async function expectMerge(client: Client, id: string): Promise<void> {
  const before = await supplierIn(client, id);
  const keep = await newSupplier(client, 'Leeg B.V.', { role: before.processor.role });
  await client.processors.merge({ keepId: keep.id, goneId: id });
  const after = await supplierIn(client, keep.id);
  for (const name of namesOf(processorFields)) {
    const field = processorFields[name];
    if (name === 'name' || 'isNotMerged' in field) continue;
    expect([name, after.processor[name]]).toEqual([name, before.processor[name]]);
  }
  for (const [list, records] of Object.entries(before)) {
    if (!Array.isArray(records)) continue;
    const moved = after[list as 'agreements'];
    expect([list, moved.map(inputOf)]).toEqual([list, records.map(inputOf)]);
  }
}

async function expectZip(from: TestRegister): Promise<void> {
  const zip = await from.client.archive.export({});
  const target = testRegister();
  await target.client.archive.import({ file: new File([await zip.arrayBuffer()], 'geheel.zip') });
  expect((await target.client.register.verify()).findings).toEqual([]);
  for (const kind of entityNames) {
    const rows = (register: TestRegister) =>
      register.core.stored.prepare(`SELECT * FROM ${kind} ORDER BY id`).all();
    expect([kind, rows(target)]).toEqual([kind, rows(from)]);
  }
}

test('each field survives save, history, past day, list, merge and zip', async () => {
  await fc.assert(
    fc.asyncProperty(
      drawn,
      fc.constantFrom('csv' as const, 'xlsx' as const),
      fc.constantFrom('nl' as const, 'en' as const),
      async (values, format, language) => {
        const register = testRegister();
        const { client } = register;
        const id = await saveAll(client, values);
        const input = processorInput.parse(values.processor);
        const record = await supplierIn(client, id);
        expectAll('processor', record.processor, input);
        expectAll('agreement', record.agreements[0], agreementIn(values));
        expectAll('data_flow', record.flows[0], {
          ...values.data_flow,
          subProcessorId: record.flows[0]?.subProcessorId,
        });
        expectAll('certificate', record.certificates[0], values.certificate);
        expectAll('announcement', record.announcements[0], values.announcement);
        expectAll('breach', record.breaches[0], values.breach);
        expectAll('sub_processor', record.chain[0]?.subProcessor, values.sub_processor);
        expectAll('organisation', await client.organisation.get(), values.organisation);
        expectAll('policy', await client.policy.get(), values.policy);
        await expectHistory(register, id, input);
        await expectPastDay(register, id, input);
        await expectList(client, id, format, language);
        await expectRecords(client);
        await expectZip(register);
        await expectMerge(client, id);
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  );
});

test('what a record holds in its table is what the catalogue says, and nothing else', () => {
  const { core } = testRegister();
  for (const kind of entityNames) {
    const columns = core.stored.pragma(`table_info(${kind})`) as { name: string }[];
    const own = Object.entries(catalogue[kind].fields).filter(([, { kind: of }]) => of !== 'parts');
    const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const wanted = ['id', 'version', 'deleted', ...own.map(([name]) => snake(name))];
    if (kinds[kind].ofProcessor) wanted.push('processor_id');
    expect([kind, columns.map(({ name }) => name).sort()]).toEqual([kind, [...new Set(wanted)].sort()]);
  }
});
