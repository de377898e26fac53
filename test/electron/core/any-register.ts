/**
 * Registers in which anything may be recorded of a supplier: the same seed gives the same one. Days lie around that of the
 * clock, and at the ends of years, in leap years and where the clock changes.
 */
import { randomUUID } from 'node:crypto';
import { breachOf, processorOf } from '../../../electron/core/example/shapes.ts';
import { type Entity, entities } from '../../../electron/core/store/entities.ts';
import { saveLoose, savePart, saveProcessor } from '../../../electron/core/store/parts.ts';
import type { Writing } from '../../../electron/core/store/writing.ts';
import { emptyCertificate } from '../../../shared/fields/evidence.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import { chainFields, emptySubProcessor } from '../../../shared/fields/sub-processor.ts';
import { addDays } from '../../../shared/law/dates.ts';
import {
  announcementChanges,
  announcementDecisions,
  reviewOutcomes,
} from '../../../shared/schema/evidence.ts';
import { categories, criticalities, roles } from '../../../shared/schema/processor.ts';
import { agreementIn, countries, Drawing, flowIn, places, statedIn, subNames } from './drawing.ts';
import { type TestRegister, testRegister } from './registers.ts';

function writeSupplier(writing: Writing, draw: Drawing, name: string, subs: readonly string[]): void {
  const isNew = { id: null, version: null };
  const services = ['Hosting', 'Salaris', 'Back-up'].slice(0, draw.upTo(3)).map((one) => ({
    id: randomUUID(),
    name: one,
    category: null,
    endedOn: draw.maybe(0.2, () => draw.day(-300, 60)),
  }));
  const input = {
    ...processorOf({ name }, randomUUID),
    services,
    contacts: draw.chance(0.4)
      ? [{ id: randomUUID(), kind: 'privacy' as const, name: 'Ilse', email: '', phone: '' }]
      : [],
    country: draw.maybe(0.8, () => draw.one(countries)),
    parentCountry: draw.maybe(0.5, () => draw.one(countries)),
    nextParent: draw.maybe(0.1, () => ({
      name: 'Grote Moeder Inc.',
      country: draw.maybe(0.7, () => draw.one(countries)),
      announcedOn: draw.maybe(0.7, () => draw.past()),
      effectiveOn: draw.maybe(0.7, () => draw.day(-60, 200)),
    })),
    role: draw.chance(0.7) ? ('processor' as const) : draw.one(roles),
    category: draw.maybe(0.7, () => draw.one(categories)),
    criticality: draw.maybe(0.7, () => draw.one(criticalities)),
    owner: draw.one(['', 'Noor', 'Bram de Wit', 'bram de wit']),
    tags: draw.one([[], ['oud'], ['oud', 'zorg']]),
    registeredOn: draw.maybe(0.6, () => draw.past()),
    hasSubProcessors: draw.flag(),
    bsn: draw.flag(),
    specialCategories: draw.flag(),
    criminalData: draw.flag(),
    endedOn: draw.maybe(0.25, () => draw.day(-300, 60)),
    exitConfirmedOn: draw.maybe(0.1, () => draw.day(-100, 30)),
  };
  const processorId = saveProcessor(writing, { ...isNew, input });
  const put = <Name extends Parameters<typeof savePart>[1]['name']>(
    entity: Entity<Name>,
    part: Parameters<typeof savePart<Name>>[2]['input'],
  ) => savePart(writing, entity, { ...isNew, processorId, input: part });
  const agreementIds: string[] = [];
  for (let n = draw.upTo(3); n > 0; n -= 1) {
    const given = agreementIn(
      draw,
      services.map(({ id }) => id),
    );
    const supersededById = draw.chance(0.2) ? (agreementIds.at(-1) ?? null) : null;
    agreementIds.push(put(entities.agreement, { ...given, supersededById }).id);
  }
  const linkIds: string[] = [];
  const used: string[] = [];
  for (let n = draw.chance(0.4) ? 1 + draw.upTo(2) : 0; n > 0; n -= 1) {
    const subProcessorId = draw.one(subs);
    used.push(subProcessorId);
    linkIds.push(
      put(entities.chain_link, {
        ...emptyOf(chainFields),
        subProcessorId,
        parentLinkId: draw.chance(0.3) ? (linkIds.at(-1) ?? null) : null,
        endedOn: draw.maybe(0.25, () => draw.day(-200, 100)),
      }).id,
    );
  }
  for (let n = draw.upTo(3); n > 0; n -= 1) {
    put(entities.data_flow, flowIn(draw, name, draw.chance(0.3) ? (used.at(-1) ?? null) : null));
  }
  if (draw.chance(0.4)) {
    put(entities.certificate, {
      ...emptyCertificate,
      issuedOn: draw.maybe(0.5, () => draw.day(-500, 20)),
      validUntil: draw.maybe(0.8, () => draw.day(-200, 400)),
    });
  }
  if (draw.chance(0.3)) {
    put(entities.announcement, {
      name: draw.one([...subNames, 'Nieuwe Sub Ltd']),
      change: draw.one(announcementChanges),
      announcedOn: draw.day(-60, 5),
      country: draw.maybe(0.7, () => draw.one(places)),
      service: '',
      objectionUntil: draw.maybe(0.4, () => draw.day(-30, 40)),
      decision: draw.one(announcementDecisions),
      decidedOn: draw.maybe(0.5, () => draw.day(-30, 10)),
      remark: '',
    });
  }
  if (draw.chance(0.25)) {
    put(
      entities.breach,
      breachOf({
        nature: 'Verkeerd verzonden',
        notifiedUsAt: draw.maybe(0.8, () => `${draw.day(-20, 2)}T15:30Z`),
        awareAt: draw.maybe(0.5, () => `${draw.day(-20, 2)}T16:30Z`),
        supplierAwareAt: draw.maybe(0.5, () => `${draw.day(-20, 1)}T08:15Z`),
        authorityNotifiedAt: draw.maybe(0.3, () => `${draw.day(-5, 2)}T09:00Z`),
        risk: draw.maybe(0.6, () => draw.one(['unlikely', 'risk', 'high'] as const)),
        notNotifiedReason: draw.one(['', 'Versleuteld']),
        subjectsToldOn: draw.maybe(0.3, () => draw.day(-5, 2)),
        closedOn: draw.maybe(0.2, () => draw.day(-3, 2)),
      }),
    );
  }
  for (let n = draw.chance(0.4) ? 1 + draw.upTo(1) : 0; n > 0; n -= 1) {
    put(entities.review, {
      reviewer: 'Femke',
      reviewerRole: '',
      reviewedOn: draw.past(),
      outcome: draw.one(reviewOutcomes),
      reason: '',
      remark: '',
      secondReviewer: '',
      secondReviewedOn: draw.maybe(0.3, () => draw.past()),
      frozen: '{}',
    });
  }
  if (draw.chance(0.3)) {
    const version = 1;
    saveProcessor(writing, {
      id: processorId,
      version,
      input: { ...input, statedInList: statedIn(draw, agreementIds) },
    });
  }
}

