/** A record judged once says what its parts say one by one, whichever is asked first. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProcessorRecord, processorVerdict } from '../../../shared/fields/record.ts';
import { agreementState } from '../../../shared/law/agreement.ts';
import { isRunning } from '../../../shared/law/dates.ts';
import { type Judged, judged, judgedUnder } from '../../../shared/law/judged.ts';
import { shippedList, withDecision } from '../../../shared/law/jurisdictions.ts';
import { assessFlow, assessTransfers, combine, isTransferVerdict } from '../../../shared/law/transfer.ts';
import {
  agreementOrder,
  effectiveChain,
  effectiveFlows,
  type Judgement,
} from '../../../shared/law/verdict.ts';
import { roles } from '../../../shared/schema/processor.ts';
import { anyAgreement, anyFlow, nearDate } from './arbitraries.ts';
import { agreement, checked, dataFlow, link, on, processor, record } from './records.ts';

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const anyRecord: fc.Arbitrary<ProcessorRecord> = fc
  .record({
    supplier: fc.record({
      role: fc.constantFrom(...roles),
      parentCountry: maybe(fc.constantFrom('NL', 'US', 'IN')),
      endedOn: maybe(nearDate),
    }),
    agreements: fc.array(anyAgreement, { maxLength: 4 }),
    flows: fc.array(fc.tuple(anyFlow, maybe(fc.constantFrom('s-Sub', 's-Other'))), { maxLength: 4 }),
    subEndedOn: maybe(nearDate),
  })
  .map(({ supplier, agreements, flows, subEndedOn }) =>
    checked(
      record({
        processor: processor(supplier),
        agreements: agreements.map((facts, at) => agreement({ ...facts, id: `a${at}` })),
        flows: flows.map(([facts, subProcessorId], at) =>
          dataFlow({ ...facts, subProcessorId, id: `f${at}` }),
        ),
        chain: [link('Sub', { endedOn: subEndedOn })],
      }),
    ),
  );

type Parts = Omit<Judged, 'record' | 'judgement'>;

/** Every part from the plain functions, each worked out afresh. */
function plain(whole: ProcessorRecord, judgement: Judgement): Parts {
  const { asOf, policy } = judgement;
  const states = whole.agreements.map((facts) => agreementState(facts, asOf, policy));
  const rank = (at: number) => agreementOrder.indexOf(states[at]?.status ?? 'no-agreement');
  const [best] = states.map((_, at) => at).sort((a, b) => rank(a) - rank(b) || a - b);
  const agreed = best === undefined ? undefined : whole.agreements[best];
  const state = best === undefined ? undefined : states[best];
  const flows = effectiveFlows(whole, judgement);
  const runningFlows = flows.filter((flow) => isRunning(flow, asOf));
  const assessments = flows.map((flow) => (isRunning(flow, asOf) ? assessFlow(flow, judgement) : null));
  const transfers = flows.flatMap((flow, at) => {
    const assessment = assessments[at];
    return assessment && isTransferVerdict(assessment) ? [{ flow, assessment }] : [];
  });
  const all = isRunning(whole.processor, asOf)
    ? assessTransfers(flows, judgement, effectiveChain(whole, flows, asOf))
    : combine(assessments, [], true);
  return {
    agreementStates: states,
    currentAgreements: new Set(whole.agreements),
    counting: agreed && state ? { agreement: agreed, state } : null,
    reliedAgreements: agreed && state ? [{ agreement: agreed, state }] : [],
    decidingService: null,
    transfer: all,
    unlocatedLinks: all.unlocatedLinks.flatMap((at) => whole.chain[at] ?? []),
    flows,
    runningFlows,
    transfers,
    hasTransfer: transfers.length > 0,
    assessments,
    verdict: {
      asOf,
      agreementStatus: state?.status ?? 'no-agreement',
      agreementId: agreed?.id ?? null,
      covered: state?.covered ?? false,
      currentEndsOn: state?.currentEndsOn ?? null,
      noticeDeadline: state?.noticeDeadline ?? null,
      transferResult: all.result,
      transferCode: all.code,
      advisories: [...all.advisories],
      flows: flows.flatMap(({ id: flowId }, at) => {
        const assessment = assessments[at];
        if (!assessment) return [];
        const { result, code, advisories } = assessment;
        return { flowId, result, code, advisories: [...advisories] };
      }),
    },
  };
}

