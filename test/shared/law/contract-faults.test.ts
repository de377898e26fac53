/**
 * Faults that a widely used open-source contract manager had, told in our own words: none may come back here.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AgreementFacts } from '../../../shared/fields/agreement.ts';
import { agreementState } from '../../../shared/law/agreement.ts';
import { deadlines, isNear, isOverdue } from '../../../shared/law/deadlines.ts';
import { judged } from '../../../shared/law/judged.ts';
import { defaultPolicy } from '../../../shared/law/policy.ts';
import { agreement, checked, on, record } from './records.ts';

interface Fault {
  source: string;
  fault: string;
  moments: {
    asOf: string;
    agreement: AgreementFacts;
    expected: Record<'status' | 'currentEndsOn' | 'noticeDeadline', string | null> & {
      near: string[];
      overdue: string[];
    };
  }[];
  remindersDiffer?: boolean;
}

const faults: Fault[] = JSON.parse(
  readFileSync(new URL('../../fixtures/cases/contract-faults.json', import.meta.url), 'utf8'),
);

const termKinds = new Set(['notice', 'agreement-end']);

function deadlinesOn(facts: AgreementFacts, asOf: string) {
  const whole = checked(record({ agreements: [agreement(facts)] }));
  return deadlines(judged(whole, on(asOf))).filter((deadline) => termKinds.has(deadline.kind));
}

it('there are seven', () => expect(faults).toHaveLength(7));

describe.each(faults)('$source: $fault', ({ moments }) => {
  it.each(moments)('on $asOf', ({ asOf, agreement: facts, expected }) => {
    const { status, currentEndsOn, noticeDeadline } = agreementState(facts, asOf, defaultPolicy);
    const open = deadlinesOn(facts, asOf);
    const shown = (list: typeof open) => list.map((deadline) => `${deadline.kind} ${deadline.due}`);
    expect({
      status,
      currentEndsOn,
      noticeDeadline,
      near: shown(open.filter((deadline) => isNear(deadline, asOf))),
      overdue: shown(open.filter((deadline) => isOverdue(deadline, asOf))),
    }).toEqual(expected);
  });
});

const changed = faults.filter((fault) => fault.remindersDiffer === true);

it.each(changed)('$source: another date is another deadline', ({ moments }) => {
  const [before, after] = moments.map(({ asOf, agreement: facts }) =>
    deadlinesOn(facts, asOf).map((deadline) => deadline.key),
  );
  expect(before?.length).toBeGreaterThan(0);
  expect(after?.length).toBeGreaterThan(0);
  expect(after?.filter((key) => before?.includes(key))).toEqual([]);
});
