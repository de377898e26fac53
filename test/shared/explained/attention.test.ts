import { describe, expect, it } from 'vitest';
import { attentionOf, compareItems, explainDeadline } from '../../../shared/explained/attention.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { deadlines } from '../../../shared/law/deadlines.ts';
import { judged } from '../../../shared/law/judged.ts';
import { attentionItem } from '../../../shared/schema/attention.ts';
import { dpf, goodTia, listWith, scc, staleTia, TODAY } from '../law/facts.ts';
import {
  agreement,
  announcement,
  certificate,
  checked,
  dataFlow,
  judgement,
  on,
  processor,
  record,
  review,
} from '../law/records.ts';

/** `urgency code due` of every item but the one that says that the record is incomplete. */
function items(changes: Partial<ProcessorRecord>, asOf = TODAY) {
  const calm = { reviews: [review({ reviewedOn: asOf < '2026-01-15' ? asOf : '2026-01-15' })] };
  const found = attentionOf(judged(checked(record({ ...calm, ...changes })), on(asOf)));
  for (const item of found) expect(attentionItem.parse(item)).toEqual(item);
  return found
    .filter((item) => item.code !== 'incomplete')
    .sort(compareItems)
    .map((item) => [item.urgency, item.code, item.due].filter((part) => part !== null).join(' '));
}

it('a supplier in order asks for nothing but a fuller record', () => {
  expect(items({})).toEqual([]);
  const [item] = attentionOf(judged(record({ reviews: [review()] }), judgement));
  expect(item).toMatchObject({ code: 'incomplete', urgency: 'later', key: 'p1:incomplete', due: null });
});

