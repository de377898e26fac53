/** The names of what a record lacks, and the sentences in which they stand. */
import { describe, expect, it } from 'vitest';
import { gapArticle } from '../../../shared/law/completeness.ts';
import { flawCodes, type GapCode } from '../../../shared/schema/gap.ts';
import { gapNames, incompleteSentences } from '../../../shared/words/completeness.ts';
import { formatArticle } from '../../../shared/words/format.ts';

describe('a gap in words', () => {
  it('every gap has a name of its own and an article', () => {
    const codes = Object.keys(gapNames) as GapCode[];
    expect(new Set(codes.map((code) => gapNames[code].nl)).size).toBe(codes.length);
    expect(new Set(codes.map((code) => gapNames[code].en)).size).toBe(codes.length);
    for (const code of codes) {
      const article = gapArticle(code);
      // What another law than the GDPR asks names that law itself.
      if (article === '') expect(gapNames[code].nl).toContain('dataverordening');
      else expect(formatArticle(article, 'nl')).toMatch(/^art\. \d/);
    }
  });

  it('the sentence names what is missing', () => {
    expect(incompleteSentences('Acme', ['processor.owner', 'processor.retention'])).toEqual({
      reason: {
        nl: 'Nog niet vastgelegd bij Acme: de eigenaar in uw organisatie en de bewaartermijn.',
        en: 'Not recorded yet of Acme: the owner in your organisation and the retention period.',
      },
      nextStep: { nl: 'Vul het dossier aan.', en: 'Complete the record.' },
    });
  });

  it('what is recorded and does not suffice is not said to be missing', () => {
    const long = incompleteSentences('Acme', ['processor.owner', 'agreement.switchingNoticeLong']);
    expect(long.reason.nl).toBe(
      'Nog niet vastgelegd bij Acme: de eigenaar in uw organisatie. Wel vastgelegd, maar niet toereikend: een opzegtermijn voor overstappen van meer dan twee maanden (art. 25 lid 2 onder d dataverordening).',
    );
    expect(long.nextStep.nl).toBe('Vul het dossier aan. Verbeter wat niet klopt, of spreek het opnieuw af.');
    for (const code of flawCodes) {
      const { reason, nextStep } = incompleteSentences('Acme', [code]);
      expect(reason.nl).toMatch(/^Wel vastgelegd bij Acme, maar niet toereikend: /);
      expect(reason.en).toMatch(/^Recorded of Acme, but not sufficient: /);
      expect(nextStep.en).toBe('Correct what is wrong, or agree it anew.');
    }
  });

  it('a gap that is asked only where something is recorded is one that does not suffice', () => {
    const onlyFlawed = Object.keys(gapNames).filter((code) =>
      /Long$|Short$|Charged$|ontradiction$/.test(code),
    );
    expect(flawCodes).toEqual(expect.arrayContaining(onlyFlawed));
  });
});
