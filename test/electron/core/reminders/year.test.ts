/**
 * A simulated year: two people work on a register on disk, each in a program of their own, that is closed and opened, sleeps
 * and has a clock that jumps. What each is shown is compared with what they should be told, kept apart in a few lines.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Client } from '../../../../electron/core/procedures/router.ts';
import { addDays, type CivilDate } from '../../../../shared/law/dates.ts';
import { leadTimes } from '../../../../shared/law/lead-times.ts';
import type { NamedMatter } from '../../../../shared/schema/reminder.ts';
import { inputOf, newAgreement, newSupplier, type TestRegister, tempFolder, testCore } from '../registers.ts';

const START = '2026-01-01';
const DAYS = 366;
const LAST = addDays(START, DAYS);
/** Noor looks at what is hers, Femke at what is of everyone. */
const people = ['Noor', 'Femke'] as const;
type Person = (typeof people)[number];
const suppliers = ['Hostwaard B.V.', 'Tijdgeest B.V.', 'Polderhost B.V.'];

/** What somebody does to one supplier on a day. */
interface Edit {
  readonly at: number;
  readonly who: Person;
  readonly supplier: number;
  readonly what: 'move' | 'hand over' | 'handle' | 'put off' | 'reopen';
  readonly days: number;
}

/** A day on which a person looks; before the next one the program is closed, or sleeps. */
interface Look {
  readonly at: number;
  readonly closesAfter: boolean;
}

interface Year {
  /** Whether both use one program, that stays open, or each has one and opens the file in turn. */
  readonly isShared: boolean;
  readonly looks: Readonly<Record<Person, readonly Look[]>>;
  readonly edits: readonly Edit[];
  /** A look with a clock that is so many days ahead or behind, and right again afterwards. */
  readonly jumps: readonly { readonly at: number; readonly days: number }[];
}

/** What the people should be told of the end of an agreement: kept by supplier, without the program's own rules. */
class Expected {
  readonly of: { owner: Person; endsOn: CivilDate }[];
  readonly #decided = new Map<string, { until: CivilDate | null }>();
  readonly #told = new Map<string, CivilDate>();

  constructor(of: { owner: Person; endsOn: CivilDate }[]) {
    this.of = of;
  }

