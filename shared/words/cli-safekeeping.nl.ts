/** Messages of the backup and recovery commands, in Dutch. */
import type { ArchiveStep } from '../fields/archive.ts';
import type { RegisterSummary, RestorePlan } from '../schema/backup.ts';
import { counted } from './both.ts';
import { formatMoment } from './format.ts';

const nl = counted('nl');

const holds = (n: RegisterSummary) =>
  `${nl(n.suppliers, 'leverancier', 'leveranciers')}, ${nl(n.agreements, 'overeenkomst', 'overeenkomsten')}, ` +
  `${nl(n.flows, 'gegevensstroom', 'gegevensstromen')}, ${nl(n.documents, 'document', 'documenten')}; ` +
  `${nl(n.historyLines, 'wijziging', 'wijzigingen')}${n.lastChange === null ? '' : `, laatste ${formatMoment(n.lastChange, 'nl')}`}`;

export const safekeeping = {
  backup: 'een reservekopie maken, gecontroleerd en desgewenst versleuteld',
  restore: 'een reservekopie terugzetten; het huidige bestand blijft bewaard',
  lock: 'tonen wie in het register werkt',
  folder: 'map voor de reservekopie (standaard: naast het register)',
  passphraseFile: 'bestand met de wachtwoordzin (eerste regel); de kopie is dan versleuteld',
  openPassphrase: 'bestand met de wachtwoordzin (eerste regel) van wat versleuteld is',
  exportPassphrase: 'bestand met de wachtwoordzin (eerste regel), voor .zip.age',
  from: 'reservekopie: naam uit de lijst of bestand (standaard: de nieuwste)',
  list: 'alleen de reservekopieën tonen',
  dryRun: 'alleen tonen wat er zou veranderen',
  otherRegister: 'ook als de reservekopie van een ander register is',
  withFindings: 'ook als de reservekopie niet met haar eigen geschiedenis klopt',
  takeOver: 'het schrijven overnemen van iemand die geen teken meer geeft',
  none: (folder: string) => `Er zijn geen reservekopieën in ${folder}.`,
  encrypted: 'versleuteld',
  originUnknown: 'niet te zien van welk register',
  ahead: 'datum in de toekomst',
  occasions: {
    daily: 'dagelijks',
    'before-migration': 'voor een nieuwe versie',
    'before-change': 'voor een grote wijziging',
    requested: 'op verzoek',
    'before-restore': 'voor het terugzetten',
  },
  inBackup: 'Reservekopie',
  now: 'Nu',
  unreadable: 'niet te lezen',
  holds,
  findings: (n: number) =>
    `Let op: de reservekopie klopt niet met haar eigen geschiedenis (${nl(n, 'bevinding', 'bevindingen')}). Er is daarin iets gewijzigd buiten dit programma om. Kies liever een andere reservekopie.`,
  personsUnknown: 'Of dit gewiste personen terugbrengt, is niet bekend: het register is niet te lezen.',
  personsBack: (n: number) =>
    `Deze reservekopie bevat ${nl(n, 'contactpersoon die', 'contactpersonen die')} u daarna hebt gewist. Zet u haar terug, wis ${n === 1 ? 'die persoon' : 'die personen'} dan opnieuw.`,
  lost: (plan: RestorePlan) => {
    if (plan.origin === 'other') {
      return 'De reservekopie is van een ander register. Alles wat er nu staat, wordt daardoor vervangen.';
    }
    if (plan.present === null) return 'Het huidige register kan niet worden gelezen.';
    if (plan.linesLost === null) return 'De reservekopie is van een ander verloop dan het huidige register.';
    return plan.linesLost === 0
      ? 'Er gaan geen wijzigingen verloren.'
      : `${nl(plan.linesLost, 'wijziging van na de reservekopie vervalt', 'wijzigingen van na de reservekopie vervallen')}.`;
  },
  restored: (kept: string | null) =>
    kept === null ? 'Teruggezet.' : `Teruggezet. Het bestand dat er stond, is bewaard als ${kept}`,
  importedWhole: (suppliers: number, lines: number) =>
    `Overgenomen: ${nl(suppliers, 'leverancier', 'leveranciers')} en een geschiedenis van ${nl(lines, 'regel', 'regels')}.`,
  /** Bytes; 0 in total where that is not known. */
  archiveStep: ({ phase, done, total }: ArchiveStep) => {
    const names = { copy: 'Kopiëren', write: 'Zip maken', read: 'Zip inlezen', check: 'Controleren' };
    return total === 0 ? `${names[phase]}…` : `${names[phase]}: ${Math.floor((done / total) * 100)} %`;
  },
  wholeShown: (n: RegisterSummary) => `Proef (er is niets geschreven). In de zip: ${holds(n)}`,
  passphraseNeeded:
    'Versleutelen vraagt een wachtwoordzin: geef met --passphrase-file een bestand waarin zij op de eerste regel staat, of zet haar in VERWERKERSREGISTER_PASSPHRASE.',
  notEncrypted:
    'Let op: dit bestand is niet versleuteld. Versleuteld wordt alleen het hele register, met een naam die eindigt op .zip.age.',
  free: 'Niemand werkt in dit register.',
};
