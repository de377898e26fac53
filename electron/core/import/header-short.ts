/** What offices shorten in the names of columns: "Verl.", "Opz.term.", "Verantw.", "Dd getekend". */

const shortened: Readonly<Record<string, string>> = {
  verl: 'verlenging',
  opz: 'opzegtermijn',
  opzegt: 'opzegtermijn',
  'opz term': 'opzegtermijn',
  'd d': 'datum',
  dd: 'datum',
  'v w o': 'vwo',
  'v o k': 'vok',
  'd p a': 'dpa',
  'a v v': 'avv',
  verantw: 'verantwoordelijke',
  contactpers: 'contactpersoon',
  opmerk: 'opmerking',
  omschr: 'omschrijving',
  lev: 'leverancier',
  leveranc: 'leverancier',
  leverancr: 'leverancier',
  verw: 'verwerker',
  subverw: 'subverwerkers',
  pg: 'persoonsgegevens',
  persgeg: 'persoonsgegevens',
  'pers geg': 'persoonsgegevens',
  betr: 'betrokkenen',
  cert: 'certificaten',
  beveil: 'beveiliging',
  maatr: 'maatregelen',
  bewaart: 'bewaartermijn',
  'bew term': 'bewaartermijn',
  loc: 'locatie',
  eindd: 'einddatum',
  ingangsd: 'ingangsdatum',
  ingang: 'ingangsdatum',
  inschrijfnr: 'kvk',
};
const short = new RegExp(
  `(?<![\\p{L}\\p{N}])(${Object.keys(shortened)
    .toSorted((one, other) => other.length - one.length)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** A folded header with whole words for those that people shorten. */
export const spelledOutHeader = (folded: string): string =>
  folded.replace(short, (found) => shortened[found] ?? found);
