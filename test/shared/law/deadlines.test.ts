import { describe, expect, it } from 'vitest';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { addDays } from '../../../shared/law/dates.ts';
import { lastReview } from '../../../shared/law/deadline-dates.ts';
import { deadlines, isNear, isOverdue } from '../../../shared/law/deadlines.ts';
import { judged } from '../../../shared/law/judged.ts';
import { dpf, goodTia, listWith, scc, TODAY } from './facts.ts';
import {
  agreement,
  announcement,
  certificate,
  checked,
  dataFlow,
  on,
  processor,
  record,
  review,
} from './records.ts';

const yearly = { kind: 'automatic', months: 12 } as const;
const indefinite = { kind: 'indefinite', months: null } as const;

/** `kind due` of every deadline, without the review that most records have. */
function open(changes: Partial<ProcessorRecord>, asOf = TODAY, policy = {}) {
  return deadlines(judged(checked(record(changes)), on(asOf, policy)))
    .filter((deadline) => deadline.kind !== 'review')
    .map((deadline) => `${deadline.kind} ${deadline.due}`);
}

describe('agreements', () => {
  const one = (changes: Parameters<typeof agreement>[0], asOf = TODAY) =>
    open({ agreements: [agreement(changes)] }, asOf);

  it('that renew have a day of notice, not an end', () => {
    const facts = { endsOn: '2027-03-31', renewal: yearly, notice: { months: 3, days: 0 } };
    expect(one(facts)).toEqual(['notice 2026-12-31']);
    expect(one(facts, '2027-01-01')).toEqual(['notice 2027-12-31']);
    expect(one({ ...facts, notice: null })).toEqual([]);
  });
  it('on which notice was given have an end, in every kind of term', () => {
    const given = { noticeGivenOn: '2026-11-01', notice: { months: 3, days: 0 } };
    expect(one({ ...given, endsOn: '2027-03-31', renewal: yearly })).toEqual(['agreement-end 2027-03-31']);
    expect(one({ ...given, renewal: indefinite })).toEqual(['agreement-end 2027-02-01']);
    expect(one({ ...given, endsOn: '2027-06-30' })).toEqual(['agreement-end 2027-06-30']);
  });
  it('for a fixed term have an end, also after it, until something else covers', () => {
    expect(one({ endsOn: '2027-06-30' })).toEqual(['agreement-end 2027-06-30']);
    expect(one({ endsOn: '2026-06-30' })).toEqual([
      'agreement-end 2026-06-30',
      'deletion 2026-07-14',
      'deletion 2026-07-30',
    ]);
    const old = agreement({ id: 'old', endsOn: '2026-06-30' });
    expect(open({ agreements: [old, agreement()] })).toEqual([]);
    // Of the services one has no agreement at all: then nothing covers what the other one left behind.
    const services = ['pay', 'sick'].map((id) => ({ id, name: id, category: null, endedOn: null }));
    expect(
      open({ processor: processor({ services }), agreements: [{ ...old, serviceIds: ['pay'] }] }),
    ).toEqual(['agreement-end 2026-06-30', 'deletion 2026-07-14', 'deletion 2026-07-30']);
  });
  it('count from the end that was recorded', () => {
    const found = deadlines(judged(record({ agreements: [agreement({ endsOn: '2027-06-30' })] }), on(TODAY)));
    expect(found.find(({ kind }) => kind === 'agreement-end')?.formula).toEqual({
      from: null,
      recorded: 'end',
    });
  });
  it('without end have none', () => {
    expect(one({})).toEqual([]);
    expect(one({ renewal: indefinite, notice: { months: 1, days: 0 } })).toEqual([]);
  });
  it('that are to begin have their dates too', () => {
    expect(one({ effectiveOn: '2027-01-01', endsOn: '2028-12-31' })).toEqual(['agreement-end 2028-12-31']);
  });
  it('that ended after notice ask for deletion, even when another one covers', () => {
    const ended = { endsOn: '2026-10-31', renewal: yearly, noticeGivenOn: '2026-09-01' };
    expect(one(ended)).toEqual(['deletion 2026-11-14', 'deletion 2026-11-30']);
    expect(open({ agreements: [agreement({ id: 'x', ...ended }), agreement()] })).toHaveLength(2);
    expect(one({ ...ended, deletionConfirmedOn: TODAY })).toEqual([]);
    const confirmed = processor({ exitConfirmedOn: TODAY });
    expect(open({ processor: confirmed, agreements: [agreement(ended)] })).toEqual([]);
    const later = processor({ exitConfirmedOn: addDays(TODAY, 1) });
    expect(open({ processor: later, agreements: [agreement(ended)] })).toHaveLength(2);
  });
  it('that were requested wait for an answer', () => {
    const requested = { recorded: 'requested', requestedOn: '2026-11-10' } as const;
    expect(one(requested)).toEqual(['request 2026-11-24', 'request 2026-12-10']);
    expect(one({ ...requested, requestedOn: null })).toEqual([]);
    expect(one({ ...requested, requestedOn: addDays(TODAY, 1) })).toEqual([]);
    expect(one({ recorded: 'draft', requestedOn: '2026-11-10' })).toEqual([]);
  });
  it.each(['superseded', 'missing', 'unknown', 'not-required', 'to-sign'] as const)(
    '%s have none',
    (recorded) => {
      expect(one({ recorded, endsOn: '2027-06-30', notice: { months: 1, days: 0 } })).toEqual([]);
    },
  );
});

