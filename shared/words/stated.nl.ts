/** Sentences about words of a list that stand beside a record until somebody settles them, in Dutch. */

export const stated = {
  settledBefore:
    'Een van deze cellen staat hier niet meer: iemand heeft haar al afgehandeld. Er is niets gewijzigd. Ververs de pagina en kijk na wat er nog staat.',
  remarkFull:
    'De opmerking van deze leverancier zou langer worden dan een tekst mag zijn. Er is niets gewijzigd. Kort de opmerking in, of handel de woorden anders af.',
  tooMany: (supplier: string, most: number) =>
    `Bij ${supplier} zouden meer dan ${most.toLocaleString('nl-NL')} cellen van lijsten staan die na te kijken zijn. Er is niets overgenomen. Splits de lijst, of neem kolommen die u niet nodig hebt niet over.`,
};

export const attention = {
  term: {
    reason: (supplier: string, cells: string) =>
      `Of de verwerkersovereenkomst met ${supplier} van kracht is, is niet zeker. In uw lijst stond ${cells}, en dat is niet of niet met zekerheid gelezen.`,
    nextStep: 'Kijk de overeenkomst na. Verbeter de datum of de stand, of zeg dat het zo klopt.',
  },
  cells: {
    reason: (supplier: string, count: number) =>
      count === 1
        ? `Bij ${supplier} staat nog 1 cel uit uw lijst die niet of niet met zekerheid is gelezen.`
        : `Bij ${supplier} staan nog ${count} cellen uit uw lijst die niet of niet met zekerheid zijn gelezen.`,
    nextStep: 'Kijk de woorden na: zeg dat het zo klopt, laat ze vervallen of neem ze over in de opmerking.',
  },
};

/** A cell within a sentence. */
export const cell = (words: string, column: string): string =>
  column === '' ? `“${words}”` : `“${words}” (kolom ${column})`;
