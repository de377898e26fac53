import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeDay } from '../../../renderer/i18n/format.ts';
import { addDays } from '../../../shared/law/dates.ts';
import { ui } from '../../../shared/words/ui.ts';

const today = '2026-11-22';
const dutch = (date: string) => relativeDay(date, today, ui.nl.common);
const english = (date: string) => relativeDay(date, today, ui.en.common);

describe('how far a day is from today', () => {
  it('is said in days where it is near, then in months, then in years', () => {
    expect([dutch(today), dutch('2026-11-23'), dutch('2026-12-04')]).toEqual([
      'vandaag',
      'morgen',
      'over 12 dagen',
    ]);
    expect([dutch('2026-11-21'), dutch('2026-08-22')]).toEqual(['1 dag te laat', '3 maanden te laat']);
    expect([dutch('2026-08-24'), dutch('2026-05-21')]).toEqual(['90 dagen te laat', '6 maanden te laat']);
    expect([dutch('2021-05-06'), dutch('2024-11-22')]).toEqual(['ruim 5 jaar te laat', '2 jaar te laat']);
    expect([english('2029-11-22'), english('2021-05-06'), english('2026-11-21')]).toEqual([
      'in 3 years',
      'over 5 years overdue',
      '1 day overdue',
    ]);
  });

  it('never says more than it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 91, max: 20_000 }), (days) => {
        const [, count = '', unit] = /(\d+) (month|year)/.exec(english(addDays(today, -days))) ?? [];
        const shortest = unit === 'year' ? 365 : 28;
        expect(unit).toBeDefined();
        expect(Number(count) * shortest).toBeLessThanOrEqual(days);
      }),
    );
  });
});
