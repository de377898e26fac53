import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAgreement, proposals } from '../../../shared/law/article28.ts';
import { checklistQuestions } from '../../../shared/law/article28-checklist.ts';
import { completeness } from '../../../shared/law/completeness.ts';
import { judged } from '../../../shared/law/judged.ts';
import { modelAgreements, versionOf } from '../../../shared/law/model-agreements.ts';
import {
  type ChecklistAnswer as Answer,
  type ChecklistContext,
  checklist,
  checklistAnswers,
} from '../../../shared/schema/checklist.ts';
import { answerText } from '../../../shared/words/checklist-answers.ts';
import { formatClause } from '../../../shared/words/format.ts';
import { terms } from '../../../shared/words/ui-terms.ts';
import { answer, asked, plain } from './checklist-answers.ts';
import { agreement, judgement, record } from './records.ts';

describe('answers of the model', () => {
  const clauses: ChecklistContext = { ...plain, model: 'scc-2021-915' };
  const [version] = modelAgreements['scc-2021-915'] ?? [];
  if (!version) throw new Error('the clauses are known');
  const byModel = (given: Answer['answer']): Answer => ({ ...answer(given), proposedBy: 'scc-2021-915' });

  it('are offered for what is asked and not answered yet', () => {
    const ids = proposals(version, { 'h.audit': answer('no') }, clauses).map(({ id }) => id);
    expect(ids).toContain('h.auditor');
    expect(ids).not.toContain('h.audit');
    expect(ids).toContain('d.procedure');
    expect(ids).not.toContain('d.subobject');
    expect(proposals(version, {}, clauses).find(({ id }) => id === 'g.copies')?.clause).toBe('10(d)');
  });

  it('say nothing of sub-processors that depends on the choice, until that is recorded', () => {
    const ids = proposals(version, {}, { ...clauses, authorisation: null }).map(({ id }) => id);
    for (const id of ['d.subauth', 'd.procedure', 'd.subobject']) expect(ids).not.toContain(id);
    expect(ids).toContain('d.subflow');
  });

  it('count for nothing and are asked of nobody until they are confirmed', () => {
    const proposed = Object.fromEntries(checklistQuestions.map(({ id }) => [id, byModel('yes')]));
    const result = checkAgreement(proposed, plain);
    expect(result).toMatchObject({ score: 0, answered: 0, proposed: asked });
    expect(new Set(result.gaps.map((gap) => gap.answer))).toEqual(new Set(['proposed']));
    expect(checklist.parse(proposed)).toEqual(proposed);
    const incomplete = (answers: Record<string, Answer>) =>
      completeness(judged(record({ agreements: [agreement({ checklist: answers })] }), judgement)).gaps.some(
        ({ code }) => code === 'agreement.checklist',
      );
    expect(incomplete({ 'h.audit': byModel('yes') })).toBe(true);
    expect(incomplete({ 'h.audit': answer('yes') })).toBe(false);
  });

  it('an answer that nobody confirmed never makes the score better than a confirmed one', () => {
    const given = fc.constantFrom(...checklistAnswers);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...checklistQuestions), given, fc.boolean()), { maxLength: 60 }),
        (rows) => {
          const of = (isProposed: (own: boolean) => boolean) =>
            checkAgreement(
              Object.fromEntries(
                rows.map(([{ id }, one, own]) => [id, isProposed(own) ? byModel(one) : answer(one)]),
              ),
              clauses,
            ).score;
          expect(of((own) => own)).toBeLessThanOrEqual(of(() => false));
        },
      ),
    );
  });

  it('of a version whose text was not read there are none', () => {
    for (const [model, versions] of Object.entries(modelAgreements)) {
      expect(new Set(versions.map((one) => one.version)).size).toBe(versions.length);
      for (const { source, answers } of versions) {
        expect(source.address).toMatch(/^https:\/\//);
        if (model !== 'scc-2021-915') expect(answers).toEqual({});
      }
    }
    expect(versionOf('scc-2021-915', '')).toBe(version);
    expect(versionOf('vng', '')).toBe(undefined);
    expect(versionOf('vng', '2.3-3')?.version).toBe('2.3-3');
    expect(versionOf('own', '')).toBe(undefined);
    expect(versionOf(null, '')).toBe(undefined);
  });

  it('are read as such, with their clause and a deviation', () => {
    const given: Answer = { ...byModel('yes'), clause: 'bepaling 7.6(c)', deviation: 'eigen audit' };
    expect(answerText(given, 'nl')).toBe(
      `volgens het model (${terms.nl.model['scc-2021-915']}), te bevestigen, Ja, bepaling 7.6(c), Motivering van de afwijking: eigen audit`,
    );
    expect(answerText(byModel('yes'), 'en')).toContain('clause still to be looked up');
    expect(answerText(undefined, 'nl')).toBe('');
    expect(checklist.safeParse({ 'h.audit': { ...answer('no'), deviation: ' ' } }).success).toBe(false);
  });

  it('name their clause in the language of the reader', () => {
    expect(formatClause('7.6(c), 7.6(d)', 'nl')).toBe('bepalingen 7.6(c) en 7.6(d)');
    expect(formatClause('7.4(a), Annex III', 'nl')).toBe('bepaling 7.4(a), bijlage III');
    expect(formatClause('7.4(a), Annex III', 'en')).toBe('clause 7.4(a), annex III');
    expect(formatClause('Annex I', 'nl')).toBe('bijlage I');
    expect(formatClause('', 'nl')).toBe('');
  });
});
