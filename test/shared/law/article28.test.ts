import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkAgreement,
  checklistContext,
  isAsked,
  isOurs,
  isRequired,
  proposals,
} from '../../../shared/law/article28.ts';
import { checklistQuestions } from '../../../shared/law/article28-checklist.ts';
import { judged } from '../../../shared/law/judged.ts';
import { modelAgreements } from '../../../shared/law/model-agreements.ts';
import {
  type ChecklistAnswer as Answer,
  type ChecklistContext,
  checklist,
} from '../../../shared/schema/checklist.ts';
import { checklistSentences } from '../../../shared/words/article28.ts';
import { checklistQuestionTexts } from '../../../shared/words/checklist-questions.ts';
import { all, answer, asked, general, plain, question } from './checklist-answers.ts';
import { other, scc } from './facts.ts';
import { agreement, dataFlow, judgement, processor, record } from './records.ts';

describe('the checklist', () => {
  it('has each question once, with words in both languages', () => {
    expect(checklistQuestions).toHaveLength(87);
    expect(new Set(checklistQuestions.map((item) => item.id)).size).toBe(87);
    for (const item of checklistQuestions) {
      expect(item.id).toMatch(/^(pre|cbw|dora|[a-h]|[mstx])\.[a-z0-9]+$/);
      expect(checklistQuestionTexts[item.id].nl).toMatch(/^[A-Z].{10,}[^.]$/);
      expect(checklistQuestionTexts[item.id].en).toMatch(/^[A-Z].{10,}[^.]$/);
      expect(item.article).toMatch(/^(\d+(\(\d+\)(\([a-h]\))?)?(, \d+(\(\d+\)(\([a-h]\))?)?)*)?$/);
      if (item.requirement !== 'practice') expect(item.article).not.toBe('');
    }
    expect(Object.keys(checklist.parse(all('yes')))).toHaveLength(87);
  });

  it('asks what goes beyond the law as a practice, in a question of its own', () => {
    const requirementOf = (id: string) => question(id).requirement;
    expect(['g.copies', 'g.term', 'g.proof'].map(requirementOf)).toEqual(['law', 'practice', 'practice']);
    expect(['d.subnotice', 'd.noticeterm'].map(requirementOf)).toEqual(['general', 'practice']);
    expect(['x.ai', 'x.ownuse'].map(requirementOf)).toEqual(['law', 'practice']);
    expect(question('x.order').article).toBe('');
    expect(question('t.mechanism').article).toBe('44, 46');
    expect(checklistQuestions.filter(isOurs).map(({ id }) => id)).toEqual(['m.use', 'x.guarantee']);
  });

  it('an answer from before a question was split leaves the new parts open', () => {
    const answers = { 'g.copies': answer('yes'), 'd.subnotice': answer('yes'), 'h.audit': answer('yes') };
    const open = checkAgreement(answers, general).gaps.map((gap) => gap.question.id);
    expect(open).toEqual(expect.arrayContaining(['g.term', 'g.proof', 'd.noticeterm', 'h.auditor']));
  });

  it('covers every letter of Art. 28(3)', () => {
    const asked = checklistQuestions
      .filter((item) => item.requirement === 'law')
      .map((item) => item.article)
      .join(' ');
    for (const letter of 'abcdefgh') expect(asked).toContain(`28(3)(${letter})`);
  });

  it.each([
    ['a.instructions', plain, true],
    ['d.sublist', plain, false],
    ['d.subobject', plain, false],
    ['d.subobject', { ...plain, authorisation: 'general' }, true],
    ['d.subnotice', { ...plain, authorisation: null }, false],
    ['t.mechanism', plain, false],
    ['t.mechanism', { ...plain, hasTransfer: true }, true],
    ['t.govaccess', { ...plain, hasTransfer: true }, false],
  ] as const)('%s under %j: required %s', (id, context, expected) => {
    expect(isRequired(question(id), context)).toBe(expected);
  });

  it.each([
    ['d.procedure', { authorisation: 'specific' }, true],
    ['d.procedure', { authorisation: 'general' }, false],
    ['d.subobject', { authorisation: 'specific' }, false],
    ['d.subobject', { authorisation: null }, true],
    ['d.procedure', { authorisation: null }, true],
    ['t.representative', {}, false],
    ['t.representative', { isAbroad: true }, true],
    ['s.secrecy', {}, false],
    ['s.nen7510', { isSpecial: true }, true],
    ['s.nen7510', { model: 'boz' }, true],
    ['t.annexparties', {}, false],
    ['t.annexparties', { usesClauses: true }, true],
    ['t.annexsubs', { usesClauses: true, authorisation: 'specific' }, true],
    ['t.annexsubs', { usesClauses: true, authorisation: null }, true],
    ['t.annexsubs', { usesClauses: true, authorisation: 'general' }, false],
    ['t.annexsubs', { authorisation: 'specific' }, false],
    ['cbw.incident', {}, false],
    ['cbw.incident', { isCbw: true }, true],
    ['cbw.incident', { isCbw: null }, true],
    ['dora.exit', { isCbw: true }, false],
    ['dora.exit', { isDora: true }, true],
    ['dora.exit', { isDora: null }, true],
    ['m.deviation', { model: 'own' }, false],
    ['m.deviation', { model: 'vng' }, true],
    ['m.statement', { model: 'vng' }, false],
    ['m.use', { model: 'data-pro' }, true],
  ] as const)('%s with %j: asked %s', (id, context, expected) => {
    expect(isAsked(question(id), { ...plain, ...context })).toBe(expected);
  });

  it('asks for a representative only where the supplier is known to be outside the EEA', () => {
    const from = (country: string | null) => {
      const supplier = record({ processor: processor({ country }) });
      return checklistContext(agreement(), judged(supplier, judgement)).isAbroad;
    };
    expect([from('US'), from('NL'), from('NO'), from(null)]).toEqual([true, false, false, false]);
  });
});

