/** Sentences of the hosts themselves: what they refuse before a procedure is asked. */
import type { Bilingual } from '../schema/primitives.ts';

export const hostSentences = {
  /** The page was not opened by the program that runs now, or another program asks. */
  notOurs: {
    nl: 'Deze pagina hoort niet bij het register dat nu draait. Sluit dit tabblad en open het register opnieuw.',
    en: 'This page does not belong to the register that is running now. Close this tab and open the register again.',
  },
  malformed: {
    nl: 'De aanvraag is niet te lezen. Ververs de pagina en probeer het opnieuw.',
    en: 'The request cannot be read. Reload the page and try again.',
  },
  unknown: {
    nl: 'Deze opdracht bestaat niet. Ververs de pagina.',
    en: 'This command does not exist. Reload the page.',
  },
  /** `limit` in bytes, said in whole megabytes. */
  tooLarge: (limit: number): Bilingual => ({
    nl: `Dit is te groot: hoogstens ${Math.floor(limit / 1048576)} MB in één keer. Stuur minder tegelijk.`,
    en: `This is too large: at most ${Math.floor(limit / 1048576)} MB at a time. Send less at once.`,
  }),
} satisfies Record<string, Bilingual | ((limit: number) => Bilingual)>;
