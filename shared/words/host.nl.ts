/** Sentences of the hosts themselves: what they refuse before a procedure is asked, in Dutch. */
export const hostSentences = {
  notOurs:
    'Deze pagina hoort niet bij het register dat nu draait. Sluit dit tabblad en open het register opnieuw.',
  malformed: 'De aanvraag is niet te lezen. Ververs de pagina en probeer het opnieuw.',
  unknown: 'Deze opdracht bestaat niet. Ververs de pagina.',
  tooLarge: (megabytes: number) =>
    `Dit is te groot: hoogstens ${megabytes} MB in één keer. Stuur minder tegelijk.`,
};
