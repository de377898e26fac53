import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../shared/law/dates.ts';
import { judged } from '../../../shared/law/judged.ts';
import {
  type Decided,
  horizonOf,
  isUnshown,
  type Matter,
  matterKey,
  mattersOf,
  remindedOn,
  reminderDays,
} from '../../../shared/law/reminders.ts';
import { agreement, on, record } from './records.ts';

const START = '2026-01-01';
const DAYS = 366;
/** The day on which everybody looks again, the absent included: behind whatever was put off. */
const END = addDays(START, DAYS + 31);

/** What is open on a day: an agreement whose end a person moves on a day of the year, and one that stays. */
function mattersBy(movesAt: number) {
  const known = new Map<string, Matter[]>();
  return (day: string): Matter[] => {
    const isMoved = day >= addDays(START, movesAt);
    const found =
      known.get(day) ??
      mattersOf(
        judged(
          record({
            agreements: [
              agreement({ id: 'a1', endsOn: isMoved ? '2026-11-15' : '2026-08-31' }),
              agreement({ id: 'a2', endsOn: '2026-06-30' }),
            ],
          }),
          on(day),
        ),
      );
    known.set(day, found);
    return found;
  };
}

const keyOf = ({ processorId, kind, subject, on: day }: Matter) =>
  matterKey(processorId, { kind, subject, day });

/** What a person is shown who looks on these days: by matter the reminder days that were told. */
function shownOn(
  days: readonly string[],
  mattersOn: (day: string) => Matter[],
  decidedOn: (key: string, day: string) => Decided | undefined,
): Map<string, string[]> {
  const told = new Map<string, string[]>();
  for (const day of days) {
    for (const matter of mattersOn(day)) {
      const key = keyOf(matter);
      const reminded = remindedOn(matter, decidedOn(key, day), day);
      const before = told.get(key) ?? [];
      if (reminded !== null && isUnshown(reminded, before.at(-1) ?? null))
        told.set(key, [...before, reminded]);
    }
  }
  return told;
}

const everyDay = Array.from({ length: DAYS }, (_day, at) => addDays(START, at));

test('a year with absences and a clock that jumps back shows the same matters, none lost and none twice', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 200 }),
      fc.array(fc.record({ from: fc.nat(DAYS), length: fc.integer({ min: 1, max: 45 }) }), { maxLength: 6 }),
      fc.array(fc.record({ at: fc.nat(DAYS), back: fc.integer({ min: 1, max: 20 }) }), { maxLength: 4 }),
      fc.nat(DAYS),
      fc.integer({ min: 1, max: 30 }),
      (movesAt, absences, jumps, decidedAt, wait) => {
        const mattersOn = mattersBy(movesAt);
        // One matter is put off at some day, before it is due.
        const asked = addDays(START, decidedAt);
        const decidedOn = (key: string, day: string): Decided | undefined =>
          key.endsWith('2026-06-30') && day >= asked
            ? { handledOn: null, putOffUntil: addDays(asked, wait) }
            : undefined;
        const here = everyDay.filter(
          (_day, at) => !absences.some(({ from, length }) => at >= from && at < from + length),
        );
        // The clock stands some days back for one look, and is right again.
        const withJumps = here.flatMap((day) => {
          const jump = jumps.find(({ at }) => at === daysBetween(START, day));
          return jump ? [day, addDays(day, -jump.back), day] : [day];
        });
        const always = shownOn([...everyDay, END], mattersOn, decidedOn);
        const sometimes = shownOn([...withJumps, END], mattersOn, decidedOn);
        for (const [key, days] of sometimes) {
          expect(new Set(days).size).toBe(days.length);
          expect([...days].sort()).toEqual(days);
          expect(always.has(key)).toBe(true);
        }
        // What is still open at the end was shown, up to its last reminder; what moved away meanwhile is no matter any more.
        for (const matter of mattersOn(END)) {
          const key = keyOf(matter);
          expect([key, sometimes.get(key)?.at(-1)]).toEqual([key, always.get(key)?.at(-1)]);
        }
      },
    ),
    // Put off beyond the year: the one who looked every day looks behind it as well.
    {
      numRuns: 60,
      examples: [
        [0, [], [], 352, 14],
        [0, [{ from: 293, length: 64 }], [], 357, 10],
      ],
    },
  );
});

