/** What may be recorded of a supplier, drawn at random: the same seed gives the same. */
import { agreementOf, flowOf } from '../../../electron/core/example/shapes.ts';
import { addDays } from '../../../shared/law/dates.ts';
import {
  noticeTowards,
  notRequiredReasons,
  recordedStates,
  renewalKinds,
} from '../../../shared/schema/agreement.ts';
import { flowKinds, mechanisms, tiaOutcomes } from '../../../shared/schema/flow.ts';

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const places = ['NL', 'DE', 'IE', 'US', 'US', 'IN', 'GB', 'CH', 'JP', 'BR', 'CA', 'unknown'];
export const countries = ['NL', 'NL', 'DE', 'US', 'IN', 'GB', 'CN'];
const edges = [
  '2024-02-29',
  '2025-12-31',
  '2026-03-29',
  '2026-10-25',
  '2026-12-31',
  '2027-01-01',
  '2028-02-29',
];
export const subNames = [
  'Kolkata Support Ltd',
  'Wolkhaven B.V.',
  'Elbe Rechenzentrum GmbH',
  'Prairie Cloud Inc.',
];

/** Draws what is recorded; `today` is the day around which it happens. */
export class Drawing {
  readonly #next: () => number;
  readonly #today: string;

  constructor(seed: number, today: string) {
    this.#next = numbersFrom(seed);
    this.#today = today;
  }

