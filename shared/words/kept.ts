/** Sentences about what is kept on this computer. */
import type { Bilingual } from '../schema/primitives.ts';

export const keptSentences = {
  tooLarge: {
    nl: 'Dit is te groot om op deze computer te onthouden (hoogstens 256 KB). Sla het op in het register of maak het korter.',
    en: 'This is too large to be kept on this computer (256 KB at most). Save it in the register or shorten it.',
  },
} satisfies Record<string, Bilingual>;