describe('the periodic review', () => {
  const due = (changes: Partial<ProcessorRecord>, policy = {}) =>
    deadlines(judged(checked(record(changes)), on(TODAY, policy))).find(
      (deadline) => deadline.kind === 'review',
    )?.due;

  it.each([
    ['high', '2027-01-15'],
    ['normal', '2028-01-15'],
    ['low', '2029-01-15'],
    [null, '2028-01-15'],
  ] as const)('by criticality %s: %s', (criticality, expected) => {
    expect(due({ processor: processor({ criticality }), reviews: [review()] })).toBe(expected);
  });
  it('counts from the day of registration, else from the agreement, where there was none', () => {
    expect(due({ processor: processor({ registeredOn: '2026-03-01' }) })).toBe('2028-03-01');
    const known = { ...on(TODAY), enteredOn: () => '2026-04-01' };
    const entered = (changes: Parameters<typeof processor>[0]) =>
      deadlines(judged(checked(record({ processor: processor(changes) })), known)).find(
        ({ kind }) => kind === 'review',
      )?.due;
    expect(entered({})).toBe('2028-04-01');
    expect(entered({ registeredOn: '2026-03-01' })).toBe('2028-03-01');
    expect(due({})).toBe('2026-02-01');
    expect(due({ agreements: [agreement({ effectiveOn: null })] })).toBe('2026-01-10');
    expect(due({ agreements: [agreement({ effectiveOn: null, signedOn: null })] })).toBe(undefined);
  });
  it('is asked of a running agreement only', () => {
    expect(due({ agreements: [agreement({ recorded: 'draft' })] })).toBe(undefined);
    expect(due({ agreements: [] })).toBe(undefined);
    expect(due({ processor: processor({ role: 'independent-controller' }) })).toBe(undefined);
    expect(due({ processor: processor({ role: 'joint-controller' }) })).toBe('2026-02-01');
  });
  it('counts from the last sign-off that counts', () => {
    const last = (reviews: ReturnType<typeof review>[], policy = {}) =>
      lastReview(judged(record({ reviews }), on(TODAY, policy)));
    expect(last([review({ reviewedOn: '2026-05-01' }), review()])).toBe('2026-05-01');
    expect(last([review({ outcome: 'rejected' })])).toBe(null);
    expect(last([review({ reviewedOn: addDays(TODAY, 1) })])).toBe(null);
    expect(last([review()], { fourEyes: true })).toBe(null);
    expect(last([review({ secondReviewedOn: TODAY })], { fourEyes: true })).toBe('2026-01-15');
    expect(last([review({ secondReviewedOn: addDays(TODAY, 1) })], { fourEyes: true })).toBe(null);
  });
});

