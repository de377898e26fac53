import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkAgreement,
  checklistContext,
  isAsked,
  isOurs,
  isRequired,
} from '../../../shared/law/article28.ts';
import { checklistQuestions } from '../../../shared/law/article28-checklist.ts';
import { judged } from '../../../shared/law/judged.ts';
import {
  type ChecklistAnswer as Answer,
  type ChecklistContext,
  checklist,
} from '../../../shared/schema/checklist.ts';
import { checklistSentences } from '../../../shared/words/article28.ts';
import { checklistQuestionTexts } from '../../../shared/words/checklist-questions.ts';
import {
  type LetterWords,
  missingTermsLetter,
  unknownLocationsLetter,
} from '../../../shared/words/letters.ts';
import { agreement, judgement, processor, record } from './records.ts';

const plain: ChecklistContext = {
  authorisation: 'specific',
  hasTransfer: false,
  isAbroad: false,
  isSpecial: false,
  model: null,
};
const general: ChecklistContext = { ...plain, authorisation: 'general' };
const asked = checklistQuestions.filter((item) => isAsked(item, plain)).length;

const answer = (given: Answer['answer'], note = ''): Answer => ({ answer: given, clause: '', note });
const all = (given: Answer['answer'], changes: Record<string, Answer> = {}) => ({
  ...Object.fromEntries(checklistQuestions.map((question) => [question.id, answer(given)])),
  ...changes,
});
const question = (id: string) => {
  const found = checklistQuestions.find((item) => item.id === id);
  if (found === undefined) throw new Error(`${id} is on the checklist`);
  return found;
};