const parts = [
  'agreementStates',
  'counting',
  'reliedAgreements',
  'decidingService',
  'unlocatedLinks',
  'flows',
  'runningFlows',
  'transfers',
  'hasTransfer',
  'transfer',
  'assessments',
  'verdict',
] as const satisfies readonly (keyof Parts)[];

describe('a record judged once', () => {
  it('says what its parts say one by one, in whichever order it is asked', () => {
    fc.assert(
      fc.property(
        anyRecord,
        nearDate,
        fc.shuffledSubarray([...parts], { minLength: parts.length }),
        (whole, asOf, order) => {
          const copy = structuredClone(whole);
          const expected = plain(whole, on(asOf));
          const one = judged(whole, on(asOf));
          for (const part of order) expect(one[part], part).toEqual(expected[part]);
          expect(processorVerdict.parse(one.verdict)).toEqual(one.verdict);
          expect(whole).toEqual(copy);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('says the same under another decision as if it were judged from the start', () => {
    const place = fc.constantFrom('US', 'GB', 'IN');
    fc.assert(
      fc.property(anyRecord, nearDate, place, (whole, asOf, code) => {
        const list = withDecision(shippedList, code, null);
        const then = on(asOf);
        const under = judgedUnder(judged(whole, then), list, [code]);
        const afresh = plain(whole, { ...then, list });
        for (const part of parts) expect(under[part], part).toEqual(afresh[part]);
      }),
      { numRuns: 300 },
    );
  });

  it('is given back as it is under a decision on a place to which nothing goes', () => {
    const flow = (changes: Parameters<typeof dataFlow>[0]) =>
      judged(record({ flows: [dataFlow({ importerCountry: 'NL', ...changes })] }), on('2026-11-22'));
    const list = withDecision(shippedList, 'US', null);
    const isTouched = (one: Judged) => judgedUnder(one, list, ['US']) !== one;
    expect(isTouched(flow({ country: 'IN' }))).toBe(false);
    expect(isTouched(flow({ country: 'US', endedOn: '2026-11-21' }))).toBe(false);
    expect(isTouched(flow({ country: 'US' }))).toBe(true);
    expect(isTouched(flow({ country: 'IN', importerCountry: 'US' }))).toBe(true);
  });

  it('works each part out once', () => {
    fc.assert(
      fc.property(anyRecord, nearDate, (whole, asOf) => {
        const one = judged(whole, on(asOf));
        for (const part of parts) expect(one[part], part).toBe(one[part]);
      }),
      { numRuns: 50 },
    );
  });

  it('is met with every kind of answer by these tests', () => {
    const seen = new Set<string>();
    for (const whole of fc.sample(anyRecord, { numRuns: 500, seed: 1 })) {
      const one = judged(whole, on('2026-11-22'));
      seen.add(`result ${one.verdict.transferResult}`).add(`transfer ${one.hasTransfer}`);
      seen.add(`covered ${one.verdict.covered}`);
      if (one.counting !== null && one.counting.agreement !== whole.agreements[0]) seen.add('not the first');
      if (one.flows.some((flow, at) => flow.endedOn !== whole.flows[at]?.endedOn))
        seen.add('ended with another');
    }
    expect([...seen].sort()).toEqual([
      'covered false',
      'covered true',
      'ended with another',
      'not the first',
      'result action',
      'result blocked',
      'result none',
      'result ok',
      'transfer false',
      'transfer true',
    ]);
  });
});
