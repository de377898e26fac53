import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../shared/fields/agreement.ts';
import type { Processor } from '../../../shared/fields/processor.ts';
import { clauseOf, controlTerms, hasUndatedParent, parentDates } from '../../../shared/law/control.ts';
import { deadlines, isNear, isOverdue } from '../../../shared/law/deadlines.ts';
import { judged } from '../../../shared/law/judged.ts';
import { runScenario } from '../../../shared/law/scenario.ts';
import { effectiveFlows, nextParentCountry } from '../../../shared/law/verdict.ts';
import { TODAY } from './facts.ts';
import { agreement, checked, dataFlow, judgement, link, on, processor, record } from './records.ts';

const DAY = '2027-01-01';
const announced = (changes: Partial<NonNullable<Processor['nextParent']>> = {}) => ({
  nextParent: { name: 'Big Corp', country: 'US', announcedOn: '2026-11-01', effectiveOn: DAY, ...changes },
});
const of = (changes: Partial<Processor>, asOf = TODAY) =>
  judged(checked(record({ processor: processor(changes) })), on(asOf));

describe('the parent of the day', () => {
  const supplier = processor({ parentCountry: 'NL', ...announced() });
  const parents = (asOf: string, changes: Partial<Processor> = {}, flow = {}) =>
    effectiveFlows(
      record({ processor: { ...supplier, ...changes }, flows: [dataFlow({ entity: '', ...flow })] }),
      on(asOf),
    ).map(({ parentCountry }) => parentCountry);

  it('is the announced one from its own day on', () => {
    expect(nextParentCountry(supplier, '2026-12-31')).toBe(null);
    expect(nextParentCountry(supplier, DAY)).toBe('US');
    expect(nextParentCountry(processor(), DAY)).toBe(null);
    expect(parents('2026-12-31')).toEqual(['NL']);
    expect(parents(DAY)).toEqual(['US']);
  });
  it('is the present one while day or country is not known', () => {
    const unknown = { parentCountry: 'US', ...announced({ country: null }) };
    expect(parents(DAY, unknown)).toEqual(['US']);
    expect(parents(DAY, { ...unknown, parentCountry: null })).toEqual([null]);
    expect(parents('2199-12-31', announced({ effectiveOn: null }))).toEqual(['NL']);
  });
  it('overtakes what a flow says of the supplier itself, not what it says of another entity', () => {
    expect(parents(DAY, {}, { parentCountry: 'JP' })).toEqual(['US']);
    expect(parents(DAY, {}, { parentCountry: 'JP', entity: 'ACME BV' })).toEqual(['US']);
    expect(parents('2026-12-31', {}, { parentCountry: 'JP' })).toEqual(['JP']);
    expect(parents(DAY, {}, { parentCountry: 'JP', entity: 'Other Ltd.' })).toEqual(['JP']);
    expect(parents(DAY, {}, { entity: 'Other Ltd.' })).toEqual(['US']);
  });
  it('of a sub-processor is its own', () => {
    const sub = link('Sub');
    const chain = [{ ...sub, subProcessor: { ...sub.subProcessor, parentCountry: 'IN' } }];
    const flows = [dataFlow({ subProcessorId: 's-Sub', entity: 'Sub' })];
    const [flow] = effectiveFlows(record({ processor: supplier, chain, flows }), on(DAY));
    expect(flow?.parentCountry).toBe('IN');
  });
  it('changes the verdict from that day on', () => {
    const { advisories: before } = of({ parentCountry: 'NL', ...announced() }, '2026-12-31').verdict;
    const { advisories: after } = of({ parentCountry: 'NL', ...announced() }, DAY).verdict;
    expect(before).not.toEqual(after);
    expect(after).toEqual(of({ parentCountry: 'US' }, DAY).verdict.advisories);
  });
});

