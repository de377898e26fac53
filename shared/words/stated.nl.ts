/** Sentences about words of a list that stand beside a record until somebody settles them, in Dutch. */
import { formatNumber } from './both.ts';

export const stated = {
  settledBefore:
    'Een van deze cellen staat hier niet meer: iemand heeft haar al afgehandeld. Er is niets gewijzigd. Ververs de pagina en kijk na wat er nog staat.',
  remarkFull: (supplier: string) =>
    `De opmerking van ${supplier} zou langer worden dan een tekst mag zijn. Er is niets gewijzigd. Kort de opmerking in, of handel de woorden anders af.`,
  termStaysOpen:
    'Woorden over de stand of de looptijd van een overeenkomst gaan niet naar de opmerking: daar ziet niemand meer dat de geldigheid niet zeker is. Er is niets gewijzigd. Verbeter de overeenkomst, of zeg dat het zo klopt.',
  tooMany: (supplier: string, most: number) =>
    `Bij ${supplier} zouden meer cellen van lijsten staan om na te kijken dan er bij één leverancier passen: hooguit ${most.toLocaleString('nl-NL')}, en minder als ze lang zijn. Er is niets overgenomen. Neem kolommen die u niet nodig hebt niet over, of kijk eerst na wat er al staat.`,
};

export const attention = {
  term: {
    reason: (supplier: string, cells: string) =>
      `Of de verwerkersovereenkomst met ${supplier} van kracht is, is niet zeker. In uw lijst stond ${cells}, en dat is niet of niet met zekerheid gelezen.`,
    nextStep: 'Kijk de overeenkomst na. Verbeter zo nodig de datum of de stand, en zeg dan dat het zo klopt.',
  },
  cells: {
    reason: (supplier: string, count: number) =>
      count === 1
        ? `Bij ${supplier} staat nog 1 cel uit uw lijst die niet of niet met zekerheid is gelezen.`
        : `Bij ${supplier} staan nog ${formatNumber(count, 'nl')} cellen uit uw lijst die niet of niet met zekerheid zijn gelezen.`,
    nextStep: 'Kijk de woorden na: zeg dat het zo klopt, laat ze vervallen of neem ze over in de opmerking.',
  },
};

/** A cell within a sentence. */
export const cell = (words: string, column: string): string =>
  column === '' ? `“${words}”` : `“${words}” (kolom ${column})`;
