import { describe, expect, it } from 'vitest';
import {
  addHours,
  dayOfMoment,
  earlierMoment,
  hasComeBy,
  minutesBetween,
  parseMomentText,
} from '../../../shared/law/moments.ts';
import { moment } from '../../../shared/schema/primitives.ts';

describe('a moment', () => {
  it.each([
    ['2026-11-27T22:59Z', '2026-11-27'],
    ['2026-11-27T23:00Z', '2026-11-28'],
    ['2026-07-01T21:59Z', '2026-07-01'],
    ['2026-07-01T22:00Z', '2026-07-02'],
  ])('%s falls on %s in the Netherlands', (at, day) => expect(dayOfMoment(at)).toBe(day));

  it('moves by hours of the clock that no summer time moves', () => {
    expect(addHours('2026-11-27T16:30Z', 72)).toBe('2026-11-30T16:30Z');
    expect(addHours('2026-03-28T12:05Z', 24)).toBe('2026-03-29T12:05Z');
    expect(addHours('2026-12-31T23:30Z', 1)).toBe('2027-01-01T00:30Z');
  });

  it('is so many minutes from another', () => {
    expect(minutesBetween('2026-11-27T16:30Z', '2026-11-28T17:31Z')).toBe(25 * 60 + 1);
    expect(minutesBetween('2026-11-27T16:30Z', '2026-11-27T16:29Z')).toBe(-1);
  });

  it('is earlier than another, and one alone is the earlier', () => {
    const [first, second] = ['2026-11-27T16:30Z', '2026-11-27T16:31Z'];
    expect(earlierMoment(first, second)).toBe(first);
    expect(earlierMoment(second, first)).toBe(first);
    expect(earlierMoment(null, second)).toBe(second);
    expect(earlierMoment(first, null)).toBe(first);
    expect(earlierMoment(null, null)).toBe(null);
  });

  it('has come by the end of its day', () => {
    expect(hasComeBy('2026-11-27T22:59Z', '2026-11-27')).toBe(true);
    expect(hasComeBy('2026-11-27T23:00Z', '2026-11-27')).toBe(false);
    expect(hasComeBy('2026-11-27T23:00Z', '2026-12-01')).toBe(true);
    expect(hasComeBy(null, '2026-12-01')).toBe(false);
  });
});

describe('a moment as people type it', () => {
  it.each([
    ['28-11-2026 14:30', '2026-11-28T13:30Z'],
    [' 28-11-2026  9:05 ', '2026-11-28T08:05Z'],
    ['28-11-2026, 14.30', '2026-11-28T13:30Z'],
    ['28 november 2026 om 14:30', '2026-11-28T13:30Z'],
    ['28 november 2026 om 14.30 uur', '2026-11-28T13:30Z'],
    ['28-11-2026 14:30u', '2026-11-28T13:30Z'],
    ['28-11-2026 14:30 u.', '2026-11-28T13:30Z'],
    ['28-11-2026 14:30 UUR', '2026-11-28T13:30Z'],
    ['28 Nov 2026 at 14:30 h', '2026-11-28T13:30Z'],
    ['28-11-2026 17u30', '2026-11-28T16:30Z'],
    ['28-11-2026 om 17h30', '2026-11-28T16:30Z'],
    ['28-11-2026 9 uur', '2026-11-28T08:00Z'],
    ['gisteren 14:30', '2026-11-27T13:30Z'],
    ['Vandaag om 17u30', '2026-11-28T16:30Z'],
    ['1-7-2026 14:30', '2026-07-01T12:30Z'],
    ['1-7-2026 0:00', '2026-06-30T22:00Z'],
    ['31-12-2026 23:59', '2026-12-31T22:59Z'],
    // The hour that comes twice: the first, in summer time.
    ['25-10-2026 2:30', '2026-10-25T00:30Z'],
  ])('%s', (typed, at) => {
    expect(parseMomentText(typed, '2026-11-28')).toBe(at);
    expect(moment.safeParse(at).success).toBe(true);
  });

  it.each([
    '',
    '14:30',
    '28-11-2026',
    '28-11-2026 14',
    '28-11-2026 1430',
    '28-11-2026 114:30',
    '28-11-2026 14:3',
    '28-11-2026 24:00',
    '28-11-2026 14:60',
    '28-11-2026 14:30 minuten',
    'om 28-11-2026 14:30',
    '31-11-2026 14:30',
    'vorige week 14:30',
    'ontdekt op\n28-11-2026 14:30',
    // Summer time skips this hour.
    '29-3-2026 2:30',
  ])('"%s" is none', (typed) => expect(parseMomentText(typed, '2026-11-28')).toBe(null));
});
