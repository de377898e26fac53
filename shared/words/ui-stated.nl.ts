/** Words of a list that wait beside a record, as screens show and settle them, in Dutch. */
import type { Settlement } from '../schema/stated.ts';
import { formatNumber } from './both.ts';

export const stated = {
  said: 'In uw lijst stond',
  column: (column: string) => `kolom ${column}`,
  row: (row: number) => `regel ${row}`,
  why: {
    kept: 'geen veld past hierbij',
    uncertain: 'overgenomen, maar niet met zekerheid',
    rejected: 'niet overgenomen',
  },
  how: {
    confirmed: 'Klopt zo',
    dropped: 'Laat vervallen',
    remarked: 'Neem over in opmerking',
  } satisfies Record<Settlement, string>,
  /** Name of a button, which begins with what stands on it. */
  howFor: (how: string, words: string) => `${how}: “${words}”`,
  /** A tick in the form that was opened from the words. */
  settleAlong: (words: string) => `Met deze verbetering is “${words}” uit uw lijst nagekeken`,
  done: {
    confirmed: (words: string) => `“${words}” klopt zo.`,
    dropped: (words: string) => `“${words}” is vervallen.`,
    remarked: (words: string) => `“${words}” staat nu in de opmerking.`,
  } satisfies Record<Settlement, (words: string) => string>,
  toCheck: (n: number) =>
    n === 1 ? '1 cel uit uw lijst na te kijken' : `${formatNumber(n, 'nl')} cellen uit uw lijst na te kijken`,
  toCheckText:
    'Wat niet of niet met zekerheid is gelezen, staat hieronder bij het onderdeel waar het over gaat. Kijk het daar na, of handel alles in één keer af.',
  /** A button for `n` of `all` cells. */
  all: {
    confirmed: () => 'Alles klopt zo',
    dropped: () => 'Laat alles vervallen',
    remarked: (n: number, all: number) =>
      n === all ? 'Neem alles over in opmerking' : `Neem ${formatNumber(n, 'nl')} over in opmerking`,
  } satisfies Record<Settlement, (n: number, all: number) => string>,
  allDone: {
    confirmed: (n: number) => (n === 1 ? '1 cel klopt zo.' : `${formatNumber(n, 'nl')} cellen kloppen zo.`),
    dropped: (n: number) =>
      n === 1 ? '1 cel is vervallen.' : `${formatNumber(n, 'nl')} cellen zijn vervallen.`,
    remarked: (n: number) =>
      n === 1
        ? '1 cel staat nu in de opmerking.'
        : `${formatNumber(n, 'nl')} cellen staan nu in de opmerking.`,
  } satisfies Record<Settlement, (n: number) => string>,
  facet: 'Na te kijken uit een lijst',
  fromAny: 'Uit elke lijst',
  fromNone: 'Uit een lijst die niet meer bekend is',
  from: (file: string, cells: string) => `Uit ${file} (${cells})`,
  onStart: (suppliers: number) =>
    suppliers === 1
      ? 'Bij 1 leverancier staan nog cellen uit uw lijst om na te kijken'
      : `Bij ${formatNumber(suppliers, 'nl')} leveranciers staan nog cellen uit uw lijst om na te kijken`,
  afterImport: (cells: string) => `Na te kijken (${cells === '1' ? '1 cel' : `${cells} cellen`})`,
  pastToCheck: 'Na te kijken',
  pastToCheckOf: (file: string, cells: string) => `Na te kijken uit ${file}: ${cells}`,
};
