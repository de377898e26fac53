/** Terms over the end of February, over summer time and over a year, each worked out by hand on a calendar. */
import { describe, expect, it } from 'vitest';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { openAnnouncements } from '../../../shared/law/announcements.ts';
import { breachClocks } from '../../../shared/law/breaches.ts';
import { deadlines, isOverdue } from '../../../shared/law/deadlines.ts';
import { judged } from '../../../shared/law/judged.ts';
import { dayOfMoment, parseMomentText } from '../../../shared/law/moments.ts';
import { agreement, announcement, breach, checked, on, processor, record, review } from './records.ts';

const of = (changes: Partial<ProcessorRecord>, asOf: string, policy = {}) =>
  judged(checked(record(changes)), on(asOf, policy));

/** The due days of a kind. */
const due = (kind: string, changes: Partial<ProcessorRecord>, asOf: string, policy = {}) =>
  deadlines(of(changes, asOf, policy)).flatMap((one) => (one.kind === kind ? [one.due] : []));

const yearly = { kind: 'automatic', months: 12 } as const;
const months = (count: number) => ({ months: count, days: 0 });

describe('notice and end', () => {
  it.each([
    // Last days of months: counted back from the end itself, at most to the last day of February.
    ['2027-05-31', months(3), '2027-01-10', '2027-02-28'],
    ['2028-05-31', months(3), '2028-01-10', '2028-02-29'],
    ['2028-03-31', months(1), '2028-01-10', '2028-02-29'],
    ['2028-02-29', months(12), '2027-01-10', '2027-02-28'],
    ['2028-03-01', { months: 0, days: 1 }, '2028-01-10', '2028-02-29'],
    ['2027-03-01', { months: 0, days: 1 }, '2027-01-10', '2027-02-28'],
    ['2028-03-30', { months: 0, days: 30 }, '2028-01-10', '2028-02-29'],
    // The last day itself is in time; on the day after, that of the next term counts.
    ['2028-05-31', months(3), '2028-02-29', '2028-02-29'],
    ['2028-05-31', months(3), '2028-03-01', '2029-02-28'],
    // An end on 29 February comes back in a leap year, and moves nowhere else.
    ['2028-02-29', months(1), '2028-02-10', '2029-01-28'],
    ['2028-02-29', months(1), '2031-02-10', '2032-01-29'],
  ])('an agreement to %s that renews, notice %o, seen on %s: %s', (endsOn, notice, asOf, expected) => {
    const agreements = [agreement({ endsOn, renewal: yearly, notice })];
    expect(due('notice', { agreements }, asOf)).toEqual([expected]);
  });
  it.each([
    ['2027-11-30', '2028-02-29'],
    ['2026-11-30', '2027-02-28'],
    ['2027-12-31', '2028-03-31'],
  ])('an indefinite one ends three months after the notice of %s: %s', (noticeGivenOn, expected) => {
    const renewal = { kind: 'indefinite', months: null } as const;
    const agreements = [agreement({ endsOn: null, renewal, noticeGivenOn, notice: months(3) })];
    expect(due('agreement-end', { agreements }, noticeGivenOn)).toEqual([expected]);
  });
  it('what is left of the data is asked 14 and 30 days after the end, over the end of February', () => {
    const ended = (endsOn: string, asOf: string) =>
      due('deletion', { agreements: [agreement({ endsOn })] }, asOf);
    expect(ended('2028-01-30', '2028-02-01')).toEqual(['2028-02-13', '2028-02-29']);
    expect(ended('2027-01-30', '2027-02-01')).toEqual(['2027-02-13', '2027-03-01']);
    // It is still in force on its last day.
    expect(ended('2028-02-29', '2028-02-29')).toEqual([]);
    expect(ended('2028-02-29', '2028-03-01')).toEqual(['2028-03-14', '2028-03-30']);
  });
});

describe('reviews', () => {
  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2027-02-28', 12, '2028-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2024-02-29', 48, '2028-02-29'],
  ])('of %s, again after %i months: %s', (reviewedOn, reviewMonthsNormal, expected) => {
    const reviews = [review({ reviewedOn })];
    expect(due('review', { reviews }, '2027-09-15', { reviewMonthsNormal })).toEqual([expected]);
  });
});

describe('objection', () => {
  it.each([
    ['2028-02-15', 14, '2028-02-29'],
    ['2027-02-15', 14, '2027-03-01'],
    ['2026-12-20', 30, '2027-01-19'],
    // Over both changes of the clock a day is a day.
    ['2027-03-20', 14, '2027-04-03'],
    ['2026-10-20', 14, '2026-11-03'],
    ['2027-03-28', 0, '2027-03-28'],
  ])('announced on %s with %i days: until %s, that day included', (announcedOn, objectionDays, expected) => {
    const changes = {
      agreements: [agreement({ subProcessorAuthorisation: 'general', objectionDays })],
      announcements: [announcement({ announcedOn, objectionUntil: null })],
    };
    const [open] = openAnnouncements(of(changes, announcedOn));
    expect(open?.until).toBe(expected);
    const [date] = deadlines(of(changes, expected)).filter(({ kind }) => kind === 'objection');
    expect(date?.due).toBe(expected);
    expect(date && isOverdue(date, expected)).toBe(false);
  });
});

describe('72 hours of a breach', () => {
  it.each([
    // Summer time begins on 28 March 2027: by the clock on the wall an hour later.
    ['2027-03-26T15:30Z', '2027-03-29T15:30Z', '2027-03-29'],
    // 23:30 on Thursday is 00:30 on Monday.
    ['2027-03-25T22:30Z', '2027-03-28T22:30Z', '2027-03-29'],
    // It ends on 25 October 2026: 00:15 on Friday is 23:15 on Sunday.
    ['2026-10-22T22:15Z', '2026-10-25T22:15Z', '2026-10-25'],
    // Over 29 February, and over the turn of the year.
    ['2028-02-27T12:00Z', '2028-03-01T12:00Z', '2028-03-01'],
    ['2027-02-27T12:00Z', '2027-03-02T12:00Z', '2027-03-02'],
    ['2026-12-29T23:10Z', '2027-01-01T23:10Z', '2027-01-02'],
  ])('from %s until %s, on %s', (notifiedUsAt, dueAt, day) => {
    const breaches = [breach({ notifiedUsAt })];
    const asOf = dayOfMoment(notifiedUsAt);
    expect(breachClocks(of({ breaches }, asOf))[0]?.dueAt).toBe(dueAt);
    expect(due('breach', { breaches }, asOf)).toEqual([day]);
  });
  it('a time that summer time skips is no moment, and of one that comes twice the first is meant', () => {
    expect(parseMomentText('28-3-2027 2:30', '2027-03-29')).toBe(null);
    expect(parseMomentText('28-3-2027 3:00', '2027-03-29')).toBe('2027-03-28T01:00Z');
    expect(parseMomentText('31-10-2027 2:30', '2027-11-01')).toBe('2027-10-31T00:30Z');
    expect(parseMomentText('29-2-2028 23:59', '2028-03-01')).toBe('2028-02-29T22:59Z');
    expect(parseMomentText('29-2-2027 10:00', '2027-03-01')).toBe(null);
  });
});

describe('the last day of a supplier', () => {
  it('is a day on which it runs, and what is left of the data is asked after it', () => {
    const supplier = { processor: processor({ endedOn: '2028-02-29' }) };
    expect(due('review', supplier, '2028-02-29')).not.toEqual([]);
    expect(due('review', supplier, '2028-03-01')).toEqual([]);
  });
});
