/** The six steps of a transfer impact assessment: what is answered, what an outcome lacks, and what is taken over. */
import { describe, expect, it } from 'vitest';
import { flowInput } from '../../../shared/fields/flow.ts';
import type { TiaRecord } from '../../../shared/fields/tia.ts';
import { completeness } from '../../../shared/law/completeness.ts';
import { judged } from '../../../shared/law/judged.ts';
import { answeredSteps, fullTia, isBeyondMeasures, takenOver, tiaWants } from '../../../shared/law/tia.ts';
import { tiaReviewOn } from '../../../shared/law/transfer-dates.ts';
import { tiaMeasures, tiaSteps } from '../../../shared/schema/flow.ts';
import { tiaAnswers } from '../../../shared/words/tia-answers.ts';
import { ui } from '../../../shared/words/ui.ts';
import { context, dpf, goodTia, scc, TODAY } from './facts.ts';
import { dataFlow, judgement, record } from './records.ts';

const none: ReadonlySet<string> = new Set();
const tia = (changes: Partial<TiaRecord>): TiaRecord => ({ ...fullTia(null), ...changes });

describe('what an outcome lacks', () => {
  it.each<[string, Partial<TiaRecord>, string[]]>([
    ['nothing while it is being made', { problematicLaw: true, measures: [] }, []],
    ['an outcome, once it has a day', { completedOn: TODAY }, ['outcome']],
    ['a day and grounds', { outcome: 'positive' }, ['completedOn', 'explanation']],
    ['measures', { outcome: 'positive-with-measures', completedOn: TODAY, explanation: 'x' }, ['measures']],
    [
      'nothing with measures and an explanation',
      { outcome: 'positive-with-measures', completedOn: TODAY, explanation: 'x', measures: ['audit'] },
      [],
    ],
    [
      'grounds where the document is gone',
      { outcome: 'negative', completedOn: TODAY, documentId: 'gone' },
      ['explanation'],
    ],
    [
      'nothing where the document is there',
      { outcome: 'negative', completedOn: TODAY, documentId: 'd1' },
      [],
    ],
    [
      'who looked at that of a processor, and when',
      { outcome: 'positive', completedOn: TODAY, explanation: 'x', by: 'processor' },
      ['reviewedBy', 'reviewedOn'],
    ],
    [
      'nothing of a processor that was looked at',
      {
        outcome: 'positive',
        completedOn: TODAY,
        explanation: 'x',
        by: 'processor',
        reviewedBy: 'Noor',
        reviewedOn: TODAY,
      },
      [],
    ],
  ])('%s', (_, changes, wants) => {
    expect(tiaWants(tia(changes), new Set(['d1']))).toEqual(wants);
  });

  it('of an assessment that was recorded before the six steps its grounds', () => {
    expect(tiaWants({ completedOn: TODAY, outcome: 'positive' }, none)).toEqual(['explanation']);
  });

  it('is a gap of the supplier, and none while the assessment is being made', () => {
    const gaps = (changes: Partial<TiaRecord>) =>
      completeness(
        judged(
          record({ flows: [dataFlow({ country: 'IN', safeguards: [scc()], tia: tia(changes) })] }),
          judgement,
        ),
      ).gaps.some(({ code }) => code === 'flows.tia');
    expect(gaps({ outcome: 'positive', completedOn: TODAY })).toBe(true);
    expect(gaps({ outcome: 'positive', completedOn: TODAY, explanation: 'x' })).toBe(false);
    expect(gaps({ outcome: 'positive' })).toBe(false);
  });
});

describe('measures', () => {
  const access = { problematicLaw: true, dataInClear: true } as const;
  it.each<[boolean, Partial<TiaRecord>]>([
    [true, access],
    [true, { ...access, appliedInPractice: true }],
    [true, { problematicLaw: true, dataInClear: false, keys: 'importer' }],
    [true, { problematicLaw: true, keys: 'not-encrypted' }],
    [false, { ...access, appliedInPractice: false }],
    [false, { ...access, problematicLaw: false }],
    [false, { ...access, problematicLaw: null }],
    [false, { problematicLaw: true, dataInClear: false, keys: 'us' }],
    [false, { problematicLaw: true, dataInClear: null, keys: null }],
  ])('cannot help: %s for %o', (isBeyond, changes) => {
    expect(isBeyondMeasures(tia(changes))).toBe(isBeyond);
  });

  it('each stand once, in one of the three kinds', () => {
    expect(new Set(tiaMeasures).size).toBe(tiaMeasures.length);
  });
});

