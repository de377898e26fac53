/** Sentences about one cell of a list that is taken over: why it was left out, or what to look at. */
import type { Bilingual } from '../schema/primitives.ts';
import { formatDate } from './format.ts';
import { withOwnWords } from './in-sentence.ts';

export const cellSentences = withOwnWords({
  sheetError: {
    nl: 'In deze cel staat een foutmelding van het rekenblad. Vul de waarde zelf in.',
    en: 'This cell holds an error of the spreadsheet. Fill in the value yourself.',
  },
  formula: {
    nl: 'In deze cel staat een formule. De formule zelf is overgenomen, niet de uitkomst. Vul de waarde in.',
    en: 'This cell holds a formula. The formula itself was taken over, not its result. Fill in the value.',
  },
  formulaLeftOut: {
    nl: 'In deze cel staat een formule. De uitkomst is niet overgenomen. Vul de waarde in.',
    en: 'This cell holds a formula. Its result was not taken over. Fill in the value.',
  },
  tooLong: {
    nl: 'Deze tekst is langer dan 20.000 tekens en is niet overgenomen. Kort de tekst in of bewaar die als document.',
    en: 'This text is longer than 20,000 characters and was not taken over. Shorten it, or keep it as a document.',
  },
  nameMissing: {
    nl: 'In deze rij staat geen naam van een leverancier. Vul de naam in; de rij is niet overgenomen.',
    en: 'This row holds no name of a supplier. Fill in the name; the row was not taken over.',
  },
  nameTooLong: {
    nl: 'Deze naam is langer dan 500 tekens. Kort de naam in; de rij is niet overgenomen.',
    en: 'This name is longer than 500 characters. Shorten it; the row was not taken over.',
  },
  surplus: {
    nl: 'Deze rij heeft meer cellen dan de kopregel, zodat waarden verschoven kunnen zijn. Zet tekst met een scheidingsteken tussen aanhalingstekens; de rij is niet overgenomen.',
    en: 'This row has more cells than the header, so that values may have shifted. Put text with a separator between quotation marks; the row was not taken over.',
  },
  rowInvalid: {
    nl: 'Deze rij past niet in het register. Verbeter de genoemde waarde; de rij is niet overgenomen.',
    en: 'This row does not fit the register. Correct the value that is named; the row was not taken over.',
  },
  keptInRemark: {
    nl: 'Deze waarde is niet herkend. De woorden staan in de opmerking; kies zelf de juiste waarde.',
    en: 'This value was not recognised. Its words stand in the remark; choose the right value yourself.',
  },
  notTakenForSub: {
    nl: 'Van een subverwerker legt het register dit niet apart vast. De woorden staan in de opmerking.',
    en: 'The register does not record this separately for a sub-processor. The words stand in the remark.',
  },

  notADay: {
    nl: 'Dit is geen datum. Vul de dag in als dag-maand-jaar, bijvoorbeeld 31-3-2027.',
    en: 'This is not a date. Fill in the day as day-month-year, for example 31-3-2027.',
  },
  impossibleDay: {
    nl: 'Deze dag bestaat niet. Vul een bestaande dag in als dag-maand-jaar, bijvoorbeeld 31-3-2027.',
    en: 'This day does not exist. Fill in an existing day as day-month-year, for example 31-3-2027.',
  },
  severalDays: {
    nl: 'In deze cel staan meer datums. Vul er een in.',
    en: 'This cell holds several dates. Fill in one.',
  },
  dayUnknown: {
    nl: 'Hier staat dat de datum niet bekend is. Er is geen datum vastgelegd; zoek die op.',
    en: 'This says that the date is not known. No date was recorded; look it up.',
  },
  shortYear: (date: string): Bilingual => ({
    nl: `Het jaartal heeft twee cijfers en is gelezen als ${formatDate(date, 'nl')}. Controleer het.`,
    en: `The year has two digits and was read as ${formatDate(date, 'en')}. Check it.`,
  }),
  dayOrMonth: (date: string): Bilingual => ({
    nl: `Dag en maand kunnen verwisseld zijn. Dit is gelezen als dag/maand: ${formatDate(date, 'nl')}. Controleer het.`,
    en: `Day and month may be the other way round. This was read as day/month: ${formatDate(date, 'en')}. Check it.`,
  }),
  dayNumber: (date: string): Bilingual => ({
    nl: `Hier staat een getal in plaats van een datum. Het is gelezen als ${formatDate(date, 'nl')}. Controleer het.`,
    en: `This is a number instead of a date. It was read as ${formatDate(date, 'en')}. Check it.`,
  }),
  timeWithZone: {
    nl: 'Bij deze datum staat een tijd in een andere tijdzone; het kan de dag ervoor of erna zijn. Controleer het.',
    en: 'This date comes with a time in another zone; it may be the day before or after. Check it.',
  },
  wordsBesideDay: (words: string): Bilingual => ({
    nl: `De datum is overgenomen; de woorden “${words}” niet. Controleer of ze nodig zijn.`,
    en: `The date was taken over; the words “${words}” were not. Check whether they are needed.`,
  }),
  wordsBesideEnd: (words: string): Bilingual => ({
    nl: `De einddatum is overgenomen. De woorden “${words}” staan in de opmerking bij de overeenkomst; controleer de verlenging.`,
    en: `The end date was taken over. The words “${words}” stand in the remark on the agreement; check the renewal.`,
  }),

  notAPeriod: {
    nl: 'Dit is geen termijn. Vul een aantal maanden of dagen in, bijvoorbeeld “3 maanden”.',
    en: 'This is not a period. Fill in a number of months or days, for example “3 months”.',
  },
  noticeUnknown: {
    nl: 'Hier staat dat de opzegtermijn niet bekend is. Er is geen termijn vastgelegd; zoek die op.',
    en: 'This says that the notice period is not known. No period was recorded; look it up.',
  },
  wordsBesideNotice: (words: string): Bilingual => ({
    nl: `De opzegtermijn is overgenomen; de woorden “${words}” niet. Controleer of ze nodig zijn.`,
    en: `The notice period was taken over; the words “${words}” were not. Check whether they are needed.`,
  }),
  renewalUnknown: {
    nl: 'Hier staat dat de verlenging niet bekend is. Er is een vaste looptijd vastgelegd; controleer het.',
    en: 'This says that the renewal is not known. A fixed term was recorded; check it.',
  },
  notARenewal: {
    nl: 'Dit zegt niet hoe de overeenkomst verlengt. Vul bijvoorbeeld “stilzwijgend 12 maanden” of “geen” in.',
    en: 'This does not say how the agreement renews. Fill in for example “automatic 12 months” or “none”.',
  },
  renewalWithoutLength: {
    nl: 'De overeenkomst verlengt stilzwijgend, maar er staat niet met hoeveel maanden. Vul dat in; tot dan geldt een vaste looptijd.',
    en: 'The agreement renews automatically, but it does not say by how many months. Fill that in; until then it counts as a fixed term.',
  },
  renewalWithoutEnd: {
    nl: 'De overeenkomst verlengt stilzwijgend, maar de einddatum van de eerste termijn ontbreekt. Vul die in; tot dan geldt een vaste looptijd.',
    en: 'The agreement renews automatically, but the end of its first term is missing. Fill that in; until then it counts as a fixed term.',
  },
  wordsBesideRenewal: (words: string): Bilingual => ({
    nl: `De verlenging is overgenomen; de woorden “${words}” niet. Controleer of ze nodig zijn.`,
    en: `The renewal was taken over; the words “${words}” were not. Check whether they are needed.`,
  }),

  stateUnknown: {
    nl: 'Hieruit blijkt niet of er een verwerkersovereenkomst is. Ze staat op “nog te beoordelen”; de woorden staan in de opmerking.',
    en: 'This does not show whether there is a processor agreement. It is recorded as “to be assessed”; the words stand in the remark.',
  },
  stateEnded: {
    nl: 'De overeenkomst is beëindigd of verlopen. Ze is vastgelegd als getekend; vul de einddatum of de opzegging in.',
    en: 'The agreement has ended or expired. It was recorded as signed; fill in the end date or the notice.',
  },
  stateTick: {
    nl: 'Een kruisje is gelezen als “getekend”. Controleer het.',
    en: 'A cross was read as “signed”. Check it.',
  },
  stateMissing: {
    nl: 'Van deze overeenkomst zijn gegevens vermeld, maar niet of ze getekend is. Ze staat op “nog te beoordelen”.',
    en: 'Details of this agreement are given, but not whether it was signed. It is recorded as “to be assessed”.',
  },
  stateWithDate: {
    nl: 'Er staat een datum van ondertekening, maar de stand is niet “getekend”. Controleer welke van de twee klopt.',
    en: 'There is a signing date, but the state is not “signed”. Check which of the two is right.',
  },
  reasonMissing: {
    nl: 'Er staat niet waarom geen verwerkersovereenkomst nodig is. Leg de reden vast.',
    en: 'It does not say why no processor agreement is needed. Record the reason.',
  },
  wordsBesideState: (words: string): Bilingual => ({
    nl: `De stand van de overeenkomst is overgenomen. De woorden “${words}” staan in de opmerking; controleer ze.`,
    en: `The state of the agreement was taken over. The words “${words}” stand in the remark; check them.`,
  }),
  modelUnknown: {
    nl: 'Dit model is niet herkend. Het is vastgelegd als “ander model”; de woorden staan in de opmerking.',
    en: 'This model was not recognised. It was recorded as “other model”; the words stand in the remark.',
  },
  roleContradiction: {
    nl: 'De rol en de reden waarom geen overeenkomst nodig is, spreken elkaar tegen. De rol is overgenomen; controleer het.',
    en: 'The role and the reason why no agreement is needed contradict each other. The role was taken over; check it.',
  },
  roleUnknown: {
    nl: 'Deze rol is niet herkend. De leverancier staat als verwerker; de woorden staan in de opmerking.',
    en: 'This role was not recognised. The supplier is recorded as processor; the words stand in the remark.',
  },

  kvkPadded: (number: string): Bilingual => ({
    nl: `Het KvK-nummer had zeven cijfers; het rekenblad liet de nul vooraan weg. Gelezen als ${number}. Controleer het.`,
    en: `The KvK number had seven digits; the spreadsheet dropped the zero in front. Read as ${number}. Check it.`,
  }),
  kvkWrong: {
    nl: 'Een KvK-nummer heeft acht cijfers, bijvoorbeeld 01234567. Verbeter het nummer.',
    en: 'A KvK number has eight digits, for example 01234567. Correct the number.',
  },
  emailWrong: (text: string): Bilingual => ({
    nl: `“${text}” is geen e-mailadres. Vul een adres in, bijvoorbeeld privacy@voorbeeld.nl.`,
    en: `“${text}” is not an e-mail address. Fill in an address, for example privacy@example.org.`,
  }),
  notYesNo: {
    nl: 'Vul hier “ja” of “nee” in, of laat de cel leeg.',
    en: 'Fill in “yes” or “no” here, or leave the cell empty.',
  },

  placeUnknown: {
    nl: 'De locatie is niet bekend. Vraag de leverancier in welke landen de gegevens staan en wie er toegang heeft.',
    en: 'The location is not known. Ask the supplier in which countries the data are and who has access.',
  },
  placeRegion: (words: string): Bilingual => ({
    nl: `“${words}” is een regio en geen land. De locatie staat als onbekend; vraag de leverancier welke landen het zijn.`,
    en: `“${words}” is a region and not a country. The location is recorded as unknown; ask the supplier which countries it is.`,
  }),
  placeNotFound: (words: string): Bilingual => ({
    nl: `“${words}” is niet herkend als land. De locatie staat als onbekend, met deze woorden; kies zelf het land.`,
    en: `“${words}” was not recognised as a country. The location is recorded as unknown, with these words; choose the country yourself.`,
  }),
  placeAmbiguous: (words: string): Bilingual => ({
    nl: `“${words}” kan meer dan een land zijn. De locatie staat als onbekend; kies zelf het land.`,
    en: `“${words}” can be more than one country. The location is recorded as unknown; choose the country yourself.`,
  }),
  placeNegated: (words: string): Bilingual => ({
    nl: `“${words}” zegt waar de gegevens niet staan. De locatie staat als onbekend; vraag waar ze wel staan.`,
    en: `“${words}” says where the data are not. The location is recorded as unknown; ask where they are.`,
  }),
  placeContradiction: (words: string): Bilingual => ({
    nl: `In “${words}” horen land en regio niet bij elkaar. De locatie staat als onbekend; vraag wat er bedoeld is.`,
    en: `In “${words}” country and region do not belong together. The location is recorded as unknown; ask what is meant.`,
  }),
  placeAlternatives: {
    nl: 'Hier staan mogelijkheden (“of”), geen vaste locatie. De locatie staat als onbekend; vraag welke voor u geldt.',
    en: 'These are alternatives (“or”), not one location. The location is recorded as unknown; ask which one applies to you.',
  },
  placeChoice: {
    nl: 'De locatie hangt van een keuze af. Ze staat als onbekend; leg vast welke locatie voor u gekozen is.',
    en: 'The location depends on a choice. It is recorded as unknown; record which location was chosen for you.',
  },
  placeBesideRegion: (words: string): Bilingual => ({
    nl: `Uit “${words}” is het land overgenomen en de regio niet. Controleer het.`,
    en: `Of “${words}” the country was taken over and the region was not. Check it.`,
  }),
  placesTogether: (words: string): Bilingual => ({
    nl: `In “${words}” staan meer landen zonder komma of “en”. Elk is een eigen stroom geworden; controleer het.`,
    en: `“${words}” names several countries without a comma or “and”. Each became a flow of its own; check it.`,
  }),
  placeInBrackets: (words: string): Bilingual => ({
    nl: `In “${words}” staat tussen haakjes nog een land. Het is een eigen stroom geworden; controleer het.`,
    en: `“${words}” names another country between brackets. It became a flow of its own; check it.`,
  }),
  placeOfSub: {
    nl: 'Dit lijkt de locatie van een subverwerker, maar de naam ontbreekt. Ze staat bij de leverancier zelf; voeg de subverwerker toe.',
    en: 'This seems to be the location of a sub-processor, but its name is missing. It is recorded with the supplier itself; add the sub-processor.',
  },
  instrumentIsRemark: (words: string): Bilingual => ({
    nl: `“${words}” staat als opmerking bij de gegevensstroom en telt niet als basis. Controleer het en leg de basis vast.`,
    en: `“${words}” stands as a remark with the flow and does not count as a basis. Check it and record the basis.`,
  }),
  wordsBesidePlace: (words: string): Bilingual => ({
    nl: `Het land is overgenomen. De woorden “${words}” staan in de opmerking; controleer ze.`,
    en: `The country was taken over. The words “${words}” stand in the remark; check them.`,
  }),
  placeGeorgia: {
    nl: '“Georgia” is gelezen als het land Georgië. Naast de Verenigde Staten kan ook de staat bedoeld zijn; controleer het.',
    en: '“Georgia” was read as the country. Beside the United States the state may be meant; check it.',
  },
  supportCarried: {
    nl: 'Dit land is ook gelezen als locatie van ondersteuning, omdat dat woord vooraan staat. Controleer het.',
    en: 'This country was read as a location of support too, because that word stands at the front. Check it.',
  },
  countryNotOne: {
    nl: 'Hieruit blijkt niet één land van vestiging. De woorden staan in de opmerking; kies zelf het land.',
    en: 'This does not show one country of establishment. The words stand in the remark; choose the country yourself.',
  },

  legalForm: (other: string): Bilingual => ({
    nl: `Deze naam lijkt op “${other}” en verschilt alleen in rechtsvorm. Het zijn twee leveranciers gebleven; voeg ze zelf samen als het dezelfde is.`,
    en: `This name is like “${other}” and differs in legal form only. They were kept as two suppliers; merge them yourself if they are the same.`,
  }),
  sameNameOtherKvk: (other: string, kvk: string): Bilingual => ({
    nl: `“${other}” heeft KvK-nummer ${kvk}; hier staat een ander nummer. Het zijn twee leveranciers gebleven; controleer de nummers.`,
    en: `“${other}” has KvK number ${kvk}; this row has another one. They were kept as two suppliers; check the numbers.`,
  }),
  sameKvkOtherName: (other: string): Bilingual => ({
    nl: `Dit KvK-nummer hoort bij “${other}”. De rij is daaraan toegevoegd en de naam is niet overgenomen; controleer het.`,
    en: `This KvK number belongs to “${other}”. The row was added to it and the name was not taken over; check it.`,
  }),
  otherValue: (kept: string): Bilingual => ({
    nl: `Voor deze leverancier staat al “${kept}” vast. Deze waarde is niet overgenomen; controleer welke klopt.`,
    en: `“${kept}” is recorded for this supplier already. This value was not taken over; check which one is right.`,
  }),
  repeated: (row: number): Bilingual => ({
    nl: `Deze rij herhaalt rij ${row} en voegt niets toe.`,
    en: `This row repeats row ${row} and adds nothing.`,
  }),
  known: (name: string): Bilingual => ({
    nl: `“${name}” staat al in het register en de rij voegt geen dienst toe.`,
    en: `“${name}” is in the register already and the row adds no service.`,
  }),
  knownSkipped: (name: string): Bilingual => ({
    nl: `“${name}” staat al in het register en is overgeslagen.`,
    en: `“${name}” is in the register already and was skipped.`,
  }),
  knownUnchanged: (name: string): Bilingual => ({
    nl: `“${name}” staat al zo in het register.`,
    en: `“${name}” is in the register like this already.`,
  }),
} as const);

