import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementFacts } from '../../../shared/fields/agreement.ts';
import { type FlowFacts, flowFacts } from '../../../shared/fields/flow.ts';
import { agreementState, isCovered } from '../../../shared/law/agreement.ts';
import { addDays, addMonths, addPeriod } from '../../../shared/law/dates.ts';
import { defaultPolicy } from '../../../shared/law/policy.ts';
import { requiredModule } from '../../../shared/law/safeguards.ts';
import { assessFlow, assessTransfers } from '../../../shared/law/transfer.ts';
import { compareResults } from '../../../shared/law/transfer-codes.ts';
import { anyAgreement, anyFlow, nearDate, renewingAgreement } from './arbitraries.ts';
import { context, goodTia, listWith, scc, TODAY } from './facts.ts';

// A period later as a number to compare, without clamping: a month after 31 March lies after 30 April.
// Clamped, it would be 30 April itself, and then no day could be called the last one.
function unclamped(date: string, period: { months: number; days: number }): number {
  const [year = 0, month = 0, day = 0] = addDays(date, period.days).split('-').map(Number);
  return (year * 12 + month + period.months) * 100 + day;
}

const runs = { numRuns: 300 };

/** Something is recorded, and not all of it has ended: nothing recorded at all is no better than that. */
const someFlows = fc
  .tuple(anyFlow, fc.array(anyFlow, { maxLength: 4 }))
  .map(([first, others]) => [{ ...first, endedOn: null }, ...others]);
const anyLink = fc.record({
  country: fc.option(fc.constantFrom('NL', 'US', 'IN'), { nil: null }),
  hasFlow: fc.boolean(),
  endedOn: fc.option(nearDate, { nil: null }),
});