describe('certificates and reports', () => {
  const valid = (...changes: Parameters<typeof certificate>[0][]) =>
    open({ certificates: changes.map((change, index) => certificate({ id: `c${index}`, ...change })) });

  it('end on their last day, and every thirty days after it there is a deadline of its own', () => {
    expect(valid({})).toEqual(['certificate 2027-01-31', 'certificate 2027-03-02']);
    expect(valid({ validUntil: '2026-11-21' })).toEqual(['certificate 2026-11-21', 'certificate 2026-12-21']);
    expect(valid({ validUntil: '2026-10-23' })).toEqual([
      'certificate 2026-10-23',
      'certificate 2026-11-22',
      'certificate 2026-12-22',
    ]);
    expect(valid({ validUntil: '2026-01-01' })).toEqual([
      'certificate 2026-01-01',
      'certificate 2026-10-28',
      'certificate 2026-11-27',
    ]);
  });
  it('are silenced by a newer one of the same kind and scope', () => {
    expect(valid({ validUntil: '2026-01-01' }, { validUntil: '2028-01-01' })).toEqual([
      'certificate 2028-01-01',
      'certificate 2028-01-31',
    ]);
    expect(valid({ validUntil: '2028-01-01' }, { validUntil: '2026-01-01' })).toHaveLength(2);
    const same = record({ certificates: [certificate(), certificate({ id: 'c2' })] });
    const ofCertificates = deadlines(judged(same, on(TODAY))).filter(({ kind }) => kind === 'certificate');
    expect(ofCertificates.map(({ subject }) => subject)).toEqual(['c1', 'c1']);
    expect(valid({}, { scope: 'datacenter' })).toHaveLength(4);
    expect(valid({}, { standard: 'soc-2' })).toHaveLength(4);
    expect(valid({ standard: 'other', issuer: 'A' }, { standard: 'other', issuer: 'B' })).toHaveLength(4);
    expect(valid({ issuer: 'A' }, { issuer: 'B' })).toHaveLength(2);
  });
  it('without a last day, or issued later, have none', () => {
    expect(valid({ validUntil: null })).toEqual([]);
    expect(valid({ issuedOn: addDays(TODAY, 1) })).toEqual([]);
    expect(valid({ issuedOn: TODAY })).toHaveLength(2);
  });
});

describe('announced sub-processors', () => {
  const announced = (changes: Parameters<typeof announcement>[0], objectionDays: number | null = null) =>
    open({ announcements: [announcement(changes)], agreements: [agreement({ objectionDays })] });

  it('can be objected to until the day that was said, or as the agreement has it', () => {
    expect(announced({})).toEqual(['objection 2026-12-01']);
    expect(announced({}, 30)).toEqual(['objection 2026-12-01']);
    expect(announced({ objectionUntil: null }, 30)).toEqual(['objection 2026-12-20']);
    expect(announced({ objectionUntil: null })).toEqual([]);
  });
  it('stay open until there was a decision', () => {
    expect(announced({ objectionUntil: '2026-11-01', announcedOn: '2026-10-01' })).toEqual([
      'objection 2026-11-01',
    ]);
    expect(announced({ decision: 'accepted' })).toEqual([]);
    expect(announced({ decision: 'objected', decidedOn: TODAY })).toEqual([]);
    expect(announced({ decision: 'objected', decidedOn: addDays(TODAY, 1) })).toHaveLength(1);
    expect(announced({ announcedOn: addDays(TODAY, 1) })).toEqual([]);
    expect(announced({ announcedOn: TODAY })).toHaveLength(1);
  });
});