describe('transfers', () => {
  it('that are not allowed come now, actions soon, advisories later', () => {
    const flows = [
      dataFlow({ country: 'IN' }),
      dataFlow({ id: 'f2', country: 'unknown' }),
      dataFlow({ id: 'f3', country: 'NL', parentCountry: 'US' }),
      dataFlow({ id: 'f4', country: 'CH' }),
    ];
    expect(items({ flows })).toEqual(['now NO_MECHANISM', 'soon UNKNOWN_LOCATION', 'later PARENT_RISK']);
  });

  it('name the flow, the owner, the article, and what to do', () => {
    const [item] = attentionOf(
      judged(
        record({ processor: processor({ owner: 'Kim' }), flows: [dataFlow({ country: 'IN' })] }),
        judgement,
      ),
    );
    expect(item).toMatchObject({
      processorId: 'p1',
      processor: 'Acme B.V.',
      owner: 'Kim',
      flowId: 'f1',
      article: '44',
      reason: { nl: 'Doorgifte naar India zonder geldige basis (art. 44 AVG).' },
      nextStep: {
        en: 'Suspend the transfer. Sign standard contractual clauses module 2 with Example and assess the law of India (TIA).',
      },
    });
  });

  it('with the same importer, place and verdict are one matter', () => {
    const one = dataFlow({ country: 'IN' });
    expect(items({ flows: [one, { ...one, id: 'f2', kind: 'support' }] })).toHaveLength(1);
    const [first] = attentionOf(judged(record({ flows: [one, { ...one, id: 'f2' }] }), judgement));
    expect(first?.flowId).toBe('f1');
    expect(items({ flows: [one, { ...one, id: 'f2', entity: 'Other' }] })).toHaveLength(2);
    expect(items({ flows: [one, { ...one, id: 'f2', country: 'ZA' }] })).toHaveLength(2);
    expect(items({ flows: [one, { ...one, id: 'f2', actor: 'sub-processor' }] })).toHaveLength(2);
    const nameless = dataFlow({ country: 'IN', actor: 'sub-processor', entity: '', subProcessorId: 's1' });
    expect(items({ flows: [nameless, { ...nameless, id: 'f2' }] })).toHaveLength(1);
    expect(items({ flows: [nameless, { ...nameless, id: 'f2', subProcessorId: 's2' }] })).toHaveLength(2);
    const inside = dataFlow({ entity: '', importerCountry: 'IN' });
    expect(items({ flows: [inside, { ...inside, id: 'f2', importerCountry: 'CN' }] })).toHaveLength(2);
  });

  it('that have ended ask for nothing, and those to a controller ask as any other', () => {
    expect(items({ flows: [dataFlow({ country: 'IN', endedOn: '2026-11-21' })] })).toEqual([]);
    const other = processor({ role: 'independent-controller' });
    expect(items({ processor: other, flows: [dataFlow({ country: 'IN' })], agreements: [] })).toEqual([
      'now NO_MECHANISM',
    ]);
  });

  it('under an ending decision have its last day', () => {
    const late = { reviews: [review({ reviewedOn: '2031-11-01' })] };
    expect(items({ ...late, flows: [dataFlow({ country: 'GB' })] }, '2031-12-01')).toEqual([
      'soon ADEQUACY_EXPIRING 2031-12-27',
    ]);
    const ready = {
      country: 'GB',
      safeguards: [scc()],
      tia: { ...goodTia, completedOn: '2031-11-01' },
    };
    const told = attentionOf(judged(record({ ...late, flows: [dataFlow(ready)] }), on('2031-12-01')));
    expect(told.find((item) => item.code === 'decision-end')).toMatchObject({
      urgency: 'soon',
      due: '2031-12-27',
      flowId: 'f1',
      reason: { nl: expect.stringContaining('voor het Verenigd Koninkrijk geldt tot en met 27-12-2031') },
    });
    const unasked = { ...judgement, list: listWith('CA', { expires: '2030-01-01' }) };
    const [condition] = attentionOf(judged(record({ flows: [dataFlow({ country: 'CA' })] }), unasked));
    expect(condition).toMatchObject({ code: 'ADEQUACY_CONDITION_UNCONFIRMED', due: null });
  });

  it('tell a stale TIA once, as a verdict', () => {
    const flows = [dataFlow({ country: 'IN', safeguards: [scc()], tia: staleTia })];
    expect(items({ flows })).toEqual(['soon TIA_STALE']);
  });

  it('tell a TIA that is to be reviewed, or that is stale behind a decision', () => {
    const safe = { country: 'IN', safeguards: [scc()], tia: { ...goodTia, completedOn: '2026-01-10' } };
    expect(items({ flows: [dataFlow(safe)] })).toEqual(['soon tia 2027-01-10']);
    const step = (facts: typeof safe) =>
      attentionOf(judged(record({ flows: [dataFlow(facts)] }), judgement)).find(({ code }) => code === 'tia')
        ?.nextStep.nl;
    expect(step(safe)).toContain('Beoordeel het recht en de praktijk in India opnieuw');
    const chained = { ...safe, actor: 'sub-processor' as const, safeguards: [scc({ module: 3 })] };
    expect(step(chained)).toMatch(/^Vraag .* om een nieuwe beoordeling van het recht in India \(TIA\)/);
    const behind = { ...safe, country: 'CH', tia: staleTia };
    expect(items({ flows: [dataFlow(behind)] })).toEqual(['now tia 2025-09-01']);
  });

  it('tell the check of the DPF List before it is due, and as a verdict after it', () => {
    const entry = { checkedOn: '2026-01-05', recertificationDue: '2026-12-10' };
    const flows = [dataFlow({ country: 'US', dpf: dpf(entry), safeguards: [scc()], tia: goodTia })];
    expect(items({ flows })).toEqual(['soon dpf 2026-12-10']);
    const alone = [dataFlow({ country: 'US', dpf: dpf({ ...entry, recertificationDue: '2026-10-31' }) })];
    expect(items({ flows: alone })).toEqual(['soon DPF_RECHECK']);
    const late = { ...entry, recertificationDue: '2026-10-31' };
    const carried = dataFlow({ country: 'US', dpf: dpf(late), safeguards: [scc()], tia: goodTia });
    expect(items({ flows: [carried] })).toEqual(['now dpf 2026-10-31', 'later LAW_CHANGED']);
    const soon = dataFlow({
      id: 'f2',
      entity: 'B',
      country: 'US',
      dpf: dpf(entry),
      safeguards: [scc()],
      tia: goodTia,
    });
    expect(items({ flows: [...alone, soon] })).toEqual(['soon dpf 2026-12-10', 'soon DPF_RECHECK']);
  });
});