/** A register of Stichting Proef with so many suppliers, and dates of which some are handled or put off. */
export async function anyRegister(seed: number, count = 25): Promise<TestRegister> {
  const register = testRegister();
  const { core, client } = register;
  const draw = new Drawing(seed, core.today());
  await core.write('Femke', '', (writing) => {
    const subs = subNames.map((name) => {
      const input = {
        ...emptySubProcessor(name),
        country: draw.maybe(0.7, () => draw.one(countries)),
        parentCountry: draw.maybe(0.5, () => draw.one(countries)),
      };
      return saveLoose(writing, entities.sub_processor, { id: null, version: null, input }).id;
    });
    for (let n = 0; n < count; n += 1) {
      writeSupplier(writing, draw, `${draw.one(['Polder', 'Wolk', 'Émile', 'ångström'])} ${n} B.V.`, subs);
    }
  });
  const { version, ...policy } = await client.policy.get();
  await client.policy.save({
    version,
    input: {
      ...policy,
      fourEyes: draw.chance(0.3),
      tiaMissing: draw.one(['action', 'blocked'] as const),
      lawChanged: draw.one(['advise', 'stale'] as const),
      publicAuthority: draw.flag(),
    },
  });
  for (const { processorId, kind, subject, day, due } of (await client.outlook.deadlines({})).deadlines) {
    const matters = [{ processorId, kind, subject, day }];
    const act = draw.upTo(9);
    const until = due < core.today() ? addDays(core.today(), 1 + draw.upTo(20)) : due;
    if (act === 0) await client.reminders.handle({ matters, reason: 'gedaan' });
    if (act === 1 && until > core.today()) await client.reminders.putOff({ matters, until });
  }
  return register;
}
