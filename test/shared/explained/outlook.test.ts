/** What the page of one supplier says, composed from a record that was judged once. */
import { describe, expect, it } from 'vitest';
import { attention } from '../../../shared/explained/attention.ts';
import {
  letterOnControl,
  letterOnLocations,
  letterOnTerms,
  outlookOf,
} from '../../../shared/explained/outlook.ts';
import { explainAgreements, explainFlows } from '../../../shared/explained/states.ts';
import type { Agreement } from '../../../shared/fields/agreement.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import type { Processor } from '../../../shared/fields/processor.ts';
import { explainedAgreement, explainedFlow } from '../../../shared/fields/record.ts';
import { statedFields } from '../../../shared/fields/stated.ts';
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

  it('of an agreement that is still to be signed name the day on which it is', () => {
    const late = agreement({ signedOn: '2027-02-01', effectiveOn: '2026-01-01' });
    const [state] = explainAgreements(judged(record({ agreements: [late] }), judgement));
    expect(state?.reason.nl).toContain('gaat pas in op 1-2-2027');
  });

  it('of an agreement of which a list said something that was not read are not those of one in force', () => {
    const words = { words: 'zie bijlage', column: 'Looptijd', why: 'rejected', field: 'endsOn' } as const;
    const cell = { ...emptyOf(statedFields), ...words };
    const unread = record({ processor: processor({ statedInList: [cell] }) });
    const supplier = judged(unread, judgement);
    const [state] = explainAgreements(supplier);
    expect(state).toMatchObject({ status: 'active', covered: false });
    expect(state?.covered).toBe(supplier.verdict.covered);
    const told = attention([supplier]).find(({ code }) => code === 'term-not-read');
    expect(state).toMatchObject({ reason: told?.reason, nextStep: told?.nextStep });
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

describe('the letter about a change of control', () => {
  const from = { language: 'nl', organisation: 'Gemeente Voorbeeld', sender: '' } as const;
  const nextParent = {
    name: 'Big Corp',
    country: 'US',
    announcedOn: '2026-11-01',
    effectiveOn: '2027-01-01',
  };
  const letterOf = (
    coming: Partial<typeof nextParent> | Record<string, null | string>,
    checklist: Agreement['checklist'] = {},
    more: Partial<Processor> = {},
    language: 'nl' | 'en' = 'nl',
  ) => {
    const own = processor({ nextParent: { ...nextParent, ...coming }, ...more });
    const told = checked(record({ processor: own, agreements: [agreement({ checklist })] }));
    return letterOnControl(judged(told, judgement), { ...from, language })?.body ?? '';
  };
  const clause = (answer: 'yes' | 'no') => ({ 'x.control': { answer, clause: 'art. 12', note: '' } });

  it('says what was announced and asks only what the supplier knows', () => {
    const body = letterOf({});
    expect(body).toContain(
      'Op 1-11-2026 is aangekondigd dat Acme B.V. onder Big Corp (gevestigd in de Verenigde Staten) komt, met ingang van 1-1-2027.',
    );
    expect(body).toContain(
      '(art. 28 lid 1 en 44 AVG). Wilt u ons daarom laten weten:\n1. Welke rechtspersoon',
    );
    expect(body).toContain('Welke waarborg geldt voor toegang vanuit de Verenigde Staten?');
    expect(body).not.toContain('Op welke dag');
    expect(body).not.toContain('In onze overeenkomst');
    expect(body).toContain('uiterlijk op 6-12-2026 uw antwoord.');
  });

  it('asks for the day and the company where these are not known, and for a safeguard only outside the EEA', () => {
    const body = letterOf({ name: '', country: null, announcedOn: null, effectiveOn: null });
    expect(body).toContain('Wij hebben begrepen dat Acme B.V. een andere moedermaatschappij krijgt.');
    expect(body).toContain('Op welke dag gaat de zeggenschap over?');
    expect(body).not.toContain('Welke waarborg');
    expect(letterOf({ country: 'DE' })).not.toContain('Welke waarborg');
    expect(letterOf({ country: null }, {}, {}, 'en')).toContain('will come under Big Corp, with effect from');
  });

  it('holds the supplier to the clause of the agreement, or asks for one that is known to lack', () => {
    expect(letterOf({}, clause('yes'))).toMatch(/verandert \(.?art\. 12.?\)\. Hoe geeft u/);
    expect(letterOf({}, clause('no'))).toContain('Wij ontvangen graag uw voorstel');
    const proposed = { 'x.control': { ...clause('yes')['x.control'], proposedBy: 'vng' as const } };
    expect(letterOf({}, proposed)).not.toContain('In onze overeenkomst');
  });

  it('is not written without such news, or to a supplier that has stopped', () => {
    expect(letterOnControl(judged(varied, judgement), from)).toBe(null);
    expect(letterOf({}, {}, { endedOn: '2026-11-01' })).toBe('');
  });
});