describe('the checklist', () => {
  it('has each question once, with words in both languages', () => {
    expect(checklistQuestions).toHaveLength(67);
    expect(new Set(checklistQuestions.map((item) => item.id)).size).toBe(67);
    for (const item of checklistQuestions) {
      expect(item.id).toMatch(/^(pre|[a-h]|[mstx])\.[a-z0-9]+$/);
      expect(checklistQuestionTexts[item.id].nl).toMatch(/^[A-Z].{10,}[^.]$/);
      expect(checklistQuestionTexts[item.id].en).toMatch(/^[A-Z].{10,}[^.]$/);
      expect(item.article).toMatch(/^(\d+(\(\d+\)(\([a-h]\))?)?(, \d+(\(\d+\)(\([a-h]\))?)?)*)?$/);
      if (item.requirement !== 'practice') expect(item.article).not.toBe('');
    }
    expect(Object.keys(checklist.parse(all('yes')))).toHaveLength(67);
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

describe('gaps and score', () => {
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
      total: asked,
    });
  });

  it('everything half is half, everything missing is nothing', () => {
    expect(checkAgreement(all('partly'), plain).score).toBe(50);
    expect(checkAgreement(all('no'), plain).score).toBe(0);
  });

  it('what does not apply is left out', () => {
    const result = checkAgreement(all('not-applicable'), plain);
    expect(result).toEqual({ gaps: [], score: 100, answered: asked, total: asked });
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

const words: LetterWords = {
  language: 'nl',
  supplier: 'Acme B.V.',
  organisation: 'Gemeente Voorbeeld',
  sender: 'J. de Vries',
  on: '2026-11-22',
  answerBy: '2026-12-22',
};

describe('the letter that asks for what is missing', () => {
  const { gaps } = checkAgreement(
    all('yes', {
      'h.audit': answer('no'),
      'g.copies': { ...answer('partly', 'back-ups blijven'), clause: 'art. 9' },
      'x.order': answer('no'),
      'd.sublist': answer('no'),
    }),
    plain,
  );

  it('names every point with its article, required ones apart', () => {
    expect(missingTermsLetter(gaps, words)).toEqual({
      subject: 'Aanvulling van de verwerkersovereenkomst met Acme B.V.',
      body: [
        '22-11-2026',
        'Acme B.V.',
        'Geachte heer, mevrouw,',
        'Wij hebben de verwerkersovereenkomst met Acme B.V. getoetst aan artikel 28 AVG. Daarbij zagen wij dat er nog iets ontbreekt.',
        [
          'De AVG verplicht om dit af te spreken:',
          '- Ook bestaande kopieën worden verwijderd, tenzij opslag wettelijk verplicht is (art. 28 lid 3 onder g AVG; vindplaats: art. 9), nu nog niet volledig. Toelichting: back-ups blijven',
          '- Het recht op audits, waaronder inspecties (art. 28 lid 3 onder h AVG).',
        ].join('\n'),
        [
          'Wij stellen het op prijs als u ook dit opneemt:',
          '- Een actuele lijst van subverwerkers met land en dienst (art. 28 lid 2 AVG).',
          '- Welke overeenkomst voorgaat bij verschil met de hoofdovereenkomst.',
        ].join('\n'),
        'Wij ontvangen graag uiterlijk op 22-12-2026 een voorstel voor aanvulling.',
        'Met vriendelijke groet,',
        'J. de Vries\nGemeente Voorbeeld',
      ].join('\n\n'),
    });
  });

  it('in English', () => {
    const letter = missingTermsLetter(gaps, { ...words, language: 'en' });
    expect(letter?.subject).toBe('Supplement to the processor agreement with Acme B.V.');
    for (const part of [
      '22 Nov 2026',
      'The GDPR requires the following to be agreed:\n- Existing copies are deleted too',
      'not complete yet. Note: back-ups blijven',
      'We would appreciate it if you also include the following:\n- A current list of sub-processors',
      'We would like to receive a proposal for a supplement by 22 Dec 2026.',
      'Yours faithfully,',
    ]) {
      expect(letter?.body).toContain(part);
    }
  });

  it('has only the part that is needed', () => {
    const required = gaps.filter((gap) => gap.required);
    expect(missingTermsLetter(required, words)?.body).not.toContain('op prijs');
    const advised = gaps.filter((gap) => !gap.required);
    expect(missingTermsLetter(advised, words)?.body).not.toContain('verplicht');
  });

  it('never demands our own assessment: it asks for the certificates', () => {
    const doubted = all('yes', { 'x.guarantee': answer('no'), 'm.use': answer('no') });
    const dataPro = { ...plain, model: 'data-pro' } as const;
    const only = missingTermsLetter(checkAgreement(doubted, dataPro).gaps, words);
    expect(only?.subject).toBe('Vraag om de certificaten van Acme B.V.');
    expect(only?.body).toContain('(art. 28 lid 1 en 28 lid 5 AVG). Stuur ons daarvoor uw certificaten');
    expect(only?.body).toContain('uiterlijk op 22-12-2026 uw certificaten.');
    for (const never of ['verplicht', 'ontbreekt', 'Vooraf is beoordeeld', 'Ons gebruik']) {
      expect(only?.body).not.toContain(never);
    }
    const withTerms = { ...doubted, 'h.audit': answer('no') };
    const both = missingTermsLetter(checkAgreement(withTerms, dataPro).gaps, words);
    expect(both?.subject).toBe('Aanvulling van de verwerkersovereenkomst met Acme B.V.');
    expect(both?.body).toContain('Stuur ons daarvoor uw certificaten');
    const ours = all('yes', { 'm.use': answer('no') });
    expect(missingTermsLetter(checkAgreement(ours, dataPro).gaps, words)).toBe(null);
  });

  it('says of nothing but what the law asks that it is a duty', () => {
    for (const context of [
      plain,
      general,
      { ...plain, hasTransfer: true, isAbroad: true, isSpecial: true },
    ]) {
      const body = missingTermsLetter(checkAgreement(all('no'), context).gaps, words)?.body ?? '';
      const [, duties = ''] = /verplicht om dit af te spreken:\n(.*?)\n\n/s.exec(body) ?? [];
      for (const item of checklistQuestions) {
        const isDuty = isAsked(item, context) && isRequired(item, context) && !isOurs(item);
        expect(duties.includes(`- ${checklistQuestionTexts[item.id].nl}`), item.id).toBe(isDuty);
      }
    }
  });

  it('does not bother the supplier with what we have not looked at ourselves', () => {
    expect(missingTermsLetter(checkAgreement({}, plain).gaps, words)).toBe(null);
    expect(missingTermsLetter([], words)).toBe(null);
  });

  it('leaves a blank where nobody signs', () => {
    const unsigned = missingTermsLetter(gaps, { ...words, sender: '', organisation: '' });
    expect(unsigned?.body).toMatch(/\[naam en organisatie\]$/);
    const english = missingTermsLetter(gaps, { ...words, language: 'en', sender: '', organisation: '' });
    expect(english?.body).toMatch(/\[name and organisation\]$/);
    expect(missingTermsLetter(gaps, { ...words, sender: '' })?.body).toMatch(/groet,\n\nGemeente Voorbeeld$/);
  });
});

describe('the letter that asks where the data are', () => {
  it('names who, and what to answer', () => {
    const letter = unknownLocationsLetter(['Acme B.V.', 'Sub Ltd.'], words);
    expect(letter?.subject).toBe('Vraag over de locatie van onze gegevens bij Acme B.V.');
    expect(letter?.body).toContain(
      '(art. 28 lid 3 onder a en 30 lid 1 onder e AVG). Voor het volgende weten wij dat nog niet:\n- Acme B.V.\n- Sub Ltd.',
    );
    expect(letter?.body).toContain('Wilt u ons daarom laten weten:\n1. In welke landen');
    expect(letter?.body).toContain('\n4. Welke waarborg');
    expect(letter?.body).toContain('uiterlijk op 22-12-2026 uw antwoord.');
  });
  it('in English', () => {
    const letter = unknownLocationsLetter(['Sub Ltd.'], { ...words, language: 'en' });
    expect(letter?.subject).toBe('Question about the location of our data at Acme B.V.');
    expect(letter?.body).toContain('(Arts 28(3)(a) and 30(1)(e) GDPR)');
    expect(letter?.body).toContain('Please let us know:\n1. In which countries');
    expect(letter?.body).toContain('We would like to receive your answer by 22 Dec 2026.');
  });
  it('is not written when all is known', () => {
    expect(unknownLocationsLetter([], words)).toBe(null);
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