describe('the steps', () => {
  it('are open until they are answered, and "not asked" is no answer', () => {
    expect([...answeredSteps(tia({}))]).toEqual([]);
    expect([...answeredSteps(tia({ by: 'own', dataLimited: false, sendsOn: false }))]).toEqual(['transfer']);
    expect([...answeredSteps(tia({ problematicLaw: true }))]).toEqual([]);
    expect([...answeredSteps(tia({ problematicLaw: true, appliedInPractice: false }))]).toEqual(['law']);
    expect([...answeredSteps(tia({ problematicLaw: false }))]).toEqual(['law']);
    expect([...answeredSteps(tia({ outcome: 'positive' }))]).toEqual([]);
    expect([...answeredSteps(goodTia)]).toEqual(['review']);
  });

  it('say every answer in both languages, with the document by its name', () => {
    const full = fullTia({ ...goodTia, documentId: 'd1', reviewMonths: 6, law: 'FISA 702' });
    for (const language of ['nl', 'en'] as const) {
      const steps = tiaAnswers(full, [{ id: 'd1', name: 'TIA.pdf' }], language);
      expect(steps.map(({ step }) => step)).toEqual(tiaSteps);
      const texts = steps.flatMap(({ answers }) => answers.map(({ text }) => text));
      expect(texts).toEqual(
        expect.arrayContaining(['TIA.pdf', '6', 'FISA 702', ui[language].terms.tiaOutcome.positive]),
      );
      expect(texts).toContain('');
      const gone = tiaAnswers(full, [], language).flatMap(({ answers }) => answers.map(({ text }) => text));
      expect(gone).toContain(ui[language].tia.goneDocument);
    }
  });
});

describe('what is taken over', () => {
  const other = tia({
    ...goodTia,
    completedOn: '2026-03-10',
    by: 'processor',
    reviewedBy: 'Noor',
    reviewedOn: '2026-03-11',
    problematicLaw: true,
    law: 'FISA 702',
    measures: ['audit'],
    documentId: 'd1',
    explanation: 'x',
  });
  const own = tia({ keys: 'us' });

  it('is everything of the same importer but its day, who looked at it, and a document of another supplier', () => {
    const taken = takenOver(own, other, { isWhole: true, isSameSupplier: false, source: 'Acme, 10-3-2026' });
    expect(taken).toMatchObject({
      law: 'FISA 702',
      measures: ['audit'],
      explanation: 'x',
      outcome: 'positive',
    });
    expect(taken).toMatchObject({ completedOn: null, reviewedBy: '', reviewedOn: null, documentId: null });
    expect(taken.basedOn).toBe('Acme, 10-3-2026');
    const same = { isWhole: true, isSameSupplier: true, source: '' };
    expect(takenOver(own, other, same).documentId).toBe('d1');
  });

  it('is the law of the country only from another importer', () => {
    const taken = takenOver(own, other, { isWhole: false, isSameSupplier: false, source: 'Acme' });
    expect(taken).toEqual({
      ...own,
      problematicLaw: true,
      appliedInPractice: null,
      law: 'FISA 702',
      sources: '',
      basedOn: 'Acme',
    });
  });
});

describe('the interval', () => {
  it('is that of the settings, or a shorter one of the assessment itself', () => {
    const on = (reviewMonths: number | null) => tiaReviewOn({ ...goodTia, reviewMonths }, context);
    expect(on(null)).toBe('2027-03-10');
    expect(on(6)).toBe('2026-09-10');
    expect(on(24)).toBe('2027-03-10');
  });
});

describe('the check of the DPF List', () => {
  const given = (changes: Parameters<typeof dpf>[0]) => {
    const {
      id: _id,
      version: _version,
      processorId: _processor,
      ...flow
    } = dataFlow({ country: 'US', dpf: dpf(changes) });
    return flowInput.safeParse(flow).error?.issues.map(({ path, message }) => [path.join('.'), message]);
  };

  it('refuses somebody who is active by another programme than the EU-U.S. one alone', () => {
    expect(given({ programmes: ['swiss-us'] })).toEqual([['dpf.status', 'dpf-programme']]);
    expect(given({ programmes: ['swiss-us'], status: 'not-listed' })).toBe(undefined);
    expect(given({ programmes: ['swiss-us', 'eu-us'] })).toBe(undefined);
    expect(given({ programmes: [] })).toBe(undefined);
    expect(given({})).toBe(undefined);
  });
});
