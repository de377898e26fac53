/** Changes at random, each through the procedure by which a person makes it. */
import { emptyOf } from '../../../../shared/fields/field.ts';
import type { ProcessorInput } from '../../../../shared/fields/processor.ts';
import type { ProcessorRecord } from '../../../../shared/fields/record.ts';
import { chainFields } from '../../../../shared/fields/sub-processor.ts';
import { addDays } from '../../../../shared/law/dates.ts';
import { agreementIn, countries, type Drawing, flowIn } from '../drawing.ts';
import { inputOf, type TestRegister } from '../registers.ts';

interface Given {
  readonly client: TestRegister['client'];
  readonly today: string;
  readonly draw: Drawing;
  readonly id: string;
  readonly record: ProcessorRecord;
  readonly ids: readonly string[];
}

const which = ({ id, version }: { readonly id: string; readonly version: number }) => ({ id, version });
const isNew = { id: null, version: null };
const dateOrNone = (draw: Drawing) => draw.maybe(0.5, () => draw.day(-40, 40));

const saveSupplier = ({ client, record: { processor } }: Given, changes: Partial<ProcessorInput>) =>
  client.processors.save({ ...which(processor), input: { ...inputOf(processor), ...changes } });

const edits: Readonly<Record<string, (given: Given) => Promise<unknown>>> = {
  'supplier ends': (given) => saveSupplier(given, { endedOn: dateOrNone(given.draw) }),
  'supplier moves': (given) =>
    saveSupplier(given, {
      owner: given.draw.one(['', 'Noor', 'NOOR', 'Zoë']),
      country: given.draw.maybe(0.8, () => given.draw.one(countries)),
      parentCountry: given.draw.maybe(0.5, () => given.draw.one(countries)),
      tags: given.draw.one([[], ['oud'], ['nieuw']]),
    }),
  'agreement is made': ({ client, draw, id, record }) => {
    const services = record.processor.services.map((one) => one.id);
    return client.agreements.save({ ...isNew, processorId: id, input: agreementIn(draw, services) });
  },
  'agreement changes': async ({
    client,
    draw,
    id,
    record: {
      agreements: [first],
    },
  }) =>
    first &&
    client.agreements.save({
      ...{ ...which(first), processorId: id },
      input: { ...inputOf(first), endsOn: draw.maybe(0.7, () => draw.day(-100, 200)) },
    }),
  'agreement goes': async ({
    client,
    record: {
      agreements: [first],
    },
  }) => first && client.agreements.remove(which(first)),
  'flow is made': ({ client, draw, id, record: { processor, chain } }) =>
    client.flows.save({
      ...{ ...isNew, processorId: id },
      input: flowIn(draw, processor.name, chain[0]?.subProcessorId ?? null),
    }),
  'flow goes': async ({
    client,
    record: {
      flows: [first],
    },
  }) => first && client.flows.remove(which(first)),
  'sub-processor moves': async ({ client, draw }) => {
    const sub = draw.one(await client.subProcessors.list());
    const country = draw.maybe(0.7, () => draw.one(countries));
    return client.subProcessors.save({ ...which(sub), input: { ...inputOf(sub), country } });
  },
  'link is made': async ({ client, draw, id, record: { chain } }) => {
    const { id: subProcessorId } = draw.one(await client.subProcessors.list());
    const parentLinkId = draw.chance(0.5) ? (chain[0]?.id ?? null) : null;
    const input = { ...emptyOf(chainFields), subProcessorId, parentLinkId, endedOn: dateOrNone(draw) };
    return client.chain.save({ ...isNew, processorId: id, input });
  },
  'link goes': async ({ client, record: { chain } }) => {
    const last = chain.at(-1);
    return last && client.chain.remove(which(last));
  },
  'announcement goes': async ({
    client,
    record: {
      announcements: [first],
    },
  }) => first && client.announcements.remove(which(first)),
  'breach goes': async ({
    client,
    record: {
      breaches: [first],
    },
  }) => first && client.breaches.remove(which(first)),
  'certificate goes': async ({
    client,
    record: {
      certificates: [first],
    },
  }) => first && client.certificates.remove(which(first)),
  'supplier is signed off': ({ client, draw, id }) => {
    const outcome = draw.one(['approved-with-remarks', 'rejected'] as const);
    const words = { reviewerRole: '', reason: 'Nagegaan', remark: 'Gezien' };
    return client.reviews.sign({ processorId: id, input: { reviewer: 'Noor', outcome, ...words } });
  },
  'suppliers become one': async ({ client, draw, id, ids }) => {
    const gone = draw.one(ids);
    return gone !== id && client.processors.merge({ keepId: id, goneId: gone });
  },
  'supplier goes': ({ client, record: { processor } }) => client.processors.remove(which(processor)),
  'something comes back': async ({ client, draw }) => {
    const [removed] = await client.bin.list();
    return removed && draw.chance(0.8) && client.bin.restore({ entity: removed.entity, id: removed.id });
  },
  'supplier is copied': ({ client, draw, id }) =>
    client.processors.copy({ id, name: `Kopie ${draw.upTo(1_000_000)}` }),
  'date is handled or put off': async ({ client, draw, today }) => {
    const { deadlines } = await client.outlook.deadlines({ handled: false, limit: 40 });
    const open = deadlines.filter(({ handledOn }) => handledOn === null);
    if (open.length === 0) return null;
    const { processorId, kind, subject, day, due } = draw.one(open);
    const matters = [{ processorId, kind, subject, day }];
    if (draw.chance(0.5) || due === today) return client.reminders.handle({ matters, reason: 'gedaan' });
    return client.reminders.putOff({ matters, until: due < today ? addDays(today, 5) : due });
  },
  'policy changes': async ({ client, draw }) => {
    const { version, ...policy } = await client.policy.get();
    const changes = {
      fourEyes: draw.chance(0.5),
      publicAuthority: draw.chance(0.5),
      tiaMissing: draw.one(['action', 'blocked'] as const),
      agreementExpiringDays: draw.one([30, 90, 200]),
    };
    return client.policy.save({ version, input: { ...policy, ...changes } });
  },
};
const names = Object.keys(edits);

/** Makes one change to a supplier of a register, or to what suppliers share; its name is given back. */
export async function anyEdit({ core, client }: TestRegister, draw: Drawing): Promise<string> {
  const ids = (await client.processors.list({ limit: 1000 })).rows.map((row) => row.id);
  const [id, name] = [draw.one(ids), draw.one(names)];
  const { record } = await client.processors.get({ id });
  await edits[name]?.({ client, today: core.today(), draw, id, record, ids });
  return name;
}