/** Why the whole import stops where the person asked for that at the first duplicate. */
export function duplicatesStop(names: readonly string[]): Bilingual {
  const shown = names.slice(0, 10).map((name) => `“${name}”`);
  const list = `${shown.join(', ')}${names.length > 10 ? ', …' : ''}`;
  return {
    nl: `De import is gestopt: deze leveranciers staan er al: ${list}. Er is niets overgenomen. Kies voor dubbelen overslaan, bijwerken of dienst toevoegen.`,
    en: `The import was stopped: these suppliers are there already: ${list}. Nothing was taken over. Choose to skip, to update or to add the service for duplicates.`,
  };
}

/** What to know about a sheet with hidden rows; `count` is at least 1. */
export function hiddenRowsTaken(count: number): Bilingual {
  return count === 1
    ? {
        nl: 'In het werkblad is 1 rij met gegevens verborgen, door een filter of met de hand. Die is meegelezen als de andere. Hoort die niet in het register, verwijder die rij dan uit de lijst en kies de lijst opnieuw.',
        en: 'The sheet hides 1 row with data, by a filter or by hand. It was read like the others. If it does not belong in the register, remove that row from the list and choose the list again.',
      }
    : {
        nl: `In het werkblad zijn ${count} rijen met gegevens verborgen, door een filter of met de hand. Die zijn meegelezen als de andere. Horen die niet in het register, verwijder die rijen dan uit de lijst en kies de lijst opnieuw.`,
        en: `The sheet hides ${count} rows with data, by a filter or by hand. They were read like the others. If they do not belong in the register, remove those rows from the list and choose the list again.`,
      };
}
