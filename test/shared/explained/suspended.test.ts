/** A transfer that is not allowed as it is stops first, whatever else is to be done about it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { explainFlow } from '../../../shared/explained/transfers.ts';
import { defaultPolicy } from '../../../shared/law/policy.ts';
import { assessFlow } from '../../../shared/law/transfer.ts';
import { anyFlow, nearDate } from '../law/arbitraries.ts';
import { context, flow, scc } from '../law/facts.ts';

const supplier = { name: 'Acme B.V.' };
const strict = { ...context, policy: { ...defaultPolicy, tiaMissing: 'blocked' as const } };

it('also where only the assessment of the law is missing and the organisation counts that as not allowed', () => {
  const said = (actor: 'processor' | 'sub-processor', under: typeof context) => {
    const facts = flow({ actor, safeguards: [scc({ module: actor === 'processor' ? 2 : 3 })] });
    const assessment = assessFlow(facts, under);
    expect(assessment.code).toBe('TIA_MISSING');
    return explainFlow(facts, assessment, under, supplier).nextStep;
  };
  expect(said('processor', strict).nl).toMatch(/^Schort de doorgifte op\. Beoordeel het recht/);
  expect(said('sub-processor', strict).en).toMatch(/^Have Acme B\.V\. suspend the transfer\. Ask/);
  expect(said('processor', context).nl).toMatch(/^Beoordeel het recht/);
});

it('of whatever flow', () => {
  fc.assert(
    fc.property(anyFlow, nearDate, (facts, asOf) => {
      const under = { ...strict, asOf };
      const assessment = assessFlow(facts, under);
      const { nextStep } = explainFlow(facts, assessment, under, supplier);
      const isSuspended =
        /^(?:Schort de doorgifte op\.|Laat Acme B\.V\. de doorgifte opschorten\.)/.test(nextStep.nl) &&
        /^(?:Suspend the transfer\.|Have Acme B\.V\. suspend the transfer\.)/.test(nextStep.en);
      expect(isSuspended).toBe(assessment.result === 'blocked');
    }),
    { numRuns: 500 },
  );
});
