/** What people do to a register, one act after another in any order: each is drawn, and most are about what is there by now. */
import { randomUUID } from 'node:crypto';
import { breachOf, processorOf } from '../../../../electron/core/example/shapes.ts';
import type { Client } from '../../../../electron/core/procedures/router.ts';
import { customFieldFields } from '../../../../shared/fields/custom.ts';
import { managementDecisionFields } from '../../../../shared/fields/decision.ts';
import { announcementFields, emptyCertificate } from '../../../../shared/fields/evidence.ts';
import { emptyOf } from '../../../../shared/fields/field.ts';
import { overrideFields } from '../../../../shared/fields/override.ts';
import type { ProcessorRecord } from '../../../../shared/fields/record.ts';
import { chainFields, emptySubProcessor } from '../../../../shared/fields/sub-processor.ts';
import { addDays } from '../../../../shared/law/dates.ts';
import {
  announcementChanges,
  announcementDecisions,
  reviewOutcomes,
} from '../../../../shared/schema/evidence.ts';
import { overrideKinds } from '../../../../shared/schema/override.ts';
import { roles } from '../../../../shared/schema/processor.ts';
import { agreementIn, countries, type Drawing, flowIn, places, subNames } from '../drawing.ts';
import { inputOf } from '../registers.ts';

/** What an act knows. */
export interface Acting {
  readonly client: Client;
  readonly draw: Drawing;
  readonly today: string;
}

/** An act about one of the suppliers; the others are about none, or about several. */
type ActOn = (record: ProcessorRecord, acting: Acting) => Promise<unknown>;
type Act = (acting: Acting) => Promise<unknown>;

const names = ['Polder Hosting B.V.', 'Wolk BV', 'Wolk B.V.', 'Émile SAS', 'ångström AB', 'Rivier'];
const owners = ['', 'Noor', 'Bram de Wit', 'bram de wit'];
const fresh = { id: null, version: null };

/** Reads a stream to its end. */
async function drained(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const _event of stream);
}

const rowsOf = async ({ client }: Acting) => (await client.processors.list({ limit: 1000 })).rows;

/** One of them, or none where there is none. */
const oneOf = <Item>(draw: Drawing, items: readonly Item[]): Item | null =>
  items.length === 0 ? null : draw.one(items);

/** What names the version of a record that is saved: mostly of one that is there, else of a new one. */
function saving(draw: Drawing, known: readonly { readonly id: string; readonly version: number }[]) {
  const found = draw.chance(0.65) ? oneOf(draw, known) : null;
  return found === null ? fresh : { id: found.id, version: found.version };
}

function factsIn(draw: Drawing) {
  return {
    country: draw.maybe(0.8, () => draw.one(countries)),
    parentCountry: draw.maybe(0.5, () => draw.one(countries)),
    role: draw.chance(0.7) ? ('processor' as const) : draw.one(roles),
    owner: draw.one(owners),
    hasSubProcessors: draw.flag(),
    endedOn: draw.maybe(0.15, () => draw.day(-300, 60)),
    exitConfirmedOn: draw.maybe(0.1, () => draw.day(-100, 30)),
  };
}

const serviceIn = (draw: Drawing, name: string) => ({
  ...{ id: randomUUID(), name, category: null },
  endedOn: draw.maybe(0.2, () => draw.day(-300, 60)),
});

const add: Act = ({ client, draw }) => {
  const services = ['Hosting', 'Salaris'].slice(0, draw.upTo(2)).map((name) => serviceIn(draw, name));
  const input = { ...processorOf({ name: draw.one(names) }, randomUUID), ...factsIn(draw), services };
  return client.processors.save({ ...fresh, input });
};

