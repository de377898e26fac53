/** How suppliers are counted, by the facts of each. */
import { expect, test } from 'vitest';
import {
  agreementClassOf,
  type CountedFacts,
  countSuppliers,
  isCountedAs,
  isUncovered,
  isUnlocated,
  sumOf,
} from '../../../shared/law/counting.ts';

const facts = (changes: Partial<CountedFacts> = {}): CountedFacts => ({
  role: 'processor',
  agreementStatus: 'active',
  covered: true,
  hasFlows: true,
  transferResult: 'none',
  transferCode: 'WITHIN_EEA',
  advisories: [],
  isInUse: true,
  hasUnknownPlace: false,
  ...changes,
});

const classes: readonly (readonly [CountedFacts['agreementStatus'], string, uncovered: boolean])[] = [
  ['active', 'covered', false],
  ['not-required', 'covered', false],
  ['expiring', 'ending', false],
  ['renewed', 'ending', false],
  ['notice', 'ending', false],
  ['pending', 'preparing', true],
  ['requested', 'preparing', true],
  ['draft', 'preparing', true],
  ['negotiation', 'preparing', true],
  ['to-sign', 'preparing', true],
  ['no-agreement', 'missing', true],
  ['missing', 'missing', true],
  ['expired', 'missing', true],
  ['ended-open', 'missing', true],
  ['superseded', 'missing', true],
  ['unknown', 'unknown', true],
  ['ended', 'finished', false],
];

test.each(classes)('%s is counted as %s', (agreementStatus, expected, uncovered) => {
  const given = facts({ agreementStatus, covered: agreementStatus === 'active', hasFlows: false });
  expect(agreementClassOf(given)).toBe(expected);
  expect(isUncovered(given)).toBe(uncovered);
  expect(isUncovered({ ...given, isInUse: false })).toBe(false);
});

test('an agreement that is in force as far as was read is not known to stand', () => {
  expect(agreementClassOf(facts({ covered: false }))).toBe('unknown');
});

test('an agreement that ended is missing while data still run', () => {
  expect(agreementClassOf(facts({ agreementStatus: 'ended' }))).toBe('missing');
});

test('of another controller no agreement is asked', () => {
  const given = facts({ role: 'independent-controller', agreementStatus: 'no-agreement', covered: false });
  expect(agreementClassOf(given)).toBe('not-assessed');
  expect(isUncovered(given)).toBe(false);
});

test('it is not known of some data where they are: by a place, or by what the verdict says', () => {
  expect(isUnlocated(facts())).toBe(false);
  expect(isUnlocated(facts({ hasUnknownPlace: true }))).toBe(true);
  for (const transferCode of ['UNKNOWN_LOCATION', 'NO_FLOWS_RECORDED', 'SUBPROCESSOR_NOT_LOCATED'] as const) {
    expect(isUnlocated(facts({ transferCode }))).toBe(true);
    expect(isUnlocated(facts({ transferCode, isInUse: false }))).toBe(false);
  }
});

test('a figure counts who is in use, who is uncovered, who is unlocated, and who has stopped', () => {
  const names = (given: CountedFacts) =>
    Object.entries(isCountedAs).flatMap(([name, isCounted]) => (isCounted(given) ? [name] : []));
  expect(names(facts())).toEqual(['inUse']);
  expect(names(facts({ agreementStatus: 'missing', covered: false, hasUnknownPlace: true }))).toEqual([
    'inUse',
    'uncovered',
    'unlocated',
  ]);
  expect(names(facts({ isInUse: false, agreementStatus: 'missing', hasUnknownPlace: true }))).toEqual([
    'stopped',
  ]);
});

test('a register is counted supplier by supplier, or so many that are alike', () => {
  const counts = countSuppliers([
    facts(),
    { ...facts({ agreementStatus: 'missing', covered: false, transferResult: 'blocked' }), count: 3 },
    facts({ transferResult: 'action', transferCode: 'UNKNOWN_LOCATION', hasUnknownPlace: true }),
    facts({ transferResult: 'none', advisories: ['IMPORTER_NOT_RECORDED'] }),
    {
      ...facts({
        role: 'independent-controller',
        agreementStatus: 'no-agreement',
        covered: false,
        transferResult: 'ok',
      }),
      count: 2,
    },
    { ...facts({ isInUse: false, agreementStatus: 'ended', covered: false }), count: 4 },
  ]);
  expect(counts).toEqual({
    inUse: 8,
    ended: 4,
    joint: 0,
    uncovered: 3,
    agreement: {
      covered: { active: 3 },
      ending: {},
      preparing: {},
      missing: { missing: 3 },
      unknown: {},
      finished: {},
      'not-assessed': { 'not-required': 2 },
    },
    transfer: { none: 1, ok: 2, unsure: 1, action: 1, blocked: 3 },
    unlocated: { none: 0, ok: 0, unsure: 0, action: 1, blocked: 0 },
  });
  expect(sumOf(counts.transfer)).toBe(counts.inUse);
  expect(sumOf({ one: 1, none: undefined })).toBe(1);
});
