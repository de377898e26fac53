import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addPeriod,
  daysBetween,
  earliest,
  hasHappened,
  latest,
  monthsApart,
  NotADay,
  subtractPeriod,
} from '../../../shared/law/dates.ts';
import { anyDate } from './arbitraries.ts';

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-11-22', -12, '2025-11-22'],
    ['2026-01-15', 0, '2026-01-15'],
    ['1900-01-31', 1, '1900-02-28'],
    ['2000-01-31', 1, '2000-02-29'],
    ['2199-12-31', 1200, '2299-12-31'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('are added before the days, in both directions', () => {
    expect(addPeriod('2027-01-31', { months: 1, days: 2 })).toBe('2027-03-02');
    expect(subtractPeriod('2027-03-31', { months: 1, days: 1 })).toBe('2027-02-27');
  });

  it('apart are counted by the month alone', () => {
    expect(monthsApart('2026-01-31', '2026-02-01')).toBe(1);
    expect(monthsApart('2026-02-01', '2026-02-28')).toBe(0);
    expect(monthsApart('2027-01-01', '2025-11-30')).toBe(-14);
  });
});

describe('days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it('between two dates are signed', () => {
    expect(daysBetween('2026-11-22', '2027-02-20')).toBe(90);
    expect(daysBetween('2027-02-20', '2026-11-22')).toBe(-90);
    expect(daysBetween('2026-11-22', '2026-11-22')).toBe(0);
  });

  it('agree with adding them', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
});

describe('what is no date', () => {
  it.each(['2026-02-30', '', '22-11-2026', '2026-11-22T00:00'])('%j is refused', (text) => {
    expect(() => addDays(text, 1)).toThrow(NotADay);
    expect(() => addDays(text, 1)).toThrow(
      expect.objectContaining({ code: 'NOT_A_DAY', message: 'no day of the calendar' }),
    );
  });
});

describe('the choice between dates', () => {
  it('null stands for no such date', () => {
    expect(earliest(null, null)).toBe(null);
    expect(earliest('2026-01-01', null)).toBe('2026-01-01');
    expect(earliest(null, '2026-01-01')).toBe('2026-01-01');
    expect(earliest('2026-01-02', '2026-01-01')).toBe('2026-01-01');
    expect(earliest('2026-01-01', '2026-01-02')).toBe('2026-01-01');
    expect(latest(null, null)).toBe(null);
    expect(latest('2026-01-01', null)).toBe('2026-01-01');
    expect(latest(null, '2026-01-01')).toBe('2026-01-01');
    expect(latest('2026-01-02', '2026-01-01')).toBe('2026-01-02');
    expect(latest('2026-01-01', '2026-01-02')).toBe('2026-01-02');
  });

  it('a date has happened on the day itself, not before', () => {
    expect(hasHappened('2026-11-22', '2026-11-22')).toBe(true);
    expect(hasHappened('2026-11-23', '2026-11-22')).toBe(false);
    expect(hasHappened(null, '2026-11-22')).toBe(false);
  });
});

it('more different days than are remembered still count right', () => {
  let date = '1900-01-01';
  for (let day = 0; day < 45_000; day += 1) date = addDays(date, 1);
  expect(date).toBe('2023-03-17');
});