const ofSupplier: Readonly<Record<string, ActOn>> = {
  change: ({ processor }, { client, draw }) => {
    const { id, version } = processor;
    const input = { ...inputOf(processor), ...factsIn(draw) };
    return client.processors.save({ id, version, input });
  },
  agreement: ({ processor, agreements }, { client, draw }) => {
    const supersededById = draw.chance(0.3) ? (oneOf(draw, agreements)?.id ?? null) : null;
    const input = agreementIn(
      draw,
      processor.services.map(({ id }) => id),
    );
    const save = { ...saving(draw, agreements), processorId: processor.id };
    return client.agreements.save({ ...save, input: { ...input, supersededById } });
  },
  flow: ({ processor, flows, chain }, { client, draw }) => {
    const sub = draw.chance(0.4) ? (oneOf(draw, chain)?.subProcessorId ?? null) : null;
    const input = flowIn(draw, processor.name, sub);
    return client.flows.save({ ...saving(draw, flows), processorId: processor.id, input });
  },
  link: async ({ processor, chain }, { client, draw }) => {
    const sub = oneOf(draw, await client.subProcessors.list());
    const input = {
      ...emptyOf(chainFields),
      subProcessorId: sub?.id ?? '',
      parentLinkId: draw.chance(0.4) ? (oneOf(draw, chain)?.id ?? null) : null,
      endedOn: draw.maybe(0.25, () => draw.day(-200, 100)),
    };
    if (sub) await client.chain.save({ ...saving(draw, chain), processorId: processor.id, input });
  },
  certificate: ({ processor, certificates }, { client, draw }) => {
    const input = { ...emptyCertificate, validUntil: draw.day(-200, 400) };
    return client.certificates.save({ ...saving(draw, certificates), processorId: processor.id, input });
  },
  announcement: ({ processor, announcements }, { client, draw }) => {
    const input = {
      ...emptyOf(announcementFields),
      name: draw.one(subNames),
      change: draw.one(announcementChanges),
      announcedOn: draw.day(-60, 5),
      country: draw.maybe(0.7, () => draw.one(places)),
      decision: draw.one(announcementDecisions),
    };
    return client.announcements.save({ ...saving(draw, announcements), processorId: processor.id, input });
  },
  accept: async ({ announcements, chain }, { client, draw }) => {
    const open = oneOf(draw, announcements);
    const replacesLinkId = draw.chance(0.5) ? (oneOf(draw, chain)?.id ?? null) : null;
    if (open) await client.announcements.accept({ id: open.id, version: open.version, replacesLinkId });
  },
  breach: ({ processor, breaches }, { client, draw }) => {
    const input = breachOf({
      nature: 'Verkeerd verzonden',
      notifiedUsAt: draw.maybe(0.8, () => `${draw.day(-20, 2)}T15:30Z`),
      risk: draw.maybe(0.6, () => draw.one(['unlikely', 'risk', 'high'] as const)),
      closedOn: draw.maybe(0.2, () => draw.day(-3, 2)),
    });
    return client.breaches.save({ ...saving(draw, breaches), processorId: processor.id, input });
  },
  sign: ({ processor }, { client, draw }) => {
    const input = { reviewer: 'Femke', outcome: draw.one(reviewOutcomes), reason: 'gezien', remark: '' };
    return client.reviews.sign({ processorId: processor.id, input });
  },
  remove: async (record, { client, draw }) => {
    const kinds = ['agreements', 'flows', 'chain', 'certificates', 'announcements', 'breaches'] as const;
    const kind = draw.one(kinds);
    const parts: readonly { readonly id: string; readonly version: number }[] = record[kind];
    const part = oneOf(draw, parts);
    const { id, version } = part ?? record.processor;
    if (part) await client[kind].remove({ id, version });
    else if (draw.chance(0.4)) await client.processors.remove({ id, version });
  },
};

