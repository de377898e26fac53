import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datedItems, lanesOf, whenOf, yearScale } from '../../../../renderer/pages/calendar/year-scale.ts';
import { addDays, daysBetween } from '../../../../shared/law/dates.ts';
import { deadlineKinds } from '../../../../shared/schema/deadline.ts';
import type { DeadlineItem } from '../../../../shared/schema/outlook.ts';
import { anyDate } from '../../../shared/law/arbitraries.ts';

function deadline(due: string, known: Partial<DeadlineItem> = {}): DeadlineItem {
  return {
    key: due,
    kind: 'notice',
    processorId: 'p1',
    processor: 'Proef B.V.',
    owner: '',
    subject: 'a1',
    day: due,
    name: '',
    due,
    dueAt: null,
    article: '28(3)',
    formula: { nl: '', en: '' },
    leadDays: [30, 7],
    overdue: false,
    handledOn: null,
    putOffUntil: null,
    flowId: null,
    place: null,
    ...known,
  };
}

describe('the year of the timeline', () => {
  test.each([
    ['2026-11-22', '2026-11-01', '2027-10-31'],
    ['2026-01-01', '2026-01-01', '2026-12-31'],
    ['2027-03-31', '2027-03-01', '2028-02-29'],
  ])('as of %s it runs from %s through %s', (day, from, until) => {
    const scale = yearScale(day);
    expect([scale.from, scale.until]).toEqual([from, until]);
    expect(scale.months).toHaveLength(12);
    expect(scale.at(from)).toBe(0);
    expect(scale.at(addDays(until, 1))).toBeCloseTo(1);
  });

  test('a later day never stands before an earlier one, and every day of the year stands inside', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(364), fc.nat(364), (day, a, b) => {
        const { at, from } = yearScale(day);
        const [first, second] = a <= b ? [a, b] : [b, a];
        const [x, y] = [at(addDays(from, first)), at(addDays(from, second))];
        expect(x).toBeLessThanOrEqual(y);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThan(1);
      }),
    );
  });
});

describe('marks', () => {
  const day = '2026-11-22';
  test.each([
    ['2026-11-21', true, 'late'],
    ['2026-11-22', false, 'soon'],
    ['2026-12-22', false, 'soon'],
    ['2026-12-23', false, 'later'],
  ] as const)('a date on $0 is $2', (due, overdue, when) => {
    expect(whenOf(deadline(due, { overdue }), day)).toBe(when);
  });

  test('every date is counted once: late, in a mark, or after the year', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -400, max: 800 }), { maxLength: 60 }), (offsets) => {
        const items = offsets.map((offset, at) =>
          deadline(addDays(day, offset), {
            overdue: offset < 0,
            kind: deadlineKinds[at % deadlineKinds.length] ?? 'notice',
          }),
        );
        const lanes = lanesOf(datedItems(items, day), yearScale(day), deadlineKinds);
        const counted = lanes.map(
          ({ late, marks, beyond }) => late + beyond + marks.reduce((sum, mark) => sum + mark.count, 0),
        );
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(items.length);
      }),
    );
  });

  test('dates that stand close together are one mark, as urgent as the most urgent of them', () => {
    const items = ['2026-12-20', '2026-12-24', '2027-01-20'].map((due) => deadline(due));
    expect(lanesOf(datedItems(items, day), yearScale(day), deadlineKinds)).toEqual([
      {
        kind: 'notice',
        late: 0,
        marks: [
          { date: '2026-12-20', until: '2026-12-24', when: 'soon', count: 2 },
          { date: '2027-01-20', until: '2027-01-20', when: 'later', count: 1 },
        ],
        beyond: 0,
      },
    ]);
  });

  test('no mark stands over the count of the one before it, where the year is 600 pixels wide', () => {
    const pixelsOfDay = 600 / 365;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 340 }), fc.integer({ min: 1, max: 1200 })), {
          maxLength: 90,
        }),
        (dated) => {
          const dates = dated.map(([offset, n]) => ({
            kind: 'notice' as const,
            due: addDays(day, offset),
            when: 'later' as const,
            n,
          }));
          const marks = lanesOf(dates, yearScale(day), deadlineKinds)[0]?.marks ?? [];
          for (const [at, { date, count }] of marks.entries()) {
            const next = marks[at + 1];
            // An icon of 16 pixels, and digits of 7 beside it.
            const taken = 16 + (count > 1 ? 7 * String(count).length : 0);
            if (next) expect(daysBetween(date, next.date) * pixelsOfDay).toBeGreaterThanOrEqual(taken);
          }
        },
      ),
    );
  });
});