describe('transfers', () => {
  it('the facts of these tests are facts that the schema lets through', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        expect(flowFacts.parse(flow)).toEqual(flow);
      }),
    );
  });

  it('adding a flow never improves a result, and never takes an advisory away', () => {
    fc.assert(
      fc.property(someFlows, anyFlow, nearDate, (flows, added, asOf) => {
        const before = assessTransfers(flows, { ...context, asOf });
        const after = assessTransfers([...flows, added], { ...context, asOf });
        expect(compareResults(after.result, before.result)).toBeGreaterThanOrEqual(0);
        expect(after.advisories).toEqual(expect.arrayContaining([...before.advisories]));
      }),
      runs,
    );
  });

  it('the same input gives the same output, and the input is left as it was', () => {
    fc.assert(
      fc.property(fc.array(anyFlow, { maxLength: 5 }), nearDate, (flows, asOf) => {
        const copy = structuredClone(flows);
        const first = assessTransfers(flows, { ...context, asOf });
        expect(assessTransfers(copy, { ...context, asOf })).toEqual(first);
        expect(flows).toEqual(copy);
      }),
      runs,
    );
  });

  it('the order of the flows changes neither the result nor the advisories', () => {
    fc.assert(
      fc.property(fc.array(anyFlow, { maxLength: 5 }), (flows) => {
        const forward = assessTransfers(flows, context);
        const backward = assessTransfers([...flows].reverse(), context);
        expect(backward.result).toBe(forward.result);
        expect(backward.advisories).toEqual(forward.advisories);
      }),
      runs,
    );
  });

  it('complete clauses with a good TIA make any flow allowed', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const module = requiredModule(flow.actor);
        const tia = { ...goodTia, completedOn: '2026-08-01' };
        const safe = { ...flow, safeguards: [...(flow.safeguards ?? []), scc({ module })], tia };
        const { result, code } = assessFlow(safe, context);
        expect(code === 'UNKNOWN_LOCATION' || result === 'ok' || result === 'none').toBe(true);
      }),
      runs,
    );
  });

  it('a later date never brings an expired decision back', () => {
    const list = listWith('IN', { adopted: '2020-01-01', expires: '2027-06-30' });
    const flow = {
      country: 'IN',
      importerCountry: null,
      exportedFrom: null,
      safeguards: [],
      separateImporter: true,
      derogation: null,
    };
    fc.assert(
      fc.property(anyFlow, nearDate, fc.nat({ max: 2_000 }), (facts, date, later) => {
        const fixed = { ...facts, ...flow };
        const before = assessFlow(fixed, { ...context, list, asOf: date });
        const after = assessFlow(fixed, { ...context, list, asOf: addDays(date, later) });
        if (date > '2027-06-30') expect(before.code).toBe('NO_MECHANISM');
        if (before.code === 'NO_MECHANISM' && date >= '2020-01-01') expect(after.code).toBe('NO_MECHANISM');
      }),
      runs,
    );
  });

  it('adding a link to the chain never improves a result', () => {
    fc.assert(
      fc.property(
        someFlows,
        fc.array(anyLink, { maxLength: 3 }),
        anyLink,
        nearDate,
        (flows, chain, added, asOf) => {
          const before = assessTransfers(flows, { ...context, asOf }, chain);
          const after = assessTransfers(flows, { ...context, asOf }, [...chain, added]);
          expect(compareResults(after.result, before.result)).toBeGreaterThanOrEqual(0);
        },
      ),
      runs,
    );
  });

  it('removing knowledge never makes a transfer allowed, nor data that leave stay', () => {
    const without: readonly [string, (flow: FlowFacts) => FlowFacts][] = [
      ['place', (flow) => ({ ...flow, country: 'unknown' })],
      ['condition', (flow) => ({ ...flow, conditionConfirmed: null })],
      ['list entry', (flow) => ({ ...flow, dpf: null })],
      ['safeguards', (flow) => ({ ...flow, safeguards: null })],
      ['a safeguard', (flow) => ({ ...flow, safeguards: flow.safeguards?.slice(1) ?? null })],
      ['TIA', (flow) => ({ ...flow, tia: null })],
      ['derogation', (flow) => ({ ...flow, derogation: null })],
      ['access', (flow) => ({ ...flow, outsideAccess: null })],
      ['group', (flow) => ({ ...flow, sameGroup: null })],
    ];
    for (const [name, remove] of without) {
      fc.assert(
        fc.property(anyFlow, nearDate, (flow, asOf) => {
          const before = assessFlow(flow, { ...context, asOf });
          const after = assessFlow(remove(flow), { ...context, asOf });
          // What is not known asks for action; it is never in order where more was known not to be.
          const isGreen = (result: string) => result === 'ok' || result === 'none';
          if (!isGreen(before.result)) expect(isGreen(after.result), name).toBe(false);
          else if (before.result === 'ok') expect(after.result, name).not.toBe('none');
        }),
        runs,
      );
    }
  });

  it('a later TIA never worsens a result', () => {
    fc.assert(
      fc.property(anyFlow, nearDate, fc.nat({ max: 400 }), nearDate, (flow, completedOn, days, asOf) => {
        const later = addDays(completedOn, days);
        fc.pre(flow.tia !== null && later <= asOf);
        const tia = (on: string) => ({ outcome: 'positive' as const, completedOn: on });
        const policy = { ...defaultPolicy, lawChanged: 'stale' as const };
        const judge = (on: string) => assessFlow({ ...flow, tia: tia(on) }, { ...context, policy, asOf });
        expect(compareResults(judge(later).result, judge(completedOn).result)).toBeLessThanOrEqual(0);
      }),
      runs,
    );
  });

  it('in a register that stays within the EEA nothing changes by what others are asked', () => {
    fc.assert(
      fc.property(anyFlow, fc.constantFrom('NL', 'DE', 'IE', 'NO'), (facts, country) => {
        const flow = { ...facts, country, importerCountry: country, parentCountry: null, endedOn: null };
        const chain = [{ country, hasFlow: false, endedOn: null }];
        expect(assessTransfers([flow], context, chain)).toMatchObject({
          result: 'none',
          code: 'WITHIN_EEA',
          advisories: [],
        });
      }),
      runs,
    );
  });

  it('a stricter policy on a missing TIA never gives a better result', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const strict = { ...context, policy: { ...defaultPolicy, tiaMissing: 'blocked' as const } };
        expect(
          compareResults(assessFlow(flow, strict).result, assessFlow(flow, context).result),
        ).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });
});