describe('an announced parent', () => {
  it('has a day to act before, and stays until the record has it', () => {
    expect(parentDates(of(announced()))).toEqual([
      {
        kind: 'parent-change',
        subject: 'p1',
        name: 'Big Corp',
        on: DAY,
        article: '28(1)',
        formula: { from: null, recorded: 'parent' },
        flowId: null,
        place: 'US',
      },
    ]);
    const onDay = (asOf: string) =>
      deadlines(of(announced(), asOf))
        .filter(({ kind }) => kind === 'parent-change')
        .map((deadline) => [deadline.due, isNear(deadline, asOf), isOverdue(deadline, asOf)]);
    expect(onDay('2026-09-01')).toEqual([[DAY, false, false]]);
    expect(onDay('2026-11-22')).toEqual([[DAY, true, false]]);
    expect(onDay('2027-01-02')).toEqual([[DAY, true, true]]);
  });
  it('has none when nothing is announced, its day is not known, or the supplier stopped', () => {
    expect(parentDates(of({}))).toEqual([]);
    expect(parentDates(of(announced({ effectiveOn: null })))).toEqual([]);
    expect(parentDates(of({ ...announced(), endedOn: '2026-11-21' }))).toEqual([]);
  });
  it('without its day asks for it', () => {
    expect(hasUndatedParent(of(announced({ effectiveOn: null })))).toBe(true);
    expect(hasUndatedParent(of(announced()))).toBe(false);
    expect(hasUndatedParent(of({}))).toBe(false);
    expect(hasUndatedParent(of({ ...announced({ effectiveOn: null }), endedOn: '2026-11-21' }))).toBe(false);
  });
  it('gives way to the one that is asked about', () => {
    const known = checked(record({ processor: processor({ parentCountry: 'NL', ...announced() }) }));
    const ask = (name: string) =>
      runScenario([known], { kind: 'parent', name, country: 'US', on: '2027-06-01' }, judgement).changes;
    // On its own day both sides would have the announced parent, and nothing would seem to change.
    expect(ask('Acme B.V.')).toMatchObject([
      { flowIds: ['f1'], before: { advisories: [] }, after: { advisories: ['PARENT_RISK'] } },
    ]);
    expect(ask('Other B.V.')).toEqual([]);
    // Asked about a sub-processor, the announced parent of the supplier stays announced.
    const other = link('Other B.V.');
    const chained = checked({
      ...known,
      chain: [{ ...other, subProcessor: { ...other.subProcessor, country: 'NL' } }],
      flows: [
        dataFlow({ entity: '' }),
        dataFlow({ id: 'f2', entity: '', actor: 'sub-processor', subProcessorId: 's-Other B.V.' }),
      ],
    });
    const scenario = { kind: 'parent', name: 'Other B.V.', country: 'US', on: '2027-06-01' } as const;
    expect(runScenario([chained], scenario, judgement).changes).toMatchObject([
      { flowIds: ['f2'], before: { advisories: ['PARENT_RISK'] } },
    ]);
    const stops = runScenario([known], { kind: 'stop', name: 'Acme B.V.', on: '2027-06-01' }, judgement);
    expect(stops.changes[0]?.before.advisories).toEqual(judged(known, on('2027-06-01')).verdict.advisories);
  });
});

describe('what was agreed for the case', () => {
  const answered = (given: Agreement['checklist'][string] | null, changes: Partial<Agreement> = {}) =>
    agreement({ ...changes, checklist: given === null ? {} : { 'x.control': given } });
  const terms = (...agreements: Agreement[]) =>
    controlTerms(judged(checked(record({ agreements })), judgement));
  const given = (answer: 'yes' | 'no' | 'partly' | 'not-applicable') => ({ answer, clause: '', note: '' });

  it.each([
    ['nothing answered', null, null],
    ['a clause', given('yes'), true],
    ['a clause in part', given('partly'), true],
    ['no clause', given('no'), false],
    ['not applicable', given('not-applicable'), null],
    ['only proposed by a model', { ...given('yes'), proposedBy: 'vng' as const }, null],
  ])('%s', (_name, answer, expected) => {
    const found = terms(answered(answer));
    expect(found.agreements).toEqual([{ id: 'a1', title: 'Verwerkersovereenkomst', hasClause: expected }]);
    expect(clauseOf(found)).toBe(expected);
  });
  it('is known of all agreements only when each was answered, and one that has it is enough', () => {
    const no = answered(given('no'), { id: 'no' });
    const yes = answered(given('yes'), { id: 'yes' });
    const unasked = answered(null, { id: 'unasked' });
    expect(clauseOf(terms(no, unasked))).toBe(null);
    expect(clauseOf(terms(no, yes, unasked))).toBe(true);
    expect(clauseOf(terms(no))).toBe(false);
    expect(clauseOf(terms())).toBe(null);
  });
  it('is not that of an agreement that does not cover', () => {
    expect(terms(answered(given('yes'), { recorded: 'draft' })).agreements).toEqual([]);
  });
  it('has the day until which notice is in time', () => {
    const renewing = {
      endsOn: '2027-03-31',
      renewal: { kind: 'automatic', months: 12 },
      notice: { months: 3, days: 0 },
    } as const;
    expect(terms(agreement(renewing)).noticeDeadline).toBe('2026-12-31');
    expect(terms(agreement()).noticeDeadline).toBe(null);
  });
});