describe('what decides for one agreement', () => {
  it.each([
    [true, true],
    [false, false],
    [null, false],
  ])('special categories %s: asked for care %s', (specialCategories, expected) => {
    const supplier = record({ processor: processor({ specialCategories }) });
    expect(checklistContext(agreement(), judged(supplier, judgement)).isSpecial).toBe(expected);
  });

  it.each([
    [null, null, null],
    [null, true, true],
    ['essential', null, true],
    ['important', null, true],
    ['none', null, false],
    ['none', true, true],
    ['essential', false, false],
  ] as const)('Cbw: organisation %j, agreement %j: %j', (cbwEntity, isCbwSupply, expected) => {
    const policy = { ...judgement.policy, cbwEntity };
    const context = checklistContext(agreement({ isCbwSupply }), judged(record(), { ...judgement, policy }));
    expect([context.isCbw, context.isDora]).toEqual([expected, null]);
  });

  it.each([
    [true, null, true],
    [true, false, false],
    [false, null, false],
    [null, true, true],
  ])('DORA: organisation %j, agreement %j: %j', (financialEntity, isDoraService, expected) => {
    const policy = { ...judgement.policy, financialEntity };
    const context = checklistContext(
      agreement({ isDoraService }),
      judged(record(), { ...judgement, policy }),
    );
    expect([context.isDora, context.isCbw]).toEqual([expected, null]);
  });

  it.each([
    ['the clauses as the agreement', 'scc-2021-914-module-2', [], true],
    ['the clauses of a sub-processor as the agreement', 'scc-2021-914-module-3', [], true],
    ['the clauses between controller and processor', 'scc-2021-915', [], false],
    ['a flow to the supplier with them', null, [dataFlow({ safeguards: [scc()] })], true],
    ['a flow with another safeguard', null, [dataFlow({ safeguards: [other('bcr-processor')] })], false],
    ['a flow to its sub-processor', null, [dataFlow({ subProcessorId: 's1', safeguards: [scc()] })], false],
    ['a flow that has ended', null, [dataFlow({ endedOn: '2026-01-01', safeguards: [scc()] })], false],
    ['a flow of which nobody asked', null, [dataFlow({ safeguards: null })], false],
  ] as const)('%s: asked for the annexes is %j', (_name, model, flows, expected) => {
    const context = checklistContext(agreement({ model }), judged(record({ flows: [...flows] }), judgement));
    expect(context.usesClauses).toBe(expected);
  });
});

describe('what a model answers', () => {
  const ids = new Set(checklistQuestions.map(({ id }) => id));
  const versions = Object.values(modelAgreements).flatMap((model) => model ?? []);
  it('are questions of the checklist that its text has a clause for, and nobody answered', () => {
    expect(versions.length).toBeGreaterThan(0);
    for (const version of versions) {
      for (const context of [plain, general]) {
        const proposed = proposals(version, {}, context);
        for (const { id, clause } of proposed) {
          expect(ids.has(id)).toBe(true);
          expect(version.answers[id]).toBe(clause);
        }
        const [first] = proposed;
        if (first === undefined) continue;
        const left = proposals(version, { [first.id]: { answer: 'no', clause: '', note: '' } }, context);
        expect(left).toEqual(proposed.slice(1));
      }
    }
  });
});