describe('data flows', () => {
  const of = (...changes: Parameters<typeof dataFlow>[0][]) =>
    open({ flows: changes.map((change, index) => dataFlow({ id: `f${index}`, ...change })) });
  const safe = { country: 'IN', safeguards: [scc()], tia: goodTia };

  it('on a safeguard have their TIA to review', () => {
    expect(of(safe)).toEqual(['tia 2027-03-10']);
    expect(of({ ...safe, safeguards: [] })).toEqual([]);
    expect(of({ ...safe, safeguards: null })).toEqual([]);
    expect(of({ ...safe, tia: null })).toEqual([]);
    expect(of({ ...safe, tia: { ...goodTia, outcome: 'negative' } })).toEqual([]);
    expect(of({ ...safe, tia: { ...goodTia, completedOn: addDays(TODAY, 1) } })).toEqual([]);
  });
  it('on the DPF have their entry to check', () => {
    expect(of({ country: 'US', dpf: dpf() })).toEqual(['dpf 2027-08-03']);
    expect(of({ country: 'US', dpf: dpf({ recertificationDue: null }) })).toEqual(['dpf 2027-10-01']);
    expect(of({ country: 'US', dpf: dpf({ status: 'inactive' }) })).toEqual([]);
    expect(of({ country: 'US', dpf: dpf({ checkedOn: null }) })).toEqual([]);
    expect(of({ country: 'IN', dpf: dpf() })).toEqual([]);
    expect(of({ country: 'CH', dpf: dpf() })).toEqual([]);
  });
  it('on a decision with a last day have its end', () => {
    expect(of({ country: 'GB' })).toEqual(['decision-end 2031-12-27']);
    expect(of({ country: 'CH' })).toEqual([]);
    const ended = { ...on('2031-12-28'), list: listWith('GB', {}) };
    const left = deadlines(judged(record({ flows: [dataFlow({ country: 'GB' })] }), ended));
    expect(left.filter((deadline) => deadline.kind === 'decision-end')).toEqual([]);
  });
  it('that are no transfer, or have ended, have none', () => {
    expect(of({ ...safe, country: 'NL' })).toEqual([]);
    expect(of({ ...safe, country: 'unknown' })).toEqual([]);
    expect(of({ ...safe, separateImporter: false })).toEqual([]);
    expect(of({ ...safe, endedOn: addDays(TODAY, -1) })).toEqual([]);
    expect(of({ ...safe, endedOn: TODAY })).toHaveLength(1);
  });
  it('to the same importer in the same place share the date', () => {
    expect(of(safe, { ...safe, kind: 'support' })).toEqual(['tia 2027-03-10']);
    expect(of(safe, { ...safe, entity: 'ÉXAMPLE ' })).toHaveLength(1);
    expect(of(safe, { ...safe, entity: 'Another' })).toHaveLength(2);
    expect(of(safe, { ...safe, country: 'ZA' })).toHaveLength(2);
  });
  it('to a controller have theirs too', () => {
    const role = { role: 'independent-controller' } as const;
    const flows = [dataFlow({ ...safe, safeguards: [scc({ module: 1 })] })];
    expect(open({ processor: processor(role), flows })).toEqual(['tia 2027-03-10']);
  });
});