  chance(part: number): boolean {
    return this.#next() < part;
  }
  upTo(most: number): number {
    return Math.floor(this.#next() * (most + 1));
  }
  one<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#next() * items.length)] as Item;
  }
  maybe<Item>(part: number, make: () => Item): Item | null {
    return this.chance(part) ? make() : null;
  }
  flag(): boolean | null {
    return this.one([true, false, null]);
  }
  day(from = -500, until = 500): string {
    if (this.chance(0.1)) return this.one(edges);
    if (this.chance(0.3)) return addDays(this.#today, this.upTo(4) - 2);
    return addDays(this.#today, from + this.upTo(until - from));
  }
  past(): string {
    return addDays(this.#today, -this.upTo(700));
  }
}

export function agreementIn(draw: Drawing, serviceIds: readonly string[]) {
  const recorded = draw.chance(0.6) ? ('signed' as const) : draw.one(recordedStates);
  const kind = draw.one(renewalKinds);
  return agreementOf(
    {
      recorded,
      title: draw.one(['', 'Verwerkersovereenkomst', 'Bijlage 2']),
      signedOn: draw.maybe(0.8, () => draw.day(-900, 30)),
      effectiveOn: draw.maybe(0.3, () => draw.day(-900, 60)),
      endsOn: draw.maybe(0.6, () => draw.day()),
      renewal: { kind, months: kind === 'automatic' ? draw.maybe(0.7, () => 1 + draw.upTo(23)) : null },
      notice: draw.maybe(0.6, () => ({
        months: draw.upTo(6),
        days: draw.upTo(30),
        towards: draw.maybe(0.2, () => draw.one(noticeTowards)),
      })),
      noticeGivenOn: draw.maybe(0.15, () => draw.day(-300, 30)),
      deletionConfirmedOn: draw.maybe(0.15, () => draw.day(-200, 30)),
      requestedOn: draw.maybe(0.5, () => draw.day(-200, 10)),
      notRequiredReason: draw.maybe(0.5, () => draw.one(notRequiredReasons)),
      model: draw.maybe(0.5, () => draw.one(['own', 'supplier', 'scc-2021-915', 'vng'] as const)),
      remindDays: draw.maybe(0.2, () => draw.upTo(200)),
      subProcessorAuthorisation: draw.maybe(0.7, () => draw.one(['general', 'specific'] as const)),
      objectionDays: draw.maybe(0.6, () => draw.upTo(45)),
      breachTermHours: draw.maybe(0.6, () => draw.upTo(96)),
      isCloudService: draw.flag(),
      switchingCharges: draw.flag(),
      serviceIds: serviceIds.filter(() => draw.chance(0.4)),
      checklist: draw.chance(0.4) ? checklistIn(draw) : {},
    },
    null,
  );
}

const asked = [
  'a.instructions',
  'b.confid',
  'c.security',
  'd.subauth',
  'g.deletion',
  'h.audit',
  'x.guarantee',
];
const checklistIn = (draw: Drawing) =>
  Object.fromEntries(
    asked.map((name) => [
      name,
      { answer: draw.one(['yes', 'partly', 'no', 'not-applicable'] as const), clause: '', note: '' },
    ]),
  );

export function flowIn(draw: Drawing, name: string, subProcessorId: string | null) {
  const mechanism = draw.one(mechanisms);
  return flowOf(
    {
      country: draw.one(places),
      kind: draw.one(flowKinds),
      entity: draw.one(['', name, 'Andere Partij Inc.']),
      actor:
        subProcessorId === null ? draw.one(['processor', 'processor', 'customer'] as const) : 'sub-processor',
      importerCountry: draw.maybe(0.3, () => draw.one(places)),
      parentCountry: draw.maybe(0.3, () => draw.one(countries)),
      exportedFrom: draw.maybe(0.1, () => draw.one(['US', 'GB'])),
      sameGroup: draw.flag(),
      outsideAccess: draw.maybe(0.3, () => ({
        possible: draw.chance(0.5),
        evidence: '',
        confirmedOn: draw.maybe(0.6, () => draw.day(-300, 30)),
      })),
      dataKinds: draw.one([[], ['customer'], ['hr'], ['customer', 'hr']]),
      separateImporter: draw.chance(0.85),
      conditionConfirmed: draw.flag(),
      dpf: draw.maybe(0.4, () => ({
        status: draw.one(['active', 'active', 'inactive', 'not-listed', null] as const),
        coverage: draw.one([[], ['hr' as const], ['non-hr' as const], ['hr' as const, 'non-hr' as const]]),
        checkedOn: draw.maybe(0.8, () => draw.day(-500, 20)),
        recertificationDue: draw.maybe(0.6, () => draw.day()),
      })),
      safeguards: draw.one([
        null,
        [],
        [
          {
            mechanism: draw.chance(0.7) ? ('scc-2021-914' as const) : mechanism,
            module: draw.one([1, 2, 3, 4, null]),
            signedOn: draw.maybe(0.8, () => draw.day(-700, 30)),
            annexesComplete: draw.flag(),
            authorisedOn: draw.maybe(0.3, () => draw.day(-300, 30)),
          },
        ],
      ]),
      tia: draw.maybe(0.5, () => ({
        completedOn: draw.maybe(0.8, () => draw.day(-600, 20)),
        outcome: draw.one([...tiaOutcomes, null]),
      })),
      derogation: draw.maybe(0.1, () => ({
        ground: draw.one(['a', 'b', 'd', 'f'] as const),
        structural: draw.chance(0.5),
        signedOffOn: draw.maybe(0.6, () => draw.day(-200, 20)),
      })),
      statedLocation: draw.one(['', 'EU, misschien VS']),
      endedOn: draw.maybe(0.2, () => draw.day(-200, 200)),
    },
    { name },
    subProcessorId,
  );
}

export function statedIn(draw: Drawing, agreementIds: readonly string[]) {
  const fields = ['endsOn', 'signedOn', 'renewal', 'endedOn', 'country', null];
  return Array.from({ length: 1 + draw.upTo(2) }, () => ({
    importId: null,
    row: 3,
    column: 'Kolom',
    words: 'tot nader order',
    recordId: draw.one([null, ...agreementIds]),
    field: draw.one(fields),
    why: draw.one(['kept', 'uncertain', 'rejected'] as const),
  }));
}
