import { expect, test } from 'vitest';
import type { AdequacyOverride } from '../../../shared/fields/override.ts';
import { decisionOn } from '../../../shared/law/adequacy.ts';
import { shippedList } from '../../../shared/law/jurisdictions.ts';
import { happeningsOn } from '../../../shared/law/law-events.ts';
import { applyOverrides } from '../../../shared/law/overrides.ts';
import { listWith, TODAY } from './facts.ts';

function override(changes: Partial<AdequacyOverride>): AdequacyOverride {
  return {
    ...{ id: 'o1', version: 1, country: 'US', kind: 'suspend', from: '2027-01-01', until: null },
    ...{ condition: 'none', decision: '', reason: 'Hof', decidedBy: 'Ilse', decidedOn: '2026-11-01' },
    ...changes,
  };
}

const told = (overrides: readonly AdequacyOverride[], asOf = TODAY, list = shippedList) =>
  happeningsOn(list, overrides, asOf).map(({ on, place, kind, ask }) => [
    on,
    place,
    kind,
    ask === null ? null : `${ask.kind} ${ask.on}`,
  ]);

const slaughter = ['2026-06-29', 'US', 'event', `withdraw ${TODAY}`];
const fisa = ['2026-06-12', 'US', 'event', `withdraw ${TODAY}`];
const british = ['2031-12-27', 'GB', 'ends', 'withdraw 2031-12-27'];

test('the list says which decision ends and what happened', () => {
  expect(told([])).toEqual([british, slaughter, fisa]);
});

test('every event of the list names an official text with its address', () => {
  const events = [...shippedList.byCode.values()].flatMap((entry) => entry.events ?? []);
  expect(events).not.toEqual([]);
  for (const { source } of events) {
    expect(source).toMatch(/https:\/\/(?:eur-lex\.europa\.eu|www\.govinfo\.gov)\/\S+$/);
  }
});

test('an earlier day knows nothing of what was still to happen, and of the decision of that day', () => {
  expect(told([], '2026-06-20')).toEqual([british, ['2026-06-12', 'US', 'event', 'withdraw 2026-06-20']]);
  expect(told([], '2025-07-01')).toEqual([['2025-12-27', 'GB', 'ends', 'withdraw 2025-12-28']]);
});

test('a decision of our own counts from the day on which it was taken', () => {
  const suspended = [override({ until: '2027-06-30' })];
  expect(told(suspended, '2026-10-31')).not.toContainEqual(expect.arrayContaining(['override']));
  expect(told(suspended).slice(0, 2)).toEqual([
    ['2027-01-01', 'US', 'override', 'withdraw 2026-12-31'],
    ['2027-06-30', 'US', 'resumes', null],
  ]);
  // While it holds there is nothing left to withdraw.
  expect(told(suspended, '2027-02-01')).toContainEqual(['2027-01-01', 'US', 'override', null]);
});

test('an extension takes the place of the last day, an addition can be asked about before it holds', () => {
  expect(
    told([override({ country: 'GB', kind: 'extend', from: '2026-11-01', until: '2033-12-31' })]),
  ).toEqual([
    ['2033-12-31', 'GB', 'ends', 'withdraw 2033-12-31'],
    ['2026-11-01', 'GB', 'override', `withdraw ${TODAY}`],
    slaughter,
    fisa,
  ]);
  const added = [override({ country: 'IN', kind: 'add', from: '2027-02-01' })];
  expect(told(added)[0]).toEqual(['2027-02-01', 'IN', 'override', 'add 2027-02-01']);
});

test('a decision that has ended is still told, with nothing to ask', () => {
  const list = listWith('CH', { expires: '2026-11-01' });
  expect(told([], TODAY, list)).toContainEqual(['2026-11-01', 'CH', 'ends', null]);
});

test('what if a decision ends is asked about a day on which it still stands: else nothing would change', () => {
  for (const [overrides, asOf] of [
    [[], TODAY],
    [[], '2031-12-27'],
    [[override({ until: '2027-06-30' })], TODAY],
    [[override({ until: '2027-06-30' })], '2026-12-31'],
    [[override({ country: 'GB' })], TODAY],
    [[override({ country: 'GB', kind: 'extend', until: '2033-12-31' })], TODAY],
  ] as const) {
    const asked = happeningsOn(shippedList, overrides, asOf).flatMap(({ place, ask }) =>
      ask?.kind === 'withdraw' ? [{ place, on: ask.on }] : [],
    );
    expect(asked.length).toBeGreaterThan(0);
    for (const { place, on } of asked) {
      const list = applyOverrides(shippedList, overrides, on);
      expect([place, on, decisionOn(place, { list, asOf: on })]).not.toEqual([place, on, null]);
      expect(on >= asOf).toBe(true);
    }
  }
});