describe('a supplier that has stopped', () => {
  const stopped = { processor: processor({ endedOn: '2026-11-01' }) };
  it('only has its data to give back', () => {
    const whole = {
      ...stopped,
      flows: [dataFlow({ country: 'GB' })],
      certificates: [certificate()],
      announcements: [announcement()],
      agreements: [agreement({ endsOn: '2027-03-31', renewal: yearly, notice: { months: 1, days: 0 } })],
    };
    expect(open(whole)).toEqual(['deletion 2026-11-15', 'deletion 2026-12-01']);
    expect(deadlines(judged(record(whole), on(TODAY))).map((deadline) => deadline.kind)).toEqual([
      'deletion',
      'deletion',
    ]);
  });
  it('or nothing, when that was confirmed or is told by its agreement', () => {
    expect(open({ processor: processor({ endedOn: '2026-11-01', exitConfirmedOn: TODAY }) })).toEqual([]);
    expect(open({ ...stopped, agreements: [agreement({ deletionConfirmedOn: TODAY })] })).toEqual([]);
    const replaced = agreement({ id: 'a2', supersededById: 'a1', deletionConfirmedOn: TODAY });
    expect(open({ ...stopped, agreements: [agreement(), replaced] })).toEqual([]);
    const told = agreement({ endsOn: '2026-10-31', noticeGivenOn: '2026-08-01' });
    expect(open({ ...stopped, agreements: [told] })).toEqual(['deletion 2026-11-14', 'deletion 2026-11-30']);
    const controller = processor({ endedOn: '2026-11-01', role: 'joint-controller' });
    expect(open({ processor: controller })).toEqual([]);
  });
  it('until it was confirmed for each service that an agreement names', () => {
    const of = (serviceIds: string[], deletionConfirmedOn: string | null, id = serviceIds.join()) =>
      agreement({ id: `a${id}`, serviceIds, deletionConfirmedOn });
    const asked = (...agreements: ReturnType<typeof of>[]) => open({ ...stopped, agreements }).length > 0;
    expect(asked(of(['pay'], TODAY), of(['sick'], null))).toBe(true);
    expect(asked(of(['pay'], TODAY), of([], null))).toBe(true);
    expect(asked(of(['pay'], TODAY), of(['sick'], addDays(TODAY, 1)))).toBe(true);
    expect(asked(of(['pay'], TODAY), of(['sick'], TODAY))).toBe(false);
    expect(asked(of(['pay', 'sick'], TODAY), of(['sick'], null, 'old'))).toBe(false);
    expect(asked(of([], TODAY), of(['sick'], null))).toBe(false);
    expect(asked(of(['pay'], TODAY), { ...of(['sick'], null), recorded: 'not-required' })).toBe(false);
  });
  it('on its last day it still runs', () => {
    expect(open({ processor: processor({ endedOn: TODAY }), flows: [dataFlow({ country: 'GB' })] })).toEqual([
      'decision-end 2031-12-27',
    ]);
  });
});

describe('identity and lead times', () => {
  const facts = { endsOn: '2027-03-31', renewal: yearly, notice: { months: 3, days: 0 } };
  const keys = (changes: Parameters<typeof agreement>[0], asOf = TODAY) =>
    deadlines(judged(record({ agreements: [agreement(changes)] }), on(asOf))).map((deadline) => deadline.key);

  it('the same matter keeps its identity from day to day; another date is another deadline', () => {
    expect(keys(facts, '2026-12-30')).toEqual(keys(facts));
    expect(keys(facts, '2027-01-01')).not.toEqual(keys(facts));
    expect(keys({ ...facts, notice: { months: 2, days: 0 } })).not.toEqual(keys(facts));
  });
  it('a lead time after the due day is a deadline of its own', () => {
    const found = deadlines(judged(record({ certificates: [certificate()] }), on(TODAY))).filter(
      (deadline) => deadline.kind === 'certificate',
    );
    expect(found.map((deadline) => deadline.key)).toEqual([
      'p1:certificate:c1:2027-01-31',
      'p1:certificate:c1:2027-01-31+30',
    ]);
    expect(found.map((deadline) => deadline.leadDays)).toEqual([[60, 30, 0], [0]]);
    expect(found.map((deadline) => deadline.on)).toEqual(['2027-01-31', '2027-01-31']);
  });
  it('lead times count back from the deadline itself, not from the end', () => {
    const [deadline] = deadlines(judged(record({ agreements: [agreement(facts)] }), on(TODAY))).filter(
      (item) => item.kind === 'notice',
    );
    if (deadline === undefined) throw new Error('there is a notice deadline');
    expect(deadline).toMatchObject({ key: 'p1:notice:a1:2026-12-31', leadDays: [90, 60, 30, 7] });
    expect(isNear(deadline, '2026-10-01')).toBe(false);
    expect(isNear(deadline, '2026-10-02')).toBe(true);
    expect(isOverdue(deadline, '2026-12-31')).toBe(false);
    expect(isOverdue(deadline, '2027-01-01')).toBe(true);
  });
  it('every date in the year is in order', () => {
    const dues = deadlines(
      judged(
        record({
          certificates: [certificate()],
          agreements: [agreement(facts)],
          flows: [dataFlow({ country: 'GB' })],
        }),
        on(TODAY),
      ),
    ).map((deadline) => deadline.due);
    expect(dues).toEqual([...dues].sort());
    expect(dues.length).toBeGreaterThan(3);
  });
});

