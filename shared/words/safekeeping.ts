/** Sentences about keeping the register safe: who writes, where the file lies, backups, documents, exchange. */
import { parseAbsolute, toCalendarDate } from '@internationalized/date';
import type { LockHolder } from '../schema/lock.ts';
import type { Bilingual, Language } from '../schema/primitives.ts';
import { formatDate } from './format.ts';
import { withOwnWords } from './in-sentence.ts';

/** A moment (UTC ISO text) as people in the Netherlands read it: `22-11-2026 16:05`. */
export function formatMoment(at: string, language: Language): string {
  const moment = parseAbsolute(at, 'Europe/Amsterdam');
  const time = [moment.hour, moment.minute].map((part) => String(part).padStart(2, '0')).join(':');
  return `${formatDate(toCalendarDate(moment).toString(), language)} ${time}`;
}

/** Sentences on who has the register and where it lies. */
export const lockSentences = withOwnWords({
  held: ({ name, host, since }: LockHolder): Bilingual => ({
    nl: `${name} (${host}) werkt in dit register sinds ${formatMoment(since, 'nl')}. U kunt lezen; wijzigen kan zodra ${name} het sluit.`,
    en: `${name} (${host}) has been working in this register since ${formatMoment(since, 'en')}. You can read; you can change it once ${name} closes it.`,
  }),
  stale: ({ name, host, since }: LockHolder): Bilingual => ({
    nl: `${name} (${host}) heeft dit register sinds ${formatMoment(since, 'nl')} in gebruik, maar geeft geen teken meer. Vraag het na; neem het schrijven pas daarna over.`,
    en: `${name} (${host}) has had this register in use since ${formatMoment(since, 'en')}, but gives no sign any more. Ask first; take over the writing only then.`,
  }),
  takenOver: ({ name, host, since }: LockHolder): Bilingual => ({
    nl: `Het schrijven is overgenomen van ${name} (${host}), die het register sinds ${formatMoment(since, 'nl')} in gebruik had en het niet heeft gesloten.`,
    en: `The writing was taken over from ${name} (${host}), who had the register in use since ${formatMoment(since, 'en')} and did not close it.`,
  }),
  readOnly: {
    nl: 'Dit bestand of deze map is alleen-lezen. U kunt alles bekijken; om te wijzigen bewaart u het register op een andere plaats.',
    en: 'This file or folder is read-only. You can look at everything; to change something, keep the register in another place.',
  } satisfies Bilingual,
  network: {
    nl: 'Het register staat op een netwerkschijf. Dat werkt veiliger maar trager, en één persoon tegelijk schrijft. Bewaar het liever op deze computer en zet alleen reservekopieën op het netwerk.',
    en: 'The register is on a network drive. It works in a safer but slower way, and one person writes at a time. Rather keep it on this computer and put only backups on the network.',
  } satisfies Bilingual,
  synced: (service: string): Bilingual => ({
    nl: `Het register staat in een map die ${service} synchroniseert. Twee computers tegelijk geven dan twee versies van het bestand. Bewaar het liever buiten die map.`,
    en: `The register is in a folder that ${service} syncs. Two computers at once then make two versions of the file. Rather keep it outside that folder.`,
  }),
});

/** Sentences on backups and on putting them back. */
export const backupSentences = {
  notWhole: {
    nl: 'De kopie van het register is niet heel en wordt niet bewaard: het register is beschadigd. Zet de laatste goede reservekopie terug.',
    en: 'The copy of the register is not whole and is not kept: the register is damaged. Restore the last good backup.',
  } satisfies Bilingual,
  notRight: {
    nl: 'Het register komt niet overeen met zijn geschiedenis. Er is geen reservekopie gemaakt, zodat de goede blijven. Controleer het register en zet zo nodig een reservekopie terug.',
    en: 'The register does not agree with its history. No backup was made, so that the good ones stay. Verify the register, and restore a backup where needed.',
  } satisfies Bilingual,
  unknown: (name: string): Bilingual => ({
    nl: `Er is geen reservekopie ${name}. Vraag de lijst op en kies er een.`,
    en: `There is no backup ${name}. Ask for the list and choose one.`,
  }),
  none: (folder: string): Bilingual => ({
    nl: `Er zijn geen reservekopieën in ${folder}. Geef met --from een bestand op.`,
    en: `There are no backups in ${folder}. Give a file with --from.`,
  }),
  changedSince: {
    nl: 'Het register is gewijzigd nadat u zag wat terugzetten verandert. Bekijk het opnieuw.',
    en: 'The register has changed since you saw what restoring would change. Look at it again.',
  } satisfies Bilingual,
};

