import { describe, expect, test } from 'vitest';
import {
  decideNotice,
  LATER,
  nothingTold,
  putOffFrom,
  supplierOf,
} from '../../../renderer/shell/reminding-decision.ts';
import type { RemindersAnswer } from '../../../shared/schema/reminder.ts';

/** An answer with a matter of each supplier. */
function answer(names: readonly string[], asOf = '2026-11-22'): RemindersAnswer {
  const words = { nl: '', en: '' };
  const suppliers = names.map((processor) => ({
    processorId: processor,
    processor,
    owner: '',
    due: '2026-12-31',
    points: [
      {
        ...{ processorId: processor, kind: 'notice' as const, subject: 'a1', day: '2026-12-31' },
        ...{
          key: `${processor}:notice`,
          name: '',
          due: '2026-12-31',
          dueAt: null,
          horizon: 'later' as const,
          isNew: true,
        },
        ...{ article: '', reason: words, nextStep: words, flowId: null, place: null },
      },
    ],
  }));
  const n = names.length;
  const counts = { matters: n, suppliers: n, overdue: 0, week: 0, later: n };
  return { asOf, who: null, since: null, suppliers, counts };
}

const known = (due: RemindersAnswer, own: object = {}) => ({
  ...{ due, open: due, isLookedAt: false, now: 0, language: 'nl' as const },
  ...own,
});
const none = answer([]);

describe('a notification', () => {
  test('says how many and names the first, in the language of the screen', () => {
    const { notice } = decideNotice(nothingTold, known(answer(['A', 'B', 'C', 'D', 'E'])));
    expect(notice?.title).toBe('5 herinneringen bij 5 leveranciers');
    const lines = notice?.body.split('\n') ?? [];
    expect([lines.length, lines[3]]).toEqual([4, 'En nog 2 leveranciers.']);
    expect(lines[0]).toMatch(/^A: .*, uiterlijk 31-12-2026$/);
    const inHours = answer(['A']);
    for (const { points } of inHours.suppliers) for (const point of points) point.dueAt = '2026-12-31T09:15Z';
    const { notice: timed } = decideNotice(nothingTold, known(inHours));
    expect(timed?.body).toMatch(/^A: .*, uiterlijk 31-12-2026 10:15$/);
    const english = decideNotice(nothingTold, known(answer(['A']), { language: 'en' }));
    expect(english.notice?.title).toBe('1 reminder at 1 supplier');
  });

  test('is made once, also where it cannot be noted; another day or another matter makes another', () => {
    const first = decideNotice(nothingTold, known(answer(['A'])));
    expect(first.notice).not.toBe(null);
    expect(decideNotice(first.told, known(answer(['A']))).notice).toBe(null);
    expect(decideNotice(first.told, known(none)).notice).toBe(null);
    expect(decideNotice(first.told, known(answer(['A', 'B']))).notice).not.toBe(null);
    expect(decideNotice(first.told, known(answer(['A'], '2026-11-23'))).notice).not.toBe(null);
  });

  test('is not made for what the person has before them, then or later', () => {
    const seen = decideNotice(nothingTold, known(answer(['A']), { isLookedAt: true }));
    expect(seen.notice).toBe(null);
    expect(decideNotice(seen.told, known(answer(['A']))).notice).toBe(null);
  });

  test('that is put off comes back once, after its hour, without what is no longer open', () => {
    const due = answer(['A', 'B']);
    const first = decideNotice(nothingTold, known(due));
    const told = putOffFrom(first.told, due, 1000);
    const later = (now: number, open: RemindersAnswer, from = told) =>
      decideNotice(from, known(none, { open, now }));
    expect(later(1000 + LATER - 1, due).notice).toBe(null);
    const back = later(1000 + LATER, answer(['B', 'C']));
    expect([back.notice?.title, supplierOf(back.about)]).toEqual(['1 herinnering bij 1 leverancier', 'B']);
    expect(later(1000 + 2 * LATER, due, back.told).notice).toBe(null);
    const handled = later(1000 + LATER, none);
    expect([handled.notice, handled.about]).toEqual([null, null]);
  });
});

test('a click leads to the supplier if there is one', () => {
  expect([answer(['A']), answer(['A', 'B']), null].map(supplierOf)).toEqual(['A', null, null]);
});
