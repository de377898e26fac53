/** What words of a list that nobody settled leave open about an agreement, and what that does to its status. */
import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../shared/fields/agreement.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import type { Processor } from '../../../shared/fields/processor.ts';
import { type Stated, statedFields } from '../../../shared/fields/stated.ts';
import { judged } from '../../../shared/law/judged.ts';
import {
  canBeSettled,
  isSurelyCovered,
  shownOrder,
  shownStatus,
  unreadTerm,
} from '../../../shared/law/stated.ts';
import { agreementOrder } from '../../../shared/law/verdict.ts';
import { roles } from '../../../shared/schema/processor.ts';
import { agreement, checked, judgement, processor, record } from './records.ts';

const cell = (changes: Partial<Stated>): Stated => ({
  ...emptyOf(statedFields),
  words: 'nog te tekenen?',
  why: 'rejected',
  field: 'signedOn',
  ...changes,
});
const open = (changes: Partial<Stated>, facts: Partial<Agreement> = {}) =>
  unreadTerm({ statedInList: [cell(changes)], endedOn: null }, agreement(facts)).length > 0;

describe('words leave the term of an agreement open', () => {
  it.each(['agreementState', 'signedOn', 'effectiveOn', 'endsOn'])('when they are about its %s', (field) => {
    expect(open({ field, why: 'rejected' })).toBe(true);
    expect(open({ field, why: 'uncertain' })).toBe(true);
    expect(open({ field, why: 'kept' })).toBe(false);
  });
  it.each(['contact', 'custom:x', null])('not when they are about %s', (field) =>
    expect(open({ field })).toBe(false),
  );
  it.each([
    ['refused, with an end', 'rejected', '2027-12-31', true],
    ['refused, without end', 'rejected', null, true],
    ['read with doubt, with an end', 'uncertain', '2027-12-31', false],
    ['read with doubt, without end', 'uncertain', null, true],
    ['kept, without end', 'kept', null, false],
  ] as const)('about renewal: %s', (_name, why, endsOn, expected) =>
    expect(open({ field: 'renewal', why }, { endsOn })).toBe(expected),
  );
  it('of the agreement that they belong to, and of each when nobody can tell whose they are', () => {
    expect(open({ recordId: 'a1' })).toBe(true);
    expect(open({ recordId: 'a2' })).toBe(false);
    expect(open({ recordId: null })).toBe(true);
  });
  it.each([
    ['signed', true],
    ['incorporated', true],
    ['draft', false],
    ['missing', false],
    ['superseded', false],
  ] as const)('of one that is recorded as %s: %s', (recorded, expected) =>
    expect(open({}, { recorded })).toBe(expected),
  );
  it('and are given back, those only', () => {
    const [first, second] = [cell({}), cell({ field: 'endsOn' })];
    const statedInList = [first, cell({ why: 'kept' }), second, cell({ field: 'contact' })];
    expect(unreadTerm({ statedInList, endedOn: null }, agreement())).toEqual([first, second]);
  });
  it('when they say that the relation ended, and no day of it is recorded', () => {
    const statedInList = [cell({ field: 'endedOn', why: 'uncertain', words: 'uit dienst' })];
    expect(unreadTerm({ statedInList, endedOn: null }, agreement())).toEqual(statedInList);
    expect(unreadTerm({ statedInList, endedOn: '2026-12-31' }, agreement())).toEqual([]);
  });
});

describe('words are settled', () => {
  it.each(['confirmed', 'dropped'] as const)('as %s, whatever they are about', (how) => {
    expect(canBeSettled(cell({}), how)).toBe(true);
    expect(canBeSettled(cell({ field: null }), how)).toBe(true);
  });
  it('in the remark only where no term depends on them', () => {
    expect(canBeSettled(cell({}), 'remarked')).toBe(false);
    expect(canBeSettled(cell({ field: 'renewal' }), 'remarked')).toBe(false);
    expect(canBeSettled(cell({ why: 'kept' }), 'remarked')).toBe(true);
    expect(canBeSettled(cell({ field: 'contact' }), 'remarked')).toBe(true);
  });
});

describe('an agreement covers surely', () => {
  const surely = (status: 'active' | 'expiring', covered: boolean, statedInList: Stated[]) =>
    isSurelyCovered({ statedInList, endedOn: null }, agreement(), { status, covered });

  it('as far as its facts go', () => {
    expect(surely('active', true, [])).toBe(true);
    expect(surely('active', false, [])).toBe(false);
  });
  it('not while words leave open whether it is in force', () => {
    expect(surely('active', true, [cell({})])).toBe(false);
    expect(surely('active', true, [cell({ why: 'kept' })])).toBe(true);
    // One that is about to end is asked for already.
    expect(surely('expiring', true, [cell({})])).toBe(true);
  });
  it('in the verdict on the supplier', () => {
    const verdict = (statedInList: Stated[]) =>
      judged(checked(record({ processor: processor({ statedInList }) })), judgement).verdict;
    expect(verdict([])).toMatchObject({ agreementStatus: 'active', covered: true });
    expect(verdict([cell({ recordId: 'a1' })])).toMatchObject({ agreementStatus: 'active', covered: false });
  });
});

describe('the status that is shown', () => {
  it('is unsure where it is in force and not surely covered', () => {
    expect(shownStatus({ agreementStatus: 'active', covered: false, role: 'processor' })).toBe('unsure');
    expect(shownStatus({ agreementStatus: 'active', covered: true, role: 'processor' })).toBe('active');
    expect(shownStatus({ agreementStatus: 'expired', covered: false, role: 'processor' })).toBe('expired');
    expect(shownStatus({ agreementStatus: 'expiring', covered: true, role: 'processor' })).toBe('expiring');
    // Only a processor is asked to confirm a deletion.
    for (const agreementStatus of ['ended-open', 'ended'] as const) {
      const shown = (role: Processor['role']) => shownStatus({ agreementStatus, covered: false, role });
      expect(roles.map(shown)).toEqual([agreementStatus, agreementStatus, 'over', 'over']);
    }
  });
  it('is sorted like the others, unsure next to unknown', () => {
    expect(shownOrder.filter((status) => status !== 'unsure' && status !== 'over')).toEqual(agreementOrder);
    expect(shownOrder[shownOrder.indexOf('unknown') + 1]).toBe('unsure');
    expect(shownOrder.filter((status) => status === 'unsure')).toHaveLength(1);
  });
});