/** Sentences on documents. */
export const documentSentences = {
  tooLarge: {
    nl: 'Dit document is groter dan 50 MB. Verklein het (bijvoorbeeld: scan met lagere resolutie) of splits het.',
    en: 'This document is larger than 50 MB. Make it smaller (for example: scan at a lower resolution) or split it.',
  } satisfies Bilingual,
  empty: {
    nl: 'Dit bestand is leeg. Kies een ander bestand.',
    en: 'This file is empty. Choose another file.',
  } satisfies Bilingual,
  damaged: {
    nl: 'De inhoud van dit document is beschadigd. Zet een reservekopie terug waarin het nog goed is.',
    en: 'The content of this document is damaged. Restore a backup in which it is still good.',
  } satisfies Bilingual,
};

/** Sentences on the whole register as a zip. */
export const wholeSentences = withOwnWords({
  tooLarge: {
    nl: 'Het hele register is groter dan 1 GB en past niet in een zip. Maak in plaats daarvan een reservekopie.',
    en: 'The whole register is larger than 1 GB and does not fit in a zip. Make a backup instead.',
  } satisfies Bilingual,
  foreign: {
    nl: 'Dit is geen zip van een heel register. Kies een zip die met export is gemaakt.',
    en: 'This is not a zip of a whole register. Choose a zip that was made by export.',
  } satisfies Bilingual,
  strangeName: (name: string): Bilingual => ({
    nl: `In deze zip staat iets wat er niet in hoort (${name.slice(0, 100)}). Er is niets overgenomen. Gebruik een zip die met export is gemaakt.`,
    en: `This zip holds something that does not belong in it (${name.slice(0, 100)}). Nothing was taken over. Use a zip that was made by export.`,
  }),
  cutOff: {
    nl: 'Deze zip is niet compleet of beschadigd. Er is niets overgenomen. Haal het bestand opnieuw op.',
    en: 'This zip is not complete or is damaged. Nothing was taken over. Get the file again.',
  } satisfies Bilingual,
  changed: (name: string): Bilingual => ({
    nl: `${name} in deze zip is gewijzigd nadat hij werd gemaakt. Er is niets overgenomen.`,
    en: `${name} in this zip was changed after it was made. Nothing was taken over.`,
  }),
  invalid: (name: string): Bilingual => ({
    nl: `${name} in deze zip klopt niet. Er is niets overgenomen.`,
    en: `${name} in this zip is not right. Nothing was taken over.`,
  }),
  notRight: (detail: string): Bilingual => ({
    nl: `De gegevens in deze zip komen niet overeen met hun geschiedenis (${detail.slice(0, 200)}). Er is niets overgenomen.`,
    en: `The records in this zip do not agree with their history (${detail.slice(0, 200)}). Nothing was taken over.`,
  }),
  tooNew: {
    nl: 'Deze zip is gemaakt met een nieuwere versie. Werk het programma bij.',
    en: 'This zip was made with a newer version. Update the program.',
  } satisfies Bilingual,
  notEmpty: {
    nl: 'In dit register staat al iets. Een heel register komt alleen in een leeg register: maak een nieuw register en kies daar de zip.',
    en: 'There is something in this register already. A whole register goes into an empty one only: make a new register and choose the zip there.',
  } satisfies Bilingual,
});

