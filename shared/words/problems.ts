/** Sentences of the closed set of errors: what happened and what to do next. */
import type { Bilingual } from '../schema/primitives.ts';
import type { ProblemCode } from '../schema/problem.ts';

/** Sentence of an error code where the place that raised it had nothing more precise to say. */
export const problemSentences: Record<ProblemCode, Bilingual> = {
  invalid: {
    nl: 'Niet alles is goed ingevuld. Verbeter de genoemde velden.',
    en: 'Not everything was filled in correctly. Correct the fields that are named.',
  },
  'not-found': {
    nl: 'Dit bestaat niet (meer). Ververs de lijst.',
    en: 'This does not exist (any more). Refresh the list.',
  },
  conflict: {
    nl: 'Iemand anders heeft dit intussen gewijzigd. Bekijk beide versies en kies.',
    en: 'Somebody else has changed this in the meantime. Look at both versions and choose.',
  },
  busy: {
    nl: 'Het register is bezig met een andere wijziging. Probeer het zo dadelijk opnieuw.',
    en: 'The register is busy with another change. Try again in a moment.',
  },
  refused: { nl: 'Dit is niet toegestaan.', en: 'This is not allowed.' },
  cancelled: {
    nl: 'U hebt dit afgebroken. Er is niets gewijzigd.',
    en: 'You cancelled this. Nothing has changed.',
  },
  'too-large': {
    nl: 'Dit is te groot. Splits het bestand of laat weg wat niet nodig is.',
    en: 'This is too large. Split the file or leave out what is not needed.',
  },
  'disk-full': {
    nl: 'De schijf is vol. Maak ruimte en probeer het opnieuw; wat al bewaard was, staat er nog.',
    en: 'The disk is full. Free some space and try again; what was saved is still there.',
  },
  'read-only': {
    nl: 'Hier mag niet geschreven worden. Kies een andere map of vraag schrijfrechten.',
    en: 'Writing is not possible here. Choose another folder or ask for permission to write.',
  },
  foreign: {
    nl: 'Dit bestand is geen register. Kies een ander bestand.',
    en: 'This file is not a register. Choose another file.',
  },
  corrupt: {
    nl: 'Het register is beschadigd. Zet de laatste goede reservekopie terug.',
    en: 'The register is damaged. Restore the last good backup.',
  },
  'too-new': {
    nl: 'Dit register is gemaakt met een nieuwere versie. Werk het programma bij.',
    en: 'This register was made with a newer version. Update the program.',
  },
  internal: {
    nl: 'Er ging iets mis in het programma. Er is niets gewijzigd. Meld het kenmerk aan uw beheerder.',
    en: 'Something went wrong in the program. Nothing has changed. Report the reference to your administrator.',
  },
};

const fieldSentences: Record<string, Bilingual> = {
  'date-out-of-range': {
    nl: 'Vul een jaartal tussen 1900 en 2199 in.',
    en: 'Fill in a year between 1900 and 2199.',
  },
  'unknown-country': { nl: 'Kies een land uit de lijst.', en: 'Choose a country from the list.' },
  'kvk-eight-digits': {
    nl: 'Een KvK-nummer heeft acht cijfers, bijvoorbeeld 01234567.',
    en: 'A KvK number has eight digits, for example 01234567.',
  },
  email: {
    nl: 'Vul een e-mailadres in, bijvoorbeeld privacy@voorbeeld.nl, of laat het leeg.',
    en: 'Fill in an e-mail address, for example privacy@example.org, or leave it empty.',
  },
  'text-unseen': {
    nl: 'Wat hier staat, is op het scherm niet te zien. Vul een naam of woord met zichtbare letters in.',
    en: 'What stands here cannot be seen on a screen. Fill in a name or word with visible letters.',
  },
  'unknown-cursor': {
    nl: 'Deze plaats in de lijst bestaat niet. Begin weer bij de eerste bladzijde.',
    en: 'This place in the list does not exist. Start again at the first page.',
  },
  'unknown-record': {
    nl: 'Kies een regel die bestaat en bij deze leverancier hoort.',
    en: 'Choose an entry that exists and belongs to this supplier.',
  },
  'refers-to-itself': {
    nl: 'Kies een andere regel: deze verwijst via andere regels naar zichzelf.',
    en: 'Choose another entry: this one refers to itself by way of others.',
  },
  'passphrase-short': {
    nl: 'Kies een wachtwoordzin van minstens 12 tekens, bijvoorbeeld vier losse woorden.',
    en: 'Choose a passphrase of at least 12 characters, for example four unrelated words.',
  },
  'automatic-needs-end': {
    nl: 'Vul de einddatum van de eerste termijn in: daarvandaan telt de verlenging.',
    en: 'Fill in the end date of the first term: renewal is counted from it.',
  },
  'automatic-needs-months': {
    nl: 'Vul in met hoeveel maanden de overeenkomst telkens verlengt.',
    en: 'Fill in by how many months the agreement renews each time.',
  },
};

