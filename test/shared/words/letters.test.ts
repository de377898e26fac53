import { describe, expect, it } from 'vitest';
import { checkAgreement, isAsked, isOurs, isRequired } from '../../../shared/law/article28.ts';
import { checklistQuestions } from '../../../shared/law/article28-checklist.ts';
import { checklistQuestionTexts } from '../../../shared/words/checklist-questions.ts';
import {
  type LetterWords,
  missingTermsLetter,
  unknownLocationsLetter,
} from '../../../shared/words/letters.ts';
import { all, answer, general, plain } from '../law/checklist-answers.ts';

const words: LetterWords = {
  language: 'nl',
  supplier: 'Acme B.V.',
  organisation: 'Gemeente Voorbeeld',
  sender: 'Markt 1, Voorbeeld; privacy@voorbeeld.example',
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
        'Gemeente Voorbeeld\nMarkt 1, Voorbeeld; privacy@voorbeeld.example',
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
    const proposed = { 'h.audit': { ...answer('no'), proposedBy: 'scc-2021-915' } } as const;
    expect(missingTermsLetter(checkAgreement(proposed, plain).gaps, words)).toBe(null);
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