describe('gaps and score', () => {
  it('an open question has no clause and no note', () => {
    for (const gap of checkAgreement({}, plain).gaps) expect([gap.clause, gap.note]).toEqual(['', '']);
  });
  it('nothing answered is all open', () => {
    const result = checkAgreement({}, plain);
    expect(result).toMatchObject({ score: 0, answered: 0, total: asked });
    expect(result.gaps).toHaveLength(asked);
    expect(new Set(result.gaps.map((gap) => gap.answer))).toEqual(new Set(['open']));
  });

  it('everything there is full', () => {
    expect(checkAgreement(all('yes'), plain)).toEqual({
      gaps: [],
      score: 100,
      answered: asked,
      proposed: 0,
      total: asked,
    });
  });

  it('everything half is half, everything missing is nothing', () => {
    expect(checkAgreement(all('partly'), plain).score).toBe(50);
    expect(checkAgreement(all('no'), plain).score).toBe(0);
  });

  it('what does not apply is left out', () => {
    const result = checkAgreement(all('not-applicable'), plain);
    expect(result).toEqual({ gaps: [], score: 100, answered: asked, proposed: 0, total: asked });
    expect(checkAgreement(all('not-applicable', { 'h.audit': answer('no') }), plain).score).toBe(0);
  });

  it('what is required weighs three times as much', () => {
    const only = (id: string) => all('not-applicable', { [id]: answer('yes'), 'x.order': answer('no') });
    expect(checkAgreement(only('h.audit'), plain).score).toBe(75);
    expect(checkAgreement(only('x.term'), plain).score).toBe(50);
    expect(checkAgreement(only('t.mechanism'), plain).score).toBe(50);
    expect(checkAgreement(only('t.mechanism'), { ...plain, hasTransfer: true }).score).toBe(75);
  });

  it('required gaps come first, with their note', () => {
    const answers = all('yes', { 'd.sublist': answer('no'), 'g.copies': answer('partly', 'geen termijn') });
    expect(checkAgreement(answers, plain).gaps).toEqual([
      { question: question('g.copies'), answer: 'partly', required: true, clause: '', note: 'geen termijn' },
      { question: question('d.sublist'), answer: 'no', required: false, clause: '', note: '' },
    ]);
  });

  it('an answer to a question that does not exist changes nothing', () => {
    expect(checkAgreement({ ...all('yes'), 'z.unknown': answer('no') }, plain).score).toBe(100);
  });

  it('an answer to a question that is not asked of this agreement is kept and changes nothing', () => {
    const answers = all('yes', { 'd.subobject': answer('no') });
    expect(checkAgreement(answers, plain)).toMatchObject({ score: 100, gaps: [] });
    expect(checkAgreement(answers, general).gaps.map((gap) => gap.question.id)).toEqual(['d.subobject']);
  });

  it('which authorisation applies is open until it is recorded, whatever was answered', () => {
    const unknown = { ...plain, authorisation: null };
    const state = (given: Answer['answer'], context: ChecklistContext) =>
      checkAgreement(all('yes', { 'd.subauth': answer(given) }), context).gaps[0]?.answer;
    expect([state('yes', plain), state('yes', unknown), state('no', unknown)]).toEqual([
      undefined,
      'open',
      'no',
    ]);
  });

  it('leaving an answer out never improves the score', () => {
    const given = fc.constantFrom('yes', 'partly', 'no', 'not-applicable' as const);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...checklistQuestions), given), { minLength: 1, maxLength: 40 }),
        fc.constantFrom(plain, general, { ...plain, hasTransfer: true, isAbroad: true, isSpecial: true }),
        (pairs, context) => {
          const answers = Object.fromEntries(
            pairs.map(([{ id }, one]) => [id, answer(one as Answer['answer'])]),
          );
          const [id = ''] = Object.keys(answers);
          const { [id]: _left, ...rest } = answers;
          expect(checkAgreement(rest, context).score).toBeLessThanOrEqual(
            checkAgreement(answers, context).score,
          );
        },
      ),
    );
  });
});

it('the sentence about the checklist counts', () => {
  expect(checklistSentences('Acme', 1).reason).toEqual({
    nl: 'In de verwerkersovereenkomst met Acme ontbreekt een verplicht onderdeel of is het niet volledig (art. 28 lid 3 AVG).',
    en: 'In the processor agreement with Acme one required item is missing or incomplete (Art. 28(3) GDPR).',
  });
  expect(checklistSentences('Acme', 3).reason.nl).toContain(
    'ontbreken 3 verplichte onderdelen of zijn ze niet',
  );
  expect(checklistSentences('Acme', 3).reason.en).toContain('3 required items are missing');
});