const ofAll: Readonly<Record<string, Act>> = {
  add,
  sub: async ({ client, draw }) => {
    const country = draw.maybe(0.7, () => draw.one(countries));
    const input = { ...emptySubProcessor(draw.one(subNames)), country };
    return client.subProcessors.save({ ...saving(draw, await client.subProcessors.list()), input });
  },
  restore: async ({ client, draw }) => {
    const entry = oneOf(draw, await client.bin.list());
    if (entry) await client.bin.restore({ entity: entry.entity, id: entry.id });
  },
  merge: async (acting) => {
    const [keep, gone] = [oneOf(acting.draw, await rowsOf(acting)), oneOf(acting.draw, await rowsOf(acting))];
    if (keep && gone) await acting.client.processors.merge({ keepId: keep.id, goneId: gone.id });
  },
  bulk: async (acting) => {
    const { client, draw } = acting;
    const targets = (await rowsOf(acting)).slice(0, 1 + draw.upTo(3)).map(({ id }) => ({ id }));
    const patch = draw.one([
      { owner: draw.one(owners) },
      { addTags: ['samen'] },
      { endedOn: draw.day(-20, 20) },
    ]);
    if (targets.length > 0) await drained(await client.bulk.change({ targets, patch }));
  },
  decision: async ({ client, draw }) => {
    const input = { ...emptyOf(managementDecisionFields), question: draw.one(['Weg?', 'Blijven?']) };
    return client.decisions.save({ ...saving(draw, await client.decisions.list()), input });
  },
  override: async ({ client, draw }) => {
    const known = await client.overrides.list();
    const one = oneOf(draw, known);
    if (one && draw.chance(0.4)) return client.overrides.remove({ id: one.id, version: one.version });
    const input = {
      ...emptyOf(overrideFields),
      ...{ country: draw.one(['US', 'GB', 'IN', 'JP']), kind: draw.one(overrideKinds), reason: 'uitspraak' },
      ...{ from: draw.day(-60, 60), until: draw.maybe(0.5, () => draw.day(60, 200)) },
      ...{ decidedOn: draw.past(), decidedBy: 'Femke' },
    };
    return client.overrides.save({ ...saving(draw, known), input });
  },
  policy: async ({ client, draw }) => {
    const { version, ...policy } = await client.policy.get();
    const chosen = { fourEyes: draw.chance(0.3), publicAuthority: draw.flag() };
    return client.policy.save({ version, input: { ...policy, ...chosen } });
  },
  customField: async ({ client, draw }) => {
    const known = (await client.customFields.list({})).filter(({ removed }) => !removed);
    const one = oneOf(draw, known);
    if (one && draw.chance(0.4)) return client.customFields.remove({ id: one.id, version: one.version });
    const input = { ...emptyOf(customFieldFields), name: draw.one(['Team', 'Kleur']) };
    return client.customFields.save({ ...saving(draw, known), input });
  },
  handOver: ({ client, draw }) => client.colleagues.handOver({ from: 'Noor', to: draw.one(owners) }),
  reminder: async ({ client, draw, today }) => {
    const date = oneOf(draw, (await client.outlook.deadlines({})).deadlines);
    if (date === null) return;
    const { processorId, kind, subject, day, due } = date;
    const matters = [{ processorId, kind, subject, day }];
    const until = due < today ? addDays(today, 1 + draw.upTo(20)) : due;
    if (draw.chance(0.5)) await client.reminders.handle({ matters, reason: 'gedaan' });
    else await client.reminders.putOff({ matters, until });
  },
  list: async ({ client, draw }) => {
    const rows = ['Leverancier;Locatie gegevens;Subverwerkers;Einddatum'];
    for (let n = draw.upTo(2); n >= 0; n -= 1) {
      const place = draw.one(['Nederland', 'VS', 'EU', 'Ierland; India']);
      rows.push(
        `${draw.one(names)};${place};${draw.one(['', 'Wolkhaven B.V.'])};${draw.one(['', 'n.t.b.'])}`,
      );
    }
    const file = new File([rows.join('\n')], 'lijst.csv', { type: 'text/csv' });
    const duplicates = draw.one(['skip', 'update'] as const);
    const { importId } = await client.imports.preview({ file, duplicates });
    await drained(await client.imports.run({ importId }));
  },
  undoImport: async ({ client, draw }) => {
    const past = oneOf(draw, await client.imports.list());
    if (past) await client.imports.undo({ id: past.id });
  },
  undo: async ({ client, draw }) => {
    const { historyLines } = await client.register.status();
    const lastLine = Math.max(1, historyLines - draw.upTo(12));
    await client.register.undo({ firstLine: Math.max(1, lastLine - draw.upTo(6)), lastLine });
  },
};

const acts: Readonly<Record<string, Act>> = {
  ...ofAll,
  ...Object.fromEntries(
    Object.entries(ofSupplier).map(([name, act]) => [
      name,
      async (acting: Acting) => {
        const row = oneOf(acting.draw, await rowsOf(acting));
        if (row) await act((await acting.client.processors.get({ id: row.id })).record, acting);
      },
    ]),
  ),
};

/** The names of all acts, several times of those through which one supplier touches another. */
export const actNames = [...Object.keys(acts), 'sub', 'sub', 'link', 'link', 'merge', 'undo'];

/** Does an act. Errors: those of its procedures. */
export const perform = async (name: string, acting: Acting): Promise<void> => {
  await acts[name]?.(acting);
};