describe('agreements', () => {
  const one = (changes: Parameters<typeof agreement>[0], asOf = TODAY) =>
    items({ agreements: [agreement(changes)] }, asOf);

  it.each([
    ['missing', 'now missing'],
    ['unknown', 'now unknown'],
    ['superseded', 'now superseded'],
    ['draft', 'soon draft'],
    ['negotiation', 'soon negotiation'],
    ['to-sign', 'soon to-sign'],
    ['requested', 'soon requested'],
  ] as const)('%s: %s', (recorded, expected) => {
    expect(one({ recorded })).toEqual([expected]);
  });

  it('none at all', () => {
    expect(items({ agreements: [] })).toEqual(['now no-agreement']);
    expect(
      items({ agreements: [], processor: processor({ endedOn: '2026-11-21', exitConfirmedOn: TODAY }) }),
    ).toEqual([]);
  });

  it('a supplier that stops today is still asked, one that stopped yesterday is not', () => {
    const until = (endedOn: string) =>
      items({ agreements: [], processor: processor({ endedOn, exitConfirmedOn: TODAY }), flows: [] });
    expect(until(TODAY)).toEqual(['now no-agreement', 'soon NO_FLOWS_RECORDED']);
    expect(until('2026-11-21')).toEqual([]);
  });

  it('that need nothing', () => {
    expect(one({ recorded: 'not-required' })).toEqual([]);
    const ended = { endsOn: '2026-01-01', deletionConfirmedOn: '2026-02-01' };
    const flows = [dataFlow({ endedOn: '2026-02-01' })];
    expect(items({ agreements: [agreement(ended)], flows })).toEqual([]);
    // Data that still flow say that it was no end.
    expect(one(ended)).toEqual(['now ended']);
  });

  it('renewed silently for a time that nobody knows: to be looked up now, once, after what is not covered', () => {
    const silent = {
      endsOn: '2026-11-21',
      renewal: { kind: 'automatic' as const, months: null },
      notice: { months: 1, days: 0 },
    };
    expect(one(silent)).toEqual(['now renewed']);
    const [item, ...others] = attentionOf(judged(record({ agreements: [agreement(silent)] }), judgement));
    expect(item?.nextStep.nl).toBe('Zoek de termijn van verlenging op in de overeenkomst en leg die vast.');
    expect(others.map(({ code }) => code)).not.toContain('renewed');
    const incomplete = others.find(({ code }) => code === 'incomplete');
    expect(incomplete?.reason.nl ?? '').not.toContain('telkens wordt verlengd');
    expect(items({ agreements: [agreement(silent)], flows: [dataFlow({ country: 'IN' })] })).toEqual([
      'now NO_MECHANISM',
      'now renewed',
    ]);
    expect(one({ ...silent, endsOn: TODAY })).not.toContain('now renewed');
  });

  it('to begin', () => {
    expect(one({ effectiveOn: '2027-01-01' })).toEqual(['soon pending']);
    const [item] = attentionOf(
      judged(record({ agreements: [agreement({ effectiveOn: '2027-01-01' })] }), judgement),
    );
    expect(item?.reason.nl).toContain('gaat pas in op 1-1-2027');
    const later = agreement({ signedOn: '2027-02-01', effectiveOn: '2027-01-01' });
    const [signed] = attentionOf(judged(record({ agreements: [later] }), judgement));
    expect(signed?.reason.nl).toContain('gaat pas in op 1-2-2027');
  });

  it('requested long ago: one matter, with its day', () => {
    const requested = (requestedOn: string) => one({ recorded: 'requested', requestedOn });
    expect(requested('2026-11-20')).toEqual(['soon requested']);
    expect(requested('2026-11-08')).toEqual(['soon requested 2026-11-22']);
    expect(requested('2026-11-01')).toEqual(['now requested 2026-11-15']);
    expect(requested('2026-10-01')).toEqual(['now requested 2026-10-15']);
    const two = [
      agreement({ id: 'a1', recorded: 'requested', requestedOn: '2026-11-20' }),
      agreement({ id: 'a2', recorded: 'requested', requestedOn: '2026-10-01' }),
    ];
    expect(items({ agreements: two })).toEqual(['now request 2026-10-15', 'soon requested']);
  });

  it('expired: one matter, whatever dates it has', () => {
    expect(one({ endsOn: '2026-06-30' })).toEqual(['now expired 2026-06-30']);
    expect(one({ endsOn: '2026-11-21' })).toEqual(['now expired 2026-11-21']);
    const [item] = attentionOf(
      judged(record({ agreements: [agreement({ endsOn: '2026-06-30' })] }), judgement),
    );
    expect(item?.reason.nl).toContain('is verlopen op 30-6-2026');
  });

  it('expired while data still run: no date says that the processing ended, or that something is still in time', () => {
    const running = { agreements: [agreement({ endsOn: '2026-06-30' })], flows: [dataFlow()] };
    const facts = judged(checked(record(running)), judgement);
    const told = Object.fromEntries(
      deadlines(facts)
        .filter(({ daysAfter }) => daysAfter < 30)
        .map((deadline) => [deadline.kind, explainDeadline(deadline, facts)]),
    );
    expect(told['agreement-end']?.reason.nl).toContain('was 30-6-2026');
    expect(told['agreement-end']?.nextStep.nl).toMatch(/^Sluit een nieuwe overeenkomst/);
    expect(told['agreement-end']?.nextStep.en).not.toContain('in time');
    expect(told.deletion?.reason.nl).toContain('eindigde op 30-6-2026, maar wissen of terugbezorgen');
    expect(told.deletion?.reason.en).toContain('ended on 30 Jun 2026, but deletion or return');
  });

  it('ended after notice: deletion', () => {
    const ended = { endsOn: '2026-10-31', noticeGivenOn: '2026-08-01' };
    expect(one(ended)).toEqual(['now ended-open 2026-11-14']);
    expect(
      items({ agreements: [agreement(ended)], processor: processor({ endedOn: '2026-10-31' }) }),
    ).toEqual(['now ended-open 2026-11-14']);
    expect(items({ agreements: [agreement({ id: 'old', ...ended }), agreement()] })).toEqual([
      'now deletion 2026-11-14',
    ]);
  });

  it('that end, or renew, are told within their lead time', () => {
    expect(one({ endsOn: '2027-03-22' })).toEqual(['soon agreement-end 2027-03-22']);
    expect(one({ endsOn: '2027-03-23' })).toEqual([]);
    const renewing = { endsOn: '2027-05-21', renewal: { kind: 'automatic', months: 12 } as const };
    expect(one({ ...renewing, notice: { months: 3, days: 0 } })).toEqual([]);
    expect(one({ ...renewing, notice: { months: 3, days: 1 } })).toEqual(['soon notice 2027-02-20']);
  });

  it('of an indefinite time renew for no period: the day on which notice ends them is named', () => {
    const agreements = [
      agreement({
        endsOn: null,
        renewal: { kind: 'indefinite', months: null },
        notice: { months: 3, days: 0, towards: 'quarter' },
      }),
    ];
    const asked = attentionOf(judged(checked(record({ agreements, reviews: [review()] })), on('2026-11-30')));
    const notice = asked.find(({ code }) => code === 'notice');
    expect(notice?.reason).toMatchObject({
      nl: expect.stringContaining(
        'loopt voor onbepaalde tijd; wilt u dat zij eindigt op 31-3-2027, dan moet uw opzegging uiterlijk op 31-12-2026 zijn ontvangen',
      ),
      en: expect.stringContaining('runs for an indefinite time; if you want it to end on 31 Mar 2027'),
    });
    expect(notice?.nextStep.nl).toMatch(/^Besluit of u doorgaat/);
  });

  it('that lack what the law asks are told once the checklist was begun', () => {
    const checklistOf = (...answers: ['yes' | 'no' | 'partly', string][]) =>
      Object.fromEntries(answers.map(([answer, id]) => [id, { answer, clause: '', note: '' }]));
    expect(one({ checklist: checklistOf(['no', 'h.audit']) })).toEqual(['soon checklist']);
    expect(one({ checklist: checklistOf(['yes', 'h.audit']) })).toEqual([]);
    expect(one({ checklist: checklistOf(['no', 'd.sublist']) })).toEqual([]);
    expect(one({ checklist: checklistOf(['no', 't.mechanism']) })).toEqual([]);
    const doubted = agreement({ checklist: checklistOf(['partly', 'x.guarantee'], ['no', 'h.audit']) });
    expect(items({ agreements: [doubted] })).toEqual(['soon checklist', 'soon checklist']);
    expect(one({ checklist: checklistOf(['no', 'x.guarantee']) })).toEqual(['soon checklist']);
    const transfer = [dataFlow({ country: 'CH' })];
    const asked = agreement({ checklist: checklistOf(['no', 't.mechanism']) });
    expect(items({ agreements: [asked], flows: transfer })).toEqual(['soon checklist']);
    expect(one({ recorded: 'draft', checklist: checklistOf(['no', 'h.audit']) })).toEqual(['soon draft']);
  });
});