test('what is handled is silent for good, and what is put off comes back on its day', () => {
  const [matter] = mattersBy(DAYS)('2026-06-01');
  if (!matter) throw new Error('no matter');
  const handled = { handledOn: '2026-05-01', putOffUntil: null };
  expect(remindedOn(matter, handled, '2026-12-31')).toBe(null);
  const putOff = { handledOn: null, putOffUntil: '2026-06-20' };
  expect(remindedOn(matter, putOff, '2026-06-19')).toBe(null);
  expect(remindedOn(matter, putOff, '2026-06-20')).toBe('2026-06-20');
});

const terms = [
  { due: '2026-06-30', daysAfter: 0, leadDays: [30, 7] },
  // A follow-up of the same matter, later.
  { due: '2026-07-14', daysAfter: 14, leadDays: [7, 0] },
];
const open = { handledOn: null, putOffUntil: null };

test('a matter is brought up at each lead time of each of its terms, in order and once a day', () => {
  expect(reminderDays({ terms: terms.toReversed() })).toEqual([
    '2026-05-31',
    '2026-06-23',
    '2026-07-07',
    '2026-07-14',
  ]);
  expect(
    reminderDays({ terms: [...terms, { due: '2026-07-07', daysAfter: 7, leadDays: [0] }] }),
  ).toHaveLength(4);
  expect(reminderDays({ terms: [] })).toEqual([]);
});

test.each([
  ['2026-05-30', null],
  ['2026-05-31', '2026-05-31'],
  ['2026-06-22', '2026-05-31'],
  ['2026-06-23', '2026-06-23'],
  ['2026-12-31', '2026-07-14'],
])('on %s the last day on which it was to be brought up is %s', (day, expected) => {
  expect(remindedOn({ terms }, undefined, day)).toBe(expected);
  expect(remindedOn({ terms }, open, day)).toBe(expected);
});

test('what is put off is silent until its day, also where it was brought up before', () => {
  const until = (putOffUntil: string, day: string) =>
    remindedOn({ terms }, { handledOn: null, putOffUntil }, day);
  expect(until('2026-06-10', '2026-06-09')).toBe(null);
  expect(until('2026-06-10', '2026-06-10')).toBe('2026-06-10');
  // A lead time after it is a reminder of its own.
  expect(until('2026-06-10', '2026-06-23')).toBe('2026-06-23');
});

test('what was not to be brought up is never unshown; what was, until it was shown that far', () => {
  expect(isUnshown(null, null)).toBe(false);
  expect(isUnshown(null, '2026-06-23')).toBe(false);
  expect(isUnshown('2026-06-23', null)).toBe(true);
  expect(isUnshown('2026-06-23', '2026-05-31')).toBe(true);
  expect(isUnshown('2026-06-23', '2026-06-23')).toBe(false);
  expect(isUnshown('2026-06-23', '2026-07-07')).toBe(false);
});

test.each([
  ['2026-06-09', 'overdue'],
  ['2026-06-10', 'week'],
  ['2026-06-16', 'week'],
  ['2026-06-17', 'later'],
])('what is due on %s is %s on 10 June', (due, horizon) => {
  expect(horizonOf({ due }, '2026-06-10')).toBe(horizon);
});

test('a follow-up is the same matter, due by its first day, with the terms of both', () => {
  const ended = judged(record({ agreements: [agreement({ endsOn: '2026-05-01' })] }), on('2026-06-10'));
  const [deletion, ...others] = mattersOf(ended).filter(({ kind }) => kind === 'deletion');
  expect(others).toEqual([]);
  expect(deletion).toMatchObject({ on: '2026-05-01', due: '2026-05-15' });
  expect(deletion?.terms.map(({ daysAfter, due }) => [daysAfter, due])).toEqual([
    [14, '2026-05-15'],
    [30, '2026-05-31'],
  ]);
});
