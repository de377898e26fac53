/** Sentences of the commands that keep a register safe. */
import type { RegisterSummary, RestorePlan } from '../schema/backup.ts';
import { formatMoment } from './safekeeping.ts';

const nl = {
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
  takeOver: 'het schrijven overnemen van iemand die geen teken meer geeft',
  none: (folder: string) => `Er zijn geen reservekopieën in ${folder}.`,
  encrypted: 'versleuteld',
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
  holds: (n: RegisterSummary) =>
    `${n.suppliers} leveranciers, ${n.agreements} overeenkomsten, ${n.flows} doorgiften, ${n.documents} documenten; ` +
    `${n.historyLines} wijzigingen${n.lastChange === null ? '' : `, laatste ${formatMoment(n.lastChange, 'nl')}`}`,
  lost: (plan: RestorePlan) => {
    if (plan.present === null) return 'Het huidige register kan niet worden gelezen.';
    if (plan.linesLost === null) return 'De reservekopie is van een ander verloop dan het huidige register.';
    return plan.linesLost === 0
      ? 'Er gaan geen wijzigingen verloren.'
      : `${plan.linesLost} wijzigingen van na de reservekopie vervallen.`;
  },
  restored: (kept: string | null) =>
    kept === null ? 'Teruggezet.' : `Teruggezet. Het bestand dat er stond, is bewaard als ${kept}`,
  importedWhole: (suppliers: number, lines: number) =>
    `Overgenomen: ${suppliers} leveranciers en een geschiedenis van ${lines} regels.`,
  wholeShown: (n: RegisterSummary) => `Proef (er is niets geschreven). In de zip: ${nl.holds(n)}`,
  passphraseNeeded:
    'Versleutelen vraagt een wachtwoordzin: geef met --passphrase-file een bestand waarin zij op de eerste regel staat, of zet haar in VERWERKERSREGISTER_PASSPHRASE.',
  notEncrypted:
    'Let op: dit bestand is niet versleuteld. Versleuteld wordt alleen het hele register, met een naam die eindigt op .zip.age.',
  free: 'Niemand werkt in dit register.',
};

const en: typeof nl = {
  backup: 'make a backup, checked and encrypted where asked',
  restore: 'restore a backup; the present file is kept',
  lock: 'show who works in the register',
  folder: 'folder for the backup (default: beside the register)',
  passphraseFile: 'file with the passphrase (first line); the copy is then encrypted',
  openPassphrase: 'file with the passphrase (first line) of what is encrypted',
  exportPassphrase: 'file with the passphrase (first line), for .zip.age',
  from: 'backup: name from the list or file (default: the newest)',
  list: 'only show the backups',
  dryRun: 'only show what would change',
  takeOver: 'take over the writing from somebody who gives no sign any more',
  none: (folder) => `There are no backups in ${folder}.`,
  encrypted: 'encrypted',
  occasions: {
    daily: 'daily',
    'before-migration': 'before a new version',
    'before-change': 'before a large change',
    requested: 'requested',
    'before-restore': 'before restoring',
  },
  inBackup: 'Backup',
  now: 'Now',
  unreadable: 'cannot be read',
  holds: (n) =>
    `${n.suppliers} suppliers, ${n.agreements} agreements, ${n.flows} flows, ${n.documents} documents; ` +
    `${n.historyLines} changes${n.lastChange === null ? '' : `, last ${formatMoment(n.lastChange, 'en')}`}`,
  lost: (plan) => {
    if (plan.present === null) return 'The present register cannot be read.';
    if (plan.linesLost === null) return 'The backup has another history than the present register.';
    return plan.linesLost === 0
      ? 'No changes are lost.'
      : `${plan.linesLost} changes made after the backup are undone.`;
  },
  restored: (kept) => (kept === null ? 'Restored.' : `Restored. The file that was there is kept as ${kept}`),
  importedWhole: (suppliers, lines) => `Taken over: ${suppliers} suppliers and a history of ${lines} lines.`,
  wholeShown: (n) => `Dry run (nothing was written). In the zip: ${en.holds(n)}`,
  passphraseNeeded:
    'Encrypting needs a passphrase: give a file with it on the first line by --passphrase-file, or put it in VERWERKERSREGISTER_PASSPHRASE.',
  notEncrypted:
    'Note: this file is not encrypted. Only the whole register is, under a name that ends in .zip.age.',
  free: 'Nobody works in this register.',
};

export const safekeepingCli = { nl, en };
