/** Which adequacy decision counts on a day (Art. 45 GDPR), and whether an importer meets its condition. */
import { describe, expect, it } from 'vitest';
import { decisionOn, eventsUntil, isHumanResources, latestAct } from '../../../shared/law/adequacy.ts';
import { addDays } from '../../../shared/law/dates.ts';
import { resultRank, worstFirst } from '../../../shared/law/transfer-codes.ts';
import { context, dpf, judge, listWith, TODAY } from './facts.ts';

describe('the acts on the United Kingdom, each as it was known on a day', () => {
  const known = (asOf: string) => {
    const decision = decisionOn('GB', { ...context, asOf });
    return decision === null ? null : [decision.adopted, decision.expires];
  };

  it.each([
    ['2021-06-27', null],
    ['2021-06-28', ['2021-06-28', '2025-06-27']],
    ['2025-06-23', ['2021-06-28', '2025-06-27']],
    ['2025-06-24', ['2025-06-24', '2025-12-27']],
    ['2025-12-18', ['2025-06-24', '2025-12-27']],
    ['2025-12-19', ['2025-12-19', '2031-12-27']],
    ['2031-12-27', ['2025-12-19', '2031-12-27']],
    ['2031-12-28', null],
  ])('on %s: %j', (asOf, expected) => {
    expect(known(asOf)).toEqual(expected);
  });

  it('an earlier one has the scope and the condition of the one that follows it', () => {
    const place = context.list.byCode.get('GB');
    const first = decisionOn('GB', { ...context, asOf: '2021-06-28' });
    expect(first).toEqual({ ...place?.adequacy, ...place?.earlier?.[0] });
    expect(first?.decision).not.toBe(place?.adequacy?.decision);
  });

  it('before the first one, the one to come is known', () => {
    const place = context.list.byCode.get('GB');
    if (place === undefined) throw new Error('GB is on the list');
    expect(latestAct(place, '2021-06-27')).toBe(place.adequacy);
    expect(latestAct({ adequacy: null, earlier: [] }, TODAY)).toBe(null);
    expect(latestAct({ ...place, earlier: [...(place.earlier ?? [])].reverse() }, '2025-12-18')).toEqual(
      latestAct(place, '2025-12-18'),
    );
  });
});

describe('a place', () => {
  it('without a decision, or that is not on the list, has none on any day', () => {
    expect(decisionOn('IN', context)).toBe(null);
    expect(decisionOn('ZZ', context)).toBe(null);
    const list = listWith('GB', null);
    expect(decisionOn('GB', { ...context, list })).toBe(null);
  });

  it('has the events that had happened by the day', () => {
    const until = (asOf: string) => eventsUntil('US', { ...context, asOf }).map((event) => event.on);
    expect([until('2026-06-11'), until('2026-06-12')]).toEqual([[], ['2026-06-12']]);
    expect([eventsUntil('NL', context), eventsUntil('ZZ', context)]).toEqual([[], []]);
  });
});

describe('the Data Privacy Framework List', () => {
  const inUs = (changes: Parameters<typeof dpf>[0], dataKinds = ['customer']) =>
    judge({ country: 'US', dpf: dpf(changes), dataKinds });

  it.each([
    ['was never looked at', { status: null }, 'action ADEQUACY_CONDITION_UNCONFIRMED'],
    ['has it as active', {}, 'ok ADEQUACY +DPF_NO_FALLBACK'],
    ['has it as inactive', { status: 'inactive' }, 'blocked NO_MECHANISM'],
    ['does not have it', { status: 'not-listed' }, 'blocked NO_MECHANISM'],
    ['was looked at on a day that nobody wrote down', { checkedOn: null }, 'action DPF_RECHECK'],
    ['is still to be looked at', { checkedOn: addDays(TODAY, 1) }, 'action DPF_RECHECK'],
    ['was looked at today', { checkedOn: TODAY }, 'ok ADEQUACY +DPF_NO_FALLBACK'],
    [
      'was looked at a year ago',
      { checkedOn: '2025-11-22', recertificationDue: null },
      'ok ADEQUACY +DPF_NO_FALLBACK',
    ],
    ['was looked at longer ago', { checkedOn: '2025-11-21', recertificationDue: null }, 'action DPF_RECHECK'],
    ['asks for certification today', { recertificationDue: TODAY }, 'ok ADEQUACY +DPF_NO_FALLBACK'],
    ['asked for it yesterday', { recertificationDue: addDays(TODAY, -1) }, 'action DPF_RECHECK'],
    [
      'was looked at after that day',
      { checkedOn: '2026-11-21', recertificationDue: '2026-11-20' },
      'ok ADEQUACY +DPF_NO_FALLBACK',
    ],
    [
      'was looked at on that day',
      { checkedOn: '2026-11-20', recertificationDue: '2026-11-20' },
      'action DPF_RECHECK',
    ],
  ] as const)('%s: %s', (_, changes, expected) => {
    expect(inUs(changes)).toBe(expected);
  });

  it.each([
    [['customer'], ['non-hr'], 'ok ADEQUACY +DPF_NO_FALLBACK'],
    [['customer'], ['hr'], 'blocked NO_MECHANISM'],
    [['hr'], ['hr'], 'ok ADEQUACY +DPF_NO_FALLBACK'],
    [['hr'], ['non-hr'], 'action ADEQUACY_CONDITION_UNCONFIRMED'],
    [['hr', 'customer'], ['hr'], 'blocked NO_MECHANISM'],
    [['hr', 'customer'], ['non-hr'], 'action ADEQUACY_CONDITION_UNCONFIRMED'],
    [['hr', 'customer'], ['hr', 'non-hr'], 'ok ADEQUACY +DPF_NO_FALLBACK'],
    // Nobody recorded which data: those of employees are not presumed, the others are.
    [[], ['hr'], 'blocked NO_MECHANISM'],
    [[], ['non-hr'], 'ok ADEQUACY +DPF_NO_FALLBACK'],
    [['hr'], [], 'action ADEQUACY_CONDITION_UNCONFIRMED'],
  ] as const)('%j of an entity listed for %j: %s', (dataKinds, coverage, expected) => {
    expect(inUs({ coverage: [...coverage] }, [...dataKinds])).toBe(expected);
  });

  it('knows data on employees by the words in use, in any capitals', () => {
    for (const word of ['HR', ' Personeel ', 'Employee Data', 'sollicitanten', 'Payroll']) {
      expect(isHumanResources(word)).toBe(true);
    }
    for (const word of ['', 'klanten', 'hr-systeem', 'personeelsfeest']) {
      expect(isHumanResources(word)).toBe(false);
    }
  });
});

it('results have an order, in which what was not assessed comes last', () => {
  expect(worstFirst).toEqual(['blocked', 'action', 'ok', 'none']);
  expect([...worstFirst, null].map(resultRank)).toEqual([0, 1, 2, 3, 4]);
});