  #keyOf(supplier: number): string {
    return `${supplier} ${this.of[supplier]?.endsOn}`;
  }

  /** @param until null = handled; undefined = open again. */
  decide(supplier: number, until: CivilDate | null | undefined): void {
    if (until === undefined) this.#decided.delete(this.#keyOf(supplier));
    else this.#decided.set(this.#keyOf(supplier), { until });
  }

  isDecided(supplier: number): boolean {
    return this.#decided.has(this.#keyOf(supplier));
  }

  /** The last day up to `day` on which it was to be said. */
  #saidOn(supplier: number, day: CivilDate): CivilDate | undefined {
    const decided = this.#decided.get(this.#keyOf(supplier));
    if (decided && (decided.until === null || decided.until > day)) return undefined;
    const { endsOn = '' } = this.of[supplier] ?? {};
    return [...leadTimes['agreement-end'].before.map((days) => addDays(endsOn, -days)), decided?.until ?? '']
      .filter((on) => on !== '' && on <= day)
      .sort()
      .at(-1);
  }

  /** What a person is to be shown on a day, who is then told. */
  tell(who: Person, day: CivilDate): string[] {
    return this.of.flatMap(({ owner, endsOn }, supplier) => {
      if (who === 'Noor' && owner !== who) return [];
      const said = this.#saidOn(supplier, day);
      const key = `${who} ${this.#keyOf(supplier)}`;
      if (said === undefined || said <= (this.#told.get(key) ?? '')) return [];
      this.#told.set(key, said);
      return [`${suppliers[supplier]} ${endsOn}`];
    });
  }
}

/** The programs on one file: who looks opens it, after the other has closed it. */
class Office {
  readonly first: TestRegister;
  readonly #programs: Readonly<Record<Person, TestRegister>>;

  constructor(isShared: boolean) {
    const folder = tempFolder();
    this.first = testCore(`${START}T11:00:00.000Z`, folder);
    this.#programs = { Noor: this.first, Femke: isShared ? this.first : testCore(undefined, folder) };
  }

  at(who: Person, day: CivilDate): Client {
    const mine = this.#programs[who];
    for (const { core } of Object.values(this.#programs)) if (core !== mine.core) core.close();
    mine.clock.now = `${day}T11:00:00.000Z`;
    mine.core.open(mine.file);
    return mine.client;
  }

  close(who: Person): void {
    this.#programs[who].core.close();
  }
}

/** Lives through a year, and compares at every look. Gives how often each person was shown anything. */
async function live({ isShared, looks, edits, jumps }: Year): Promise<Record<Person, number>> {
  const office = new Office(isShared);
  const times = { Noor: 0, Femke: 0 };
  const { core, client, file } = office.first;
  core.create(file, 'Stichting Proef');
  const expected = new Expected([
    { owner: 'Noor', endsOn: '2026-08-31' },
    { owner: 'Femke', endsOn: '2026-11-15' },
    { owner: 'Noor', endsOn: '2027-02-28' },
  ]);
  const ids: { supplier: string; agreement: string }[] = [];
  for (const [at, { owner, endsOn }] of expected.of.entries()) {
    const { id } = await newSupplier(client, suppliers[at] ?? '', { owner });
    const signed = { recorded: 'signed', signedOn: START, effectiveOn: START } as const;
    ids.push({ supplier: id, agreement: (await newAgreement(client, id, { ...signed, endsOn })).id });
  }

  const look = async (who: Person, day: CivilDate) => {
    const mine = office.at(who, day);
    const asked = { who, everyone: who === 'Femke' };
    const due = await mine.reminders.due(asked);
    const shown = due.suppliers.flatMap(({ processor, points }) =>
      points.filter(({ kind }) => kind === 'agreement-end').map((point) => `${processor} ${point.day}`),
    );
    expect([who, day, shown.sort()]).toEqual([who, day, expected.tell(who, day).sort()]);
    if (due.counts.matters === 0) return;
    times[who] += 1;
    await mine.reminders.markShown(asked);
    // Of every kind: what was just shown is not shown again.
    expect((await mine.reminders.due(asked)).counts.matters).toBe(0);
  };

  const edit = async ({ who, supplier, what, days }: Edit, day: CivilDate) => {
    const mine = office.at(who, day);
    const [known, now] = [ids[supplier], expected.of[supplier]];
    if (!known || !now) return;
    const matters: NamedMatter[] = [
      { processorId: known.supplier, kind: 'agreement-end', subject: known.agreement, day: now.endsOn },
    ];
    const { record } = await mine.processors.get({ id: known.supplier });
    const [agreement] = record.agreements;
    if (what === 'move' && agreement) {
      now.endsOn = addDays(now.endsOn, days);
      const { id, version, processorId } = agreement;
      const input = { ...inputOf(agreement), endsOn: now.endsOn };
      await mine.agreements.save({ id, version, processorId, input });
    } else if (what === 'hand over') {
      now.owner = now.owner === 'Noor' ? 'Femke' : 'Noor';
      const { id, version } = record.processor;
      const input = { ...inputOf(record.processor), owner: now.owner };
      await mine.processors.save({ id, version, input });
    } else if (what === 'handle') {
      await mine.reminders.handle({ matters, reason: 'Geregeld' });
      expected.decide(supplier, null);
    } else if (what === 'put off') {
      // What is still in time can wait until its day at most.
      const wanted = addDays(day, Math.abs(days) + 1);
      const until = now.endsOn > day && wanted > now.endsOn ? now.endsOn : wanted;
      if (now.endsOn === day) return;
      await mine.reminders.putOff({ matters, until });
      expected.decide(supplier, until);
    } else if (what === 'reopen' && expected.isDecided(supplier)) {
      await mine.reminders.reopen({ matters });
      expected.decide(supplier, undefined);
    }
  };

  for (let at = 0; at < DAYS; at += 1) {
    const day = addDays(START, at);
    for (const one of edits) if (one.at === at) await edit(one, day);
    for (const who of people) {
      const [mine] = looks[who].filter(({ at: on }) => on === at);
      if (!mine) continue;
      await look(who, day);
      for (const jump of jumps.filter(({ at: on }) => on === at)) {
        await look(who, addDays(day, jump.days));
        await look(who, day);
      }
      if (mine.closesAfter) office.close(who);
    }
  }
  for (const who of people) {
    await look(who, LAST);
    const mine = office.at(who, LAST);
    const open = await mine.reminders.open({ who, everyone: who === 'Femke' });
    expect(open.suppliers.flatMap(({ points }) => points.filter(({ isNew }) => isNew))).toEqual([]);
  }
  expect((await office.at('Noor', LAST).register.verify()).findings).toEqual([]);
  return times;
}

const day = fc.nat(DAYS - 1);
const who = fc.constantFrom(...people);
const looks = fc.uniqueArray(fc.record<Look>({ at: day, closesAfter: fc.boolean() }), {
  selector: ({ at }) => at,
  minLength: 6,
  maxLength: 16,
});
const edit = fc.record<Edit>({
  at: day,
  who,
  supplier: fc.nat(suppliers.length - 1),
  what: fc.constantFrom('move', 'hand over', 'handle', 'put off', 'reopen'),
  days: fc.integer({ min: -90, max: 90 }),
});

/** Looks with days, weeks and months between them, and a clock that is wrong at some of them. */
const years = fc
  .record({ Noor: looks, Femke: looks, edits: fc.array(edit, { minLength: 3, maxLength: 8 }) })
  .chain(({ edits, ...of }) => {
    const at = fc.constantFrom(...[...of.Noor, ...of.Femke].map(({ at: on }) => on));
    const jump = fc.record({ at, days: fc.integer({ min: -30, max: 60 }) });
    return fc.record<Year>({
      isShared: fc.constant(false),
      looks: fc.constant(of),
      edits: fc.constant(edits),
      jumps: fc.array(jump, { minLength: 1, maxLength: 3 }),
    });
  });

test('of two people who look at every day of a year each is told everything once', async () => {
  const everyDay = Array.from({ length: DAYS }, (_day, at) => ({ at, closesAfter: false }));
  const times = await live({
    isShared: true,
    looks: { Noor: everyDay, Femke: everyDay },
    edits: [],
    jumps: [],
  });
  expect(times.Noor).toBeGreaterThan(5);
  expect(times.Femke).toBeGreaterThan(times.Noor);
});

test('with days, weeks and months off, sleep, clocks that jump and edits nothing is lost and nothing told twice', async () => {
  await fc.assert(
    fc.asyncProperty(years, async (year) => {
      await live(year);
    }),
    { numRuns: 3 },
  );
});
