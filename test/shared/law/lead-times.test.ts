import { expect, test } from 'vitest';
import { leadTimes, leadTimesOf } from '../../../shared/law/lead-times.ts';

const none = { leadTimes: {} };

test('the days ahead are those of this program, until the organisation chooses its own; largest first and once', () => {
  expect(leadTimesOf('notice', none)).toEqual(leadTimes.notice);
  expect(leadTimesOf('notice', { leadTimes: { notice: [3, 45, 3, 10] } }).before).toEqual([45, 10, 3]);
  expect(leadTimesOf('certificate', { leadTimes: { certificate: [5] } })).toEqual({
    before: [5],
    after: [30],
    every: 30,
  });
});

test('a date that is a deadline only by what follows it has no days ahead, whatever is chosen', () => {
  expect(leadTimesOf('deletion', { leadTimes: { deletion: [20] } })).toEqual(leadTimes.deletion);
});

test.each(['notice', 'agreement-end'] as const)(
  'an agreement may have a first reminder of its own: %s',
  (kind) => {
    const policy = { leadTimes: { [kind]: [90, 30, 7] } };
    expect(leadTimesOf(kind, policy, { remindDays: 60 }).before).toEqual([60, 30, 7]);
    expect(leadTimesOf(kind, policy, { remindDays: 30 }).before).toEqual([30, 7]);
    expect(leadTimesOf(kind, policy, { remindDays: 200 }).before).toEqual([200, 90, 30, 7]);
    expect(leadTimesOf(kind, policy, { remindDays: 0 }).before).toEqual([0]);
    expect(leadTimesOf(kind, policy, { remindDays: null }).before).toEqual([90, 30, 7]);
  },
);

test('the first reminder of an agreement is about its own term only', () => {
  expect(leadTimesOf('review', none, { remindDays: 60 })).toEqual(leadTimes.review);
});