it('every kind stands on its article', () => {
  const found = deadlines(
    judged(
      checked(
        record({
          agreements: [
            agreement({ endsOn: '2027-03-31', renewal: yearly, notice: { months: 3, days: 0 } }),
            agreement({ id: 'a2', recorded: 'requested', requestedOn: '2026-11-10' }),
            agreement({ id: 'a3', endsOn: '2026-10-31', noticeGivenOn: '2026-09-01' }),
            agreement({ id: 'a4', endsOn: '2028-10-31' }),
          ],
          certificates: [certificate()],
          announcements: [announcement()],
          flows: [
            dataFlow({ country: 'US', dpf: dpf(), safeguards: [scc()], tia: goodTia }),
            dataFlow({ id: 'f4', country: 'GB' }),
          ],
        }),
      ),
      on(TODAY),
    ),
  );
  expect(Object.fromEntries(found.map(({ kind, article }) => [kind, article]))).toEqual({
    notice: '28(3)',
    'agreement-end': '28(3)',
    request: '28(3)',
    deletion: '28(3)(g)',
    certificate: '28(1), 28(5)',
    objection: '28(2)',
    review: '5(2), 24(1), 28(1)',
    dpf: '45',
    tia: '46(1)',
    'decision-end': '45',
  });
});

describe('the first reminder of an agreement', () => {
  const terms = { endsOn: '2027-06-30', notice: { months: 1, days: 0 } } as const;
  const ahead = (changes: Parameters<typeof agreement>[0], policy = {}) =>
    deadlines(judged(record({ agreements: [agreement({ ...terms, ...changes })] }), on(TODAY, policy))).map(
      ({ kind, leadDays }) => [kind, ...leadDays],
    );

  it('goes before those of the settings, and those that would come earlier are left out', () => {
    const own = ahead({ remindDays: 180 });
    expect(own).toContainEqual(['agreement-end', 180, 120, 90, 60, 30, 7]);
    expect(ahead({ remindDays: 30 })).toContainEqual(['agreement-end', 30, 7]);
    expect(ahead({ remindDays: 0 })).toContainEqual(['agreement-end', 0]);
    expect(ahead({ remindDays: 45 }, { leadTimes: { 'agreement-end': [60, 10] } })).toContainEqual([
      'agreement-end',
      45,
      10,
    ]);
    expect(ahead({ remindDays: null })).toContainEqual(['agreement-end', 120, 90, 60, 30, 7]);
  });
  it('is about its own notice and end only', () => {
    const renewal = { kind: 'automatic', months: 12 } as const;
    expect(ahead({ renewal, remindDays: 180 })).toContainEqual(['notice', 180, 90, 60, 30, 7]);
    const reviews = ahead({ remindDays: 180 }).filter(([kind]) => kind === 'review');
    expect(reviews).toEqual(ahead({ remindDays: null }).filter(([kind]) => kind === 'review'));
  });
});
