/** What the page of one supplier says, composed from a record that was judged once. */
import { describe, expect, it } from 'vitest';
import { letterOnLocations, letterOnTerms, outlookOf } from '../../../shared/explained/outlook.ts';
import { explainAgreements, explainFlows } from '../../../shared/explained/states.ts';
import { explainedAgreement, explainedFlow } from '../../../shared/fields/record.ts';
import { judged } from '../../../shared/law/judged.ts';
import { checklistOutcome, completenessResult, deadlineItem } from '../../../shared/schema/outlook.ts';
import { agreement, checked, dataFlow, judgement, processor, record } from '../law/records.ts';

const lacking = { 'h.audit': { answer: 'no', clause: '', note: '' } } as const;
const notice = {
  endsOn: '2027-03-31',
  renewal: { kind: 'automatic', months: 12 },
  notice: { months: 3, days: 0 },
} as const;
const varied = checked(
  record({
    agreements: [
      agreement({ id: 'old', endsOn: '2026-01-31' }),
      agreement({ id: 'counts', checklist: lacking, ...notice }),
    ],
    flows: [
      dataFlow({ id: 'gone', country: 'IN', endedOn: '2026-11-21' }),
      dataFlow({ id: 'blocked', country: 'IN' }),
      dataFlow({ id: 'unknown', country: 'unknown', entity: 'Somewhere Ltd.' }),
    ],
  }),
);
const supplier = judged(varied, judgement);

describe('the states', () => {
  it('of flows are those of the verdict, with reason and next step', () => {
    const states = explainFlows(supplier);
    expect(states.map((state) => explainedFlow.parse(state))).toEqual(states);
    expect(
      states.map(({ flowId, result, code, advisories }) => ({ flowId, result, code, advisories })),
    ).toEqual(supplier.verdict.flows);
    expect(states.map(({ flowId, code }) => `${flowId} ${code}`)).toEqual([
      'blocked NO_MECHANISM',
      'unknown UNKNOWN_LOCATION',
    ]);
  });

  it('of agreements are of all of them, and that of the verdict is among them', () => {
    const states = explainAgreements(supplier);
    expect(states.map((state) => explainedAgreement.parse(state))).toEqual(states);
    expect(states.map(({ agreementId, status }) => `${agreementId} ${status}`)).toEqual([
      'old expired',
      'counts active',
    ]);
    expect(supplier.verdict.agreementId).toBe('counts');
    expect(states[1]?.formula?.nl).toBe('31-12-2026 = 31-3-2027 min 3 maanden');
    expect(states[0]?.formula).toBe(null);
  });

  it('of flows to a controller are there too', () => {
    const listed = record({ ...varied, processor: processor({ role: 'joint-controller' }) });
    expect(explainFlows(judged(listed, judgement))).toHaveLength(explainFlows(supplier).length);
  });
});

describe('the outlook', () => {
  it('is what the contract promises, with a checklist for each agreement', () => {
    const { deadlines, completeness, checklists } = outlookOf(supplier);
    expect(deadlines.map((item) => deadlineItem.parse(item))).toEqual(deadlines);
    expect(deadlines.map(({ kind }) => kind)).toContain('notice');
    expect(completenessResult.parse(completeness)).toEqual(completeness);
    expect(completeness.gaps.map(({ code }) => code)).toContain('flows.unknownLocation');
    expect(checklists.map((each) => checklistOutcome.parse(each))).toEqual(checklists);
    expect(checklists.map(({ agreementId, answered }) => [agreementId, answered])).toEqual([
      ['old', 0],
      ['counts', 1],
    ]);
  });
  it('asks for the terms of a transfer only where there is one', () => {
    const asked = (flows: ReturnType<typeof dataFlow>[]) =>
      outlookOf(judged({ ...varied, flows }, judgement))
        .checklists[1]?.gaps.filter(({ required }) => required)
        .map(({ id }) => id);
    expect(asked([dataFlow({ country: 'IN' })])).toContain('t.mechanism');
    expect(asked([dataFlow()])).not.toContain('t.mechanism');
  });
});

describe('the letters', () => {
  const from = { language: 'nl', organisation: 'Gemeente Voorbeeld', sender: 'Kim' } as const;
  const [old, counts] = varied.agreements;
  if (old === undefined || counts === undefined) throw new Error('there are two agreements');

  it('ask for what the agreement lacks, and where the data are, within fourteen days', () => {
    const terms = letterOnTerms(supplier, counts, from);
    expect(terms?.body).toContain('6-12-2026');
    expect(terms?.body).toContain('Acme B.V.');
    expect(letterOnLocations(supplier, from)?.body).toContain('Somewhere Ltd.');
  });
  it('are not written where there is nothing to ask', () => {
    expect(letterOnTerms(supplier, old, from)).toBe(null);
    const located = judged({ ...varied, flows: [dataFlow()] }, judgement);
    expect(letterOnLocations(located, from)).toBe(null);
  });
});