describe('agreements', () => {
  it('the facts of these tests are facts that the schema lets through', () => {
    fc.assert(
      fc.property(anyAgreement, (facts) => {
        expect(agreementFacts.parse(facts)).toEqual(facts);
      }),
    );
  });

  const periods = {
    days: fc.nat({ max: 400 }).map((days) => ({ months: 0, days })),
    months: fc.nat({ max: 36 }).map((months) => ({ months, days: 0 })),
  };

  it.each(Object.entries(periods))(
    'the notice deadline is the last day that works, counted in %s',
    (_, notice) => {
      fc.assert(
        fc.property(renewingAgreement, notice, nearDate, (facts, period, asOf) => {
          const state = agreementState({ ...facts, notice: period }, asOf, defaultPolicy);
          const { noticeDeadline: deadline, noticeEndsOn: end } = state;
          if (deadline === null || end === null) throw new Error('there is always a next deadline');
          expect(deadline >= asOf).toBe(true);
          expect(addPeriod(deadline, period) <= end).toBe(true);
          expect(unclamped(addDays(deadline, 1), period) > unclamped(end, { months: 0, days: 0 })).toBe(true);
        }),
        runs,
      );
    },
  );

  it('the notice deadline is the end of a period less the notice, earlier only where that would be too late', () => {
    fc.assert(
      fc.property(renewingAgreement, nearDate, (facts, asOf) => {
        const { noticeDeadline, noticeEndsOn } = agreementState(facts, asOf, defaultPolicy);
        if (noticeDeadline === null || noticeEndsOn === null || facts.notice === null)
          throw new Error('there is always a next deadline');
        const { months, days } = facts.notice;
        const counted = addDays(addMonths(noticeEndsOn, -months), -days);
        expect(addPeriod(noticeDeadline, facts.notice) <= noticeEndsOn).toBe(true);
        if (addPeriod(counted, facts.notice) <= noticeEndsOn) expect(noticeDeadline).toBe(counted);
        else expect(noticeDeadline < counted).toBe(true);
      }),
      runs,
    );
  });

  it('notice on the deadline ends that period, notice a day later ends a later one', () => {
    fc.assert(
      fc.property(renewingAgreement, nearDate, (facts, asOf) => {
        const { noticeDeadline, noticeEndsOn } = agreementState(facts, asOf, defaultPolicy);
        if (noticeDeadline === null || noticeEndsOn === null) throw new Error('no deadline');
        const given = (noticeGivenOn: string) =>
          agreementState({ ...facts, noticeGivenOn }, noticeGivenOn, defaultPolicy).currentEndsOn;
        expect(given(noticeDeadline)).toBe(noticeEndsOn);
        expect((given(addDays(noticeDeadline, 1)) ?? '') > noticeEndsOn).toBe(true);
      }),
      runs,
    );
  });

  it('while it renews, the current end is never past and never more than a period away', () => {
    fc.assert(
      fc.property(renewingAgreement, nearDate, (facts, asOf) => {
        const { currentEndsOn, renewals } = agreementState(facts, asOf, defaultPolicy);
        const months = facts.renewal.months ?? 0;
        if (currentEndsOn === null || facts.endsOn === null) throw new Error('no end');
        expect(currentEndsOn >= asOf).toBe(true);
        expect(currentEndsOn).toBe(addPeriod(facts.endsOn, { months: renewals * months, days: 0 }));
        if (renewals > 0) {
          const before = addPeriod(facts.endsOn, { months: (renewals - 1) * months, days: 0 });
          expect(before < asOf).toBe(true);
        }
      }),
      runs,
    );
  });

  it('a later date never un-expires', () => {
    const over = new Set(['expired', 'ended-open', 'ended']);
    fc.assert(
      fc.property(anyAgreement, nearDate, fc.nat({ max: 3_000 }), (facts, asOf, later) => {
        // Notice given after the end is new on the later day; everything else was known on the earlier one.
        const before = agreementState(facts, asOf, defaultPolicy);
        const after = agreementState(facts, addDays(asOf, later), defaultPolicy);
        if (over.has(before.status)) expect(over.has(after.status)).toBe(true);
        if (before.status === 'ended') expect(after.status).toBe('ended');
      }),
      runs,
    );
  });

  it('no deadline once notice was given, and covered is what the status says', () => {
    fc.assert(
      fc.property(anyAgreement, nearDate, (facts, asOf) => {
        const state = agreementState(facts, asOf, defaultPolicy);
        expect(state.covered).toBe(isCovered(state.status));
        expect(state.noticeEndsOn === null).toBe(state.noticeDeadline === null);
        const noticeGiven = facts.noticeGivenOn !== null && facts.noticeGivenOn <= asOf;
        if (noticeGiven || facts.notice === null || facts.renewal.kind !== 'automatic') {
          expect(state.noticeDeadline).toBe(null);
        }
      }),
      runs,
    );
  });

  it('the same input gives the same output', () => {
    fc.assert(
      fc.property(anyAgreement, (facts) => {
        const first = agreementState(facts, TODAY, defaultPolicy);
        expect(agreementState(structuredClone(facts), TODAY, defaultPolicy)).toEqual(first);
      }),
      runs,
    );
  });
});