describe('evidence and announcements', () => {
  it('are told within their lead time and stay when they are overdue', () => {
    expect(items({ certificates: [certificate({ validUntil: '2027-01-21' })] })).toEqual([
      'soon certificate 2027-01-21',
    ]);
    expect(items({ certificates: [certificate({ validUntil: '2027-01-22' })] })).toEqual([]);
    expect(items({ certificates: [certificate({ validUntil: '2026-11-21' })] })).toEqual([
      'now certificate 2026-11-21',
    ]);
    const agreements = [agreement({ subProcessorAuthorisation: 'general' })];
    expect(items({ agreements, announcements: [announcement()] })).toEqual(['soon objection 2026-12-01']);
    const late = announcement({ announcedOn: '2026-09-01', objectionUntil: '2026-10-01' });
    expect(items({ agreements, announcements: [late] })).toEqual(['now objection 2026-10-01']);
  });
  it('a review that was not done', () => {
    expect(items({ reviews: [] })).toEqual(['soon review 2026-02-01']);
  });
  it('name the sub-processor, or the supplier where no importer is named', () => {
    const [objection] = attentionOf(
      judged(
        record({
          reviews: [review()],
          agreements: [agreement({ subProcessorAuthorisation: 'general' })],
          announcements: [announcement()],
        }),
        judgement,
      ),
    );
    expect(objection?.reason.nl).toContain('heeft subverwerker Sub Ltd. aangekondigd');
    const flows = [
      dataFlow({
        entity: '',
        importerCountry: 'IN',
        country: 'IN',
        safeguards: [scc()],
        tia: { ...goodTia, completedOn: '2026-01-10' },
      }),
    ];
    const [tia] = attentionOf(judged(record({ reviews: [review()], flows }), judgement));
    expect(tia?.reason.nl).toContain('De TIA voor Acme B.V. in India');
  });
  it('name the certificate, not its code', () => {
    const found = attentionOf(
      judged(record({ certificates: [certificate({ validUntil: TODAY })] }), judgement),
    );
    expect(found.find((item) => item.code === 'certificate')?.reason.nl).toContain('(ISO/IEC 27001)');
  });
});