/** Sentences on encryption with a passphrase. */
export const sealSentences = {
  needed: {
    nl: 'Dit bestand is versleuteld. Geef de wachtwoordzin waarmee het is gemaakt.',
    en: 'This file is encrypted. Give the passphrase that it was made with.',
  } satisfies Bilingual,
  wrong: {
    nl: 'De wachtwoordzin is niet die waarmee dit bestand is versleuteld. Er is niets gewijzigd. Probeer het opnieuw; zonder de juiste wachtwoordzin kan niemand het bestand openen.',
    en: 'The passphrase is not the one that this file was encrypted with. Nothing has changed. Try again; nobody can open the file without the right passphrase.',
  } satisfies Bilingual,
  damaged: {
    nl: 'Dit versleutelde bestand is niet compleet of beschadigd. Er is niets gewijzigd. Gebruik een ander exemplaar.',
    en: 'This encrypted file is not complete or is damaged. Nothing has changed. Use another copy.',
  } satisfies Bilingual,
  forKeys: {
    nl: 'Dit bestand is versleuteld voor een sleutel en niet met een wachtwoordzin. Dit programma opent alleen met een wachtwoordzin: ontsleutel het eerst met de sleutel (age -d -i SLEUTELBESTAND).',
    en: 'This file is encrypted for a key and not with a passphrase. This program opens with a passphrase only: decrypt it first with the key (age -d -i KEYFILE).',
  } satisfies Bilingual,
  /** Powers of 2: those of the file, and the highest that is opened. */
  tooManyRounds: (factor: number, highest: number): Bilingual => ({
    nl: `Dit bestand is heel, maar de wachtwoordzin is met scrypt-werkfactor ${factor} bewerkt; dit programma opent tot en met ${highest}, omdat meer dan 1 GB geheugen kost. Ontsleutel het eerst met age -d en kies dan het resultaat.`,
    en: `This file is whole, but its passphrase was worked with scrypt work factor ${factor}; this program opens up to ${highest}, because more takes over 1 GB of memory. Decrypt it first with age -d, and then choose the result.`,
  }),
  otherVersion: {
    nl: 'Dit bestand is versleuteld met een andere versie van age dan v1. Werk het programma bij, of ontsleutel het eerst met age -d.',
    en: 'This file is encrypted with another version of age than v1. Update the program, or decrypt it first with age -d.',
  } satisfies Bilingual,
};

/** Sentences on sign-offs that travel in a file. */
export const exchangeSentences = withOwnWords({
  tooLarge: {
    nl: 'Dit bestand is groter dan 5 MB en is geen beoordeling. Kies een ander bestand.',
    en: 'This file is larger than 5 MB and is not a sign-off. Choose another file.',
  } satisfies Bilingual,
  foreign: {
    nl: 'Dit bestand is geen beoordeling uit dit programma. Kies een ander bestand.',
    en: 'This file is not a sign-off of this program. Choose another file.',
  } satisfies Bilingual,
  changed: {
    nl: 'Deze beoordeling is gewijzigd of niet compleet. Er is niets overgenomen. Vraag het bestand opnieuw.',
    en: 'This sign-off was changed or is not complete. Nothing was taken over. Ask for the file again.',
  } satisfies Bilingual,
  tooNew: {
    nl: 'Deze beoordeling is gemaakt met een nieuwere versie. Er is niets overgenomen. Werk het programma bij.',
    en: 'This sign-off was made with a newer version. Nothing was taken over. Update the program.',
  } satisfies Bilingual,
  notRight: {
    nl: 'In dit bestand staat geen beoordeling die dit programma kan lezen. Het is niet gewijzigd sinds het is gemaakt. Er is niets overgenomen. Vraag om een bestand dat dit programma zelf heeft gemaakt.',
    en: 'This file holds no sign-off that this program can read. It was not changed since it was made. Nothing was taken over. Ask for a file that this program itself has made.',
  } satisfies Bilingual,
  noSupplier: (name: string): Bilingual => ({
    nl: `De leverancier ${name} van deze beoordeling staat niet in dit register. Een beoordeling gaat alleen tussen kopieën van hetzelfde register.`,
    en: `The supplier ${name} of this sign-off is not in this register. A sign-off travels only between copies of the same register.`,
  }),
  conflict: {
    nl: 'Van deze beoordeling staat hier al een andere versie. Er is niets overgenomen. Overleg welke geldt.',
    en: 'Another version of this sign-off is here already. Nothing was taken over. Agree on which one counts.',
  } satisfies Bilingual,
  /** Stands in the history, which has one language. */
  why: (lines: number, head: string): string =>
    `overgenomen uit een bestand; daar stond de geschiedenis op regel ${lines} (${head.slice(0, 12)})`,
});