/** One issue as zod reports it; only these parts decide the sentence. */
export interface Issue {
  readonly code?: string | undefined;
  readonly message: string;
  readonly format?: string | undefined;
  readonly maximum?: number | bigint | undefined;
  readonly minimum?: number | bigint | undefined;
  readonly input?: unknown;
}

/** The sentence that stands at a field for one zod issue. */
export function fieldSentence(issue: Issue): Bilingual {
  const own = fieldSentences[issue.message];
  if (own) return own;
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    return {
      nl: 'Vul een bestaande dag in als dag-maand-jaar, bijvoorbeeld 31-3-2027.',
      en: 'Fill in an existing day as day-month-year, for example 31-3-2027.',
    };
  }
  if (issue.code === 'too_small' && issue.minimum === 1) return { nl: 'Vul dit in.', en: 'Fill this in.' };
  if (issue.code === 'too_small') {
    return { nl: `Minstens ${issue.minimum}.`, en: `At least ${issue.minimum}.` };
  }
  if (issue.code === 'too_big') return { nl: `Hoogstens ${issue.maximum}.`, en: `At most ${issue.maximum}.` };
  if (issue.code === 'invalid_value') {
    return { nl: 'Kies een van de genoemde waarden.', en: 'Choose one of the values named.' };
  }
  if (issue.code === 'unrecognized_keys') {
    return { nl: 'Dit veld bestaat niet.', en: 'This field does not exist.' };
  }
  return { nl: 'Deze waarde past hier niet.', en: 'This value does not fit here.' };
}

/** Sentences for opening, making and reading files; `name` is the person's own file. */
export const fileSentences = {
  missing: (name: string): Bilingual => ({
    nl: `Het bestand ${name} bestaat niet. Controleer de naam en de map.`,
    en: `The file ${name} does not exist. Check the name and the folder.`,
  }),
  folderMissing: (folder: string): Bilingual => ({
    nl: `De map ${folder} bestaat niet. Maak de map of kies een andere.`,
    en: `The folder ${folder} does not exist. Make the folder or choose another.`,
  }),
  folderFails: (folder: string): Bilingual => ({
    nl: `De map ${folder} kan niet worden gemaakt. Kies een andere map of vraag schrijfrechten.`,
    en: `The folder ${folder} cannot be made. Choose another folder or ask for permission to write.`,
  }),
  nameTooLong: (name: string): Bilingual => ({
    nl: `De naam ${name} is te lang voor deze schijf. Kies een kortere naam of een andere map.`,
    en: `The name ${name} is too long for this disk. Choose a shorter name or another folder.`,
  }),
  exists: (name: string): Bilingual => ({
    nl: `Het bestand ${name} bestaat al. Kies een andere naam; er is niets overschreven.`,
    en: `The file ${name} exists already. Choose another name; nothing was overwritten.`,
  }),
  foreign: (name: string): Bilingual => ({
    nl: `${name} is geen register van dit programma. Kies een ander bestand.`,
    en: `${name} is not a register of this program. Choose another file.`,
  }),
  corrupt: (name: string): Bilingual => ({
    nl: `Het register ${name} is beschadigd. Zet de laatste goede reservekopie terug.`,
    en: `The register ${name} is damaged. Restore the last good backup.`,
  }),
  tooNew: (name: string): Bilingual => ({
    nl: `${name} is gemaakt met een nieuwere versie van het programma. Werk het programma bij.`,
    en: `${name} was made with a newer version of the program. Update the program.`,
  }),
  readOnly: (name: string): Bilingual => ({
    nl: `In ${name} mag niet geschreven worden. Kies een andere plaats of vraag schrijfrechten.`,
    en: `${name} cannot be written. Choose another place or ask for permission to write.`,
  }),
  noRegister: {
    nl: 'Er is geen register open. Maak een register of open er een.',
    en: 'No register is open. Make a register or open one.',
  } satisfies Bilingual,
};
