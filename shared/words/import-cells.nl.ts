/** Messages about one cell of an imported list: why it was skipped, or what to check, in Dutch. */

import { formatNumber } from './both.ts';
import { formatDate } from './format.ts';
import { ended } from './in-sentence.ts';
import { countryName, withArticle } from './places.ts';

const place = (code: string) => withArticle(code, countryName(code, 'nl'), 'nl');

export const cellSentences = {
  sheetError: 'In deze cel staat een foutmelding van het rekenblad. Vul de waarde zelf in.',
  formula:
    'In deze cel staat een formule. De formule zelf is overgenomen, niet de uitkomst. Vul de waarde in.',
  formulaLeftOut: 'In deze cel staat een formule. De uitkomst is niet overgenomen. Vul de waarde in.',
  tooLong:
    'Deze tekst is langer dan 20.000 tekens en is niet overgenomen. Kort de tekst in of bewaar die als document.',
  nameMissing: 'In deze rij staat geen naam van een leverancier. Vul de naam in; de rij is niet overgenomen.',
  rowHeading: 'Dit is een tussenkop en geen leverancier. De rij is niet overgenomen.',
  rowTotal: 'Dit is een telling en geen leverancier. De rij is niet overgenomen.',
  rowHeader: 'Dit is een herhaalde kopregel. De rij is niet overgenomen.',
  rowToFillIn: 'Dit is een invulregel of voorbeeld en geen leverancier. De rij is niet overgenomen.',
  rowNote: 'Dit is een toelichting en geen leverancier. De rij is niet overgenomen.',
  rowStruck:
    'Deze rij is in uw lijst doorgehaald. De rij is niet overgenomen; vink haar aan als zij er toch bij hoort.',
  rowStruckTaken:
    'Deze leverancier is in uw lijst doorgehaald. Alleen de naam is overgenomen, de andere woorden blijven erbij staan. De leverancier staat als in gebruik: ga na of de relatie is beëindigd en vul de dag in.',
  struckOut:
    'In deze cel zijn woorden doorgehaald. Wat doorgehaald is, is niet overgenomen en blijft erbij staan; controleer wat er geldt.',
  underHeading: (heading: string) =>
    `Deze rij staat onder de tussenkop “${heading}”. Wat die kop over deze partij zegt, is niet vastgelegd: zij staat als in gebruik. Ga na wat er klopt en leg het vast.`,
  indented: (name: string) =>
    `Deze rij springt in onder “${name}”. Misschien is het een subverwerker of dienst van die partij. De rij is als eigen leverancier overgenomen; controleer het.`,
  nameIsNumber: 'Dit is een getal en misschien geen naam. Het is als naam overgenomen; controleer het.',
  rowUnticked: 'Deze rij is niet aangevinkt. De rij is niet overgenomen.',
  nameFromAbove: (name: string) =>
    `In deze rij staat geen naam. De rij is bij “${name}” gezet, die erboven staat; controleer het.`,
  basisNamesCountry:
    'Het land is overgenomen uit de woorden over de doorgifte; in de kolom met locaties staat het niet. Controleer wat daar gebeurt.',
  nameOfSeveral:
    'In deze cel staan namen van meer leveranciers. Elk is apart overgenomen, met wat deze rij zegt; controleer wat voor welke geldt.',
  sharedNotTaken:
    'Deze rij noemt meer leveranciers, en dit geldt voor één van hen. Het is niet overgenomen; zet het bij de juiste leverancier.',
  sharedBySeveral:
    'Deze rij noemt meer leveranciers. Dit is bij elk van hen overgenomen; controleer voor wie het geldt.',
  nameMayBeSeveral:
    'In deze cel staat misschien meer dan één naam, of meer dan een naam. Het is als één leverancier overgenomen; controleer de naam.',
  sameAsAbove: (words: string) =>
    `Hier staat een teken voor “hetzelfde als hierboven”. Gelezen is “${words}”; controleer het.`,
  nameTooLong: 'Deze naam is langer dan 500 tekens. Kort de naam in; de rij is niet overgenomen.',
  surplus:
    'Deze rij heeft meer cellen dan de kopregel, zodat waarden verschoven kunnen zijn. Zet tekst met een scheidingsteken tussen aanhalingstekens; de rij is niet overgenomen.',
  rowCut:
    'Het bestand eindigt midden in deze rij: er staan minder cellen in dan in alle andere. Misschien is het afgebroken en ontbreken er rijen; maak het bestand opnieuw of ga na of dit de laatste is.',
  rowInvalid: 'Deze rij past niet in het register. Verbeter de genoemde waarde; de rij is niet overgenomen.',
  keptBeside: 'Deze waarde is niet herkend. De woorden blijven erbij staan; kies zelf de juiste waarde.',
  notTakenForSub:
    'Van een subverwerker legt het register dit niet apart vast. De woorden blijven erbij staan.',

  notADay: 'Dit is geen datum. Vul de dag in als dag-maand-jaar, bijvoorbeeld 31-3-2027.',
  noDayInPeriod:
    'Hier staat een maand, kwartaal of jaar, en geen dag. Er is geen datum vastgelegd; de woorden blijven erbij staan. Zoek de dag op en vul die in.',
  impossibleDay:
    'Deze dag bestaat niet. Vul een bestaande dag in als dag-maand-jaar, bijvoorbeeld 31-3-2027.',
  severalDays: 'In deze cel staan meer datums. Vul er een in.',
  countedFromDay:
    'Hier staat een termijn vanaf of tot een dag, niet de dag zelf. Reken uit welke dag het is en vul die in.',
  otherDay:
    'De woorden bij deze datum zeggen dat het een andere dag is dan die van deze kolom. Er is geen datum vastgelegd; vul de juiste dag in.',
  dayUnknown: 'Hier staat dat de datum niet bekend is. Er is geen datum vastgelegd; zoek die op.',
  shortYear: (date: string) =>
    `Het jaartal heeft twee cijfers en is gelezen als ${formatDate(date, 'nl')}. Controleer het.`,
  dayOrMonth: (date: string) =>
    `Dag en maand kunnen verwisseld zijn. Dit is gelezen als dag/maand: ${formatDate(date, 'nl')}. Controleer het.`,
  monthFirst: (date: string) =>
    `In deze kolom staat de maand vooraan. Dit is gelezen als ${formatDate(date, 'nl')}. Controleer het.`,
  dayOrderMixed:
    'In deze kolom staat de dag soms voor en soms achter de maand, zodat deze datum twee dagen kan zijn. Hij is niet overgenomen; vul de dag in als dag-maand-jaar.',
  dayNumber: (date: string) =>
    `Hier staat een getal in plaats van een datum. Het is gelezen als ${formatDate(date, 'nl')}. Controleer het.`,
  timeWithZone:
    'Bij deze datum staat een tijd in een andere tijdzone; het kan de dag ervoor of erna zijn. Controleer het.',
  wordsBesideDay: (words: string) =>
    `De datum is overgenomen. De woorden “${words}” blijven erbij staan; controleer ze.`,
  wordsBesideEnd: (words: string) =>
    `De einddatum is overgenomen. De woorden “${words}” blijven erbij staan; controleer de verlenging.`,

  wordsBesideTerm:
    'Dit is gelezen als een overeenkomst voor onbepaalde tijd. De woorden blijven erbij staan; controleer de opzegtermijn.',
  termCounted: (day: string) =>
    `Hier staat een looptijd. De laatste dag is geteld vanaf de ingang of de ondertekening: ${formatDate(day, 'nl')}. De woorden blijven erbij staan; controleer de dag in de overeenkomst.`,
  termWithoutStart:
    'Hier staat een looptijd, maar niet vanaf welke dag. Er is geen einddatum vastgelegd; de woorden blijven erbij staan. Vul de einddatum in.',
  notAPeriod: 'Dit is geen termijn. Vul een aantal maanden of dagen in, bijvoorbeeld “3 maanden”.',
  noticeUnknown: 'Hier staat dat de opzegtermijn niet bekend is. Er is geen termijn vastgelegd; zoek die op.',
  wordsBesideNotice: (words: string) =>
    `De opzegtermijn is overgenomen. De woorden “${words}” blijven erbij staan; een termijn die zonder die woorden berekend is, kan onjuist zijn.`,
  renewalUnknown:
    'Hier staat dat de verlenging niet bekend is. Er is een vaste looptijd vastgelegd; controleer het.',
  notARenewal:
    'Dit zegt niet hoe de overeenkomst verlengt. Vul bijvoorbeeld “stilzwijgend 12 maanden” of “geen” in.',
  renewalWithoutLength:
    'De overeenkomst verlengt stilzwijgend, maar er staat niet met hoeveel maanden. Ze verloopt niet vanzelf; de termijn staat als onbekend. Zoek die op en vul die in.',
  renewalWithoutEnd:
    'De overeenkomst verlengt stilzwijgend, maar de einddatum van de eerste termijn ontbreekt. Vul die in; zonder die dag is geen opzegdatum te berekenen.',
  noticeTowards:
    'De opzegtermijn is overgenomen. Tegen welk einde opgezegd wordt, telt alleen bij een overeenkomst voor onbepaalde tijd; de woorden blijven erbij staan. Controleer de opzegdatum.',
  wordsBesideRenewal: (words: string) =>
    `De verlenging is overgenomen. De woorden “${words}” blijven erbij staan; controleer ze.`,

  stateUnknown:
    'Hieruit blijkt niet of er een verwerkersovereenkomst is. Ze staat op “nog te beoordelen”; de woorden blijven erbij staan.',
  signedLater: 'De dag van ondertekening moet nog komen. Zij is overgenomen: kijk na of de dag klopt.',
  stateEnded:
    'De overeenkomst is beëindigd of verlopen. Ze is vastgelegd als getekend; vul de einddatum of de opzegging in.',
  stateEndedOpen:
    'De overeenkomst is beëindigd of verlopen, maar er staat niet wanneer. Ze staat op “nog te beoordelen”; vul de stand en de einddatum in.',
  endIsRenewal:
    'De kolom noemt de dag van verlenging. Die is overgenomen als einddatum: kijk in de overeenkomst na wat de laatste dag van de termijn is, en of zij vanzelf doorloopt.',
  signedBefore:
    'In het register, of in een andere rij, staat dat deze overeenkomst getekend is. De stand is overgenomen uit deze rij; controleer welke van de twee klopt.',
  stateContradicts:
    'Deze woorden spreken elkaar tegen of zijn een invulregel. De overeenkomst staat op “nog te beoordelen”; de woorden blijven erbij staan.',
  stateOnTheWay:
    'Hier wordt aan gewerkt. De overeenkomst staat op “in onderhandeling”; de woorden blijven erbij staan. Controleer het.',
  stateAccepted:
    'Dit is gelezen als een overeenkomst die in de voorwaarden is opgenomen. De woorden blijven erbij staan; controleer het.',
  crossIsNo: 'Naast vinkjes in dezelfde kolom is dit kruisje gelezen als “nee”. Controleer het.',
  stateTick: 'Een kruisje is gelezen als “getekend”. Controleer het.',
  stateMissing:
    'Van deze overeenkomst zijn gegevens vermeld, maar niet of ze getekend is. Ze staat op “nog te beoordelen”.',
  otherDocument:
    'Deze rij gaat over een ander document dan de verwerkersovereenkomst. De dagen en de stand ervan zijn niet overgenomen; de woorden blijven bij de leverancier staan.',
  mayBeOtherContract:
    'Dit kan de dag van een ander contract zijn dan de verwerkersovereenkomst. Ga na welke dag bij de verwerkersovereenkomst hoort.',
  stateWithDate:
    'Er staat een datum van ondertekening, maar de stand is niet “getekend”. Controleer welke van de twee klopt.',
  reasonMissing: 'Er staat niet waarom geen verwerkersovereenkomst nodig is. Leg de reden vast.',
  wordsBesideState: (words: string) =>
    `De stand van de overeenkomst is overgenomen. De woorden “${words}” blijven erbij staan; controleer ze.`,
  modelUnknown:
    'Dit model is niet herkend. Het is vastgelegd als “ander model”; de woorden blijven erbij staan.',
  roleContradiction:
    'De rol en de reden waarom geen overeenkomst nodig is, spreken elkaar tegen. De rol is overgenomen; controleer het.',
  wordsBesideRole: (words: string) =>
    `De rol is overgenomen. De woorden “${words}” blijven erbij staan; controleer ze.`,
  roleUnknown:
    'Deze rol is niet herkend. De leverancier staat als verwerker; de woorden blijven erbij staan.',

  mayRenew:
    'Dit kan zeggen dat de overeenkomst zichzelf verlengt. Er is niets van vastgelegd: zij staat met een vaste looptijd, zonder uiterste opzegdatum. Ga na wat er klopt en vul de verlenging in.',
  mayHaveEnded:
    'Dit kan zeggen dat de leverancier of het contract gestopt is of stopt. Er is niets van vastgelegd: de leverancier staat als in gebruik. Ga na wat er klopt en vul de dag in waarop de relatie eindigde.',
  mayBeNoSupplier:
    'Hier staat dat dit geen leverancier is, maar een klant, een subverwerker van een ander of een andere relatie. De rij is als leverancier overgenomen; vink haar uit als zij er niet bij hoort.',
  secretLeftOut:
    'Hier stond een wachtwoord. Dat is niet overgenomen: een register wordt door meer mensen gelezen en is geen kluis. Bewaar het in een wachtwoordkluis en haal het uit de lijst.',
  linkMayHaveEnded:
    'Dit kan zeggen dat deze subverwerker gestopt is of stopt. Zij staat in de keten als lopend. Ga na wat er klopt en vul bij de keten de dag in waarop zij stopte.',
  linkMayBeAnnounced:
    'Dit kan zeggen dat deze subverwerker is aangekondigd en nog niet werkt: dan kunt u nog bezwaar maken (art. 28 lid 2 AVG). Zij staat in de keten als lopend. Ga na wat er klopt; leg anders de aankondiging vast bij de leverancier.',

  signedByOne:
    'Hier staat dat één van beide partijen heeft getekend, en niet dat de andere dat deed. De overeenkomst staat op “ter ondertekening”; controleer het.',
  otherSigningDay: (date: string) =>
    `Hier staat een andere dag van ondertekening dan de dag die is overgenomen (${formatDate(date, 'nl')}). Controleer op welke dag de laatste partij tekende.`,

  kvkPadded: (number: string) =>
    `Het KvK-nummer had zeven cijfers; het rekenblad liet de nul vooraan weg. Gelezen als ${number}. Controleer het.`,
  kvkWrong: 'Een KvK-nummer heeft acht cijfers, bijvoorbeeld 01234567. Verbeter het nummer.',
  emailWrong: (text: string) =>
    `“${text}” is geen e-mailadres. Vul een adres in, bijvoorbeeld privacy@voorbeeld.nl.`,
  answerWithWords: 'Dit is gelezen als “ja”. De woorden blijven bij de leverancier staan; controleer het.',
  itemsUnknown: 'Hier staat dat het niet bekend is. Er is niets van vastgelegd; zoek het op.',
  notYesNo: 'Vul hier “ja” of “nee” in, of laat de cel leeg.',

  placeUnknown:
    'De locatie is niet bekend. Vraag de leverancier in welke landen de gegevens staan en wie er toegang heeft.',
  useUnknown:
    'Hieruit blijkt niet waarvoor de plaats in deze rij dient. De woorden blijven erbij staan; kies het zelf bij de locatie.',
  placeRegion: (words: string) =>
    `“${words}” is een regio en geen land. De locatie staat als onbekend; vraag de leverancier welke landen het zijn.`,
  placeNotFound: (words: string) =>
    `“${words}” is niet herkend als land. De locatie staat als onbekend, met deze woorden; kies zelf het land.`,
  wordsBesideAnswer: (words: string) =>
    `Achter het antwoord staat “${words}”. De woorden blijven erbij staan; ga na wat ze betekenen.`,
  placeAndOthers:
    'De cel noemt ook andere plaatsen, zonder naam. Daarvoor staat een onbekende locatie; vul in welke het zijn.',
  placeAmbiguous: (words: string) =>
    `“${words}” kan meer dan een land zijn. De locatie staat als onbekend; kies zelf het land.`,
  placeNegated: (words: string) =>
    `“${words}” zegt waar de gegevens niet staan. De locatie staat als onbekend; vraag waar ze wel staan.`,
  placeContradiction: (words: string) =>
    `In “${words}” horen land en regio niet bij elkaar. De locatie staat als onbekend; vraag wat er bedoeld is.`,
  placeAlternatives:
    'Hier staan mogelijkheden (“of”), geen vaste locatie. De locatie staat als onbekend; vraag welke voor u geldt.',
  placeChoice:
    'De locatie hangt van een keuze af. Ze staat als onbekend; leg vast welke locatie voor u gekozen is.',
  placeBesideRegion: (words: string) =>
    `Uit “${words}” is het land overgenomen en de regio niet. Controleer het.`,
  placeQuestioned: (words: string) =>
    `Achter “${words}” staat een vraagteken. Het land is overgenomen; zoek uit of het klopt.`,
  placesTogether: (words: string) =>
    `In “${words}” staan meer landen zonder komma of “en”. Elk is een eigen stroom geworden; controleer het.`,
  placeInBrackets: (words: string) =>
    `In “${words}” staat tussen haakjes nog een land. Het is een eigen stroom geworden; controleer het.`,
  placeOfSub:
    'Dit lijkt de locatie van een subverwerker, maar de naam ontbreekt. Ze staat bij de leverancier zelf; voeg de subverwerker toe.',
  placeOfNamedSub: (name: string) =>
    `Deze locatie is bij subverwerker “${name}” gezet. Controleer of daar gegevens worden verwerkt, of het bedrijf er alleen gevestigd is.`,
  placeOfSomeSub:
    'Bij welke subverwerker deze locatie hoort, staat er niet. De woorden blijven bij de leverancier staan; vul de locatie bij de subverwerker in.',
  instrumentIsRemark: (words: string) =>
    `“${words}” staat als opmerking bij de gegevensstroom en telt niet als basis. Controleer het en leg de basis vast.`,
  wordsBesidePlace: (words: string) =>
    `Het land is overgenomen. De woorden “${words}” staan in de opmerking; controleer ze.`,
  placeGeorgia:
    '“Georgia” is gelezen als het land Georgië. Ook de staat van de Verenigde Staten kan bedoeld zijn; controleer het.',
  placeCity: (words: string, country: string) =>
    `“${words}” is geen land. De plaats ligt waarschijnlijk in ${place(country)}. De locatie staat als onbekend, met deze woorden; kies zelf het land.`,
  placeState: (words: string, letters: string) =>
    `In “${words}” kan “${letters}” een staat of provincie zijn. De locatie staat als onbekend, met deze woorden; kies zelf het land.`,
  cloudRegion: (words: string, provider: string, country: string, others: readonly string[]) =>
    others.length === 0
      ? `“${words}” is een regio van ${provider} en is gelezen als ${countryName(country, 'nl')}. Controleer het.`
      : `“${words}” is gelezen als de regio van ${provider}: ${countryName(country, 'nl')}. Bij een andere aanbieder is het ${others.map((code) => countryName(code, 'nl')).join(', ')}. Controleer het.`,
  cloudContradiction: (words: string, country: string) =>
    `De regio “${words}” ligt in ${place(country)}, maar hier staat een ander land. Het land is overgenomen; vraag welke van de twee klopt.`,
  useCarried:
    'Dit land kreeg het gebruik dat bij het vorige staat (ondersteuning, back-up, toegang). Controleer het.',
  countryNotOne:
    'Hieruit blijkt niet één land van vestiging. De woorden blijven erbij staan; kies zelf het land.',

  eeaNotAnswered:
    'Dit is geen antwoord op de vraag of gegevens buiten de EER komen. De woorden staan bij de leverancier; zoek het uit.',
  eeaContradiction:
    'Hier staat dat de gegevens binnen de EER blijven, maar de lijst noemt een land daarbuiten. Het land is overgenomen; vraag welke van de twee klopt.',
  eeaWithoutCountry:
    'Hier staat dat de gegevens binnen de EER blijven, maar niet in welk land. Er is geen locatie vastgelegd; vraag de leverancier welke landen het zijn.',
  eeaNamesCountry:
    'Het land is overgenomen uit het antwoord op de vraag over de EER. Controleer wat daar gebeurt.',
  eeaOutsideUnknown:
    'Hier staat dat gegevens buiten de EER komen, maar niet waar. Er is een onbekende locatie vastgelegd; vraag de leverancier welke landen het zijn.',
  chainNotRead:
    'Hieruit zijn geen namen van subverwerkers te lezen. De woorden staan bij de leverancier; vul de keten zelf aan.',
  certificateFromList:
    'Het certificaat is overgenomen zoals uw lijst het noemt; het document is niet gezien. Vraag het op en vul in tot wanneer het geldt en wat het dekt.',
  certificateNotRead:
    'Hieruit is geen geldig certificaat over te nemen. De woorden blijven bij de leverancier staan; zoek uit wat er is.',
  certificateUnknown: 'Het is niet bekend welke certificaten er zijn. Vraag het de leverancier.',
  chainWithWords:
    'De subverwerkers zijn overgenomen. De woorden achter hun namen blijven staan: of daar gegevens worden verwerkt, of het bedrijf er alleen gevestigd is, vraagt u aan de leverancier.',
  chainWithoutPlaces:
    'De subverwerkers zijn overgenomen. Waar zij gegevens verwerken staat hier niet; vraag dat aan de leverancier.',

  placeBothKept: (kept: string, listed: string) =>
    `In het register staat ${countryName(kept, 'nl')}; de lijst noemt dat land niet meer, en noemt nu ${countryName(listed, 'nl')}. Beide staan er nu. Vraag of de verwerking in ${place(kept)} gestopt is; beëindig die plaats dan.`,
  otherService: (name: string) =>
    `“${name}” staat al in de keten, met een andere dienst. De dienst is niet gewijzigd; kijk na welke klopt.`,
  subProcessorsNotInList: (names: string) =>
    `In de keten van deze leverancier staat nog: ${names}. De lijst noemt dat niet meer. Er is niets verwijderd; vraag de leverancier of de inzet gestopt is.`,
  serviceNotInList: (name: string, service: string) =>
    `In de keten staat “${name}” ook met de dienst “${service}”; de lijst noemt die niet meer. Er is niets gewijzigd; vraag of die dienst gestopt is.`,
  isSupplierItself:
    'Dit is de leverancier zelf. Ga na of hier een ander bedrijf van de groep bedoeld is; anders horen deze plaatsen bij de leverancier en niet in zijn keten.',
  placeNotInList: (country: string) =>
    `In het register staat ook ${countryName(country, 'nl')}; de lijst noemt dat land niet meer. Er is niets verwijderd. Vraag of de verwerking daar gestopt is.`,
  legalForm: (other: string) =>
    `Deze naam lijkt op “${other}” en verschilt alleen in rechtsvorm. Het zijn twee leveranciers gebleven; voeg ze zelf samen als het dezelfde is.`,
  spelledOtherwise: (other: string) =>
    `Deze naam lijkt op “${other}” en is anders gespeld. Het zijn twee leveranciers gebleven; voeg ze zelf samen als het dezelfde is.`,
  sameNameOtherKvk: (other: string, kvk: string) =>
    `“${other}” heeft KvK-nummer ${kvk}; hier staat een ander nummer. Het zijn twee leveranciers gebleven; controleer de nummers.`,
  sameKvkOtherName: (other: string) =>
    `Dit KvK-nummer hoort bij “${other}”. De rij is daaraan toegevoegd en de naam is niet overgenomen; controleer het.`,
  otherValue: (kept: string) =>
    `Voor deze leverancier staat al “${kept}” vast. Deze waarde is niet overgenomen; controleer welke klopt.`,
  changedSince:
    'Dit is in het register gewijzigd nadat het er zo stond als in deze lijst. Die wijziging is gebleven; controleer welke van de twee klopt.',
  changedByHand:
    'Dit is in het register gewijzigd na een eerdere lijst, en deze lijst zegt nu iets anders. Die wijziging is gebleven; controleer welke van de twee klopt.',
  removedSince:
    'Dit is in het register beëindigd of verwijderd nadat het er zo stond als in deze lijst. Het is niet opnieuw toegevoegd; controleer of het echt voorbij is.',
  formerName: (now: string) =>
    `Wat zo heette, staat nu als “${now}” in het register: hernoemd of samengevoegd. De rij is daaraan toegevoegd en de naam is niet gewijzigd; controleer of het dezelfde is.`,
  inBin: (name: string) =>
    `“${name}” is uit het register verwijderd en staat in de prullenbak. De rij wordt een nieuwe leverancier, zonder wat daar bewaard is. Hoort hij in het register, neem de rij dan niet over en zet hem terug.`,
  endedSupplier: (day: string) =>
    `In het register is de relatie met deze leverancier beëindigd op ${formatDate(day, 'nl')}; de lijst noemt hem nog. Dat einde is gebleven; controleer welke van de twee klopt.`,
  severalOfName: (count: number) =>
    `Er zijn ${formatNumber(count, 'nl')} leveranciers met deze naam en elk een eigen KvK-nummer; hier staat geen nummer. De rij is bij de eerste gezet; controleer bij welke ze hoort.`,
  otherRowState:
    'Een andere rij zegt over dezelfde dienst iets anders over de overeenkomst. Beide zijn overgenomen; controleer welke klopt.',
  repeated: (row: number) => `Deze rij herhaalt rij ${row} en voegt niets toe.`,
  known: (name: string) => `“${name}” staat al in het register en de rij voegt geen dienst toe.`,
  knownSkipped: (name: string) => `“${name}” staat al in het register en is overgeslagen.`,
  knownUnchanged: (name: string) => `“${name}” staat al zo in het register.`,
};

/** `list` = the names of the suppliers that already exist. */
export const duplicatesStop = (list: string) =>
  `${ended(`De import is gestopt: deze leveranciers staan er al: ${list}`)} Er is niets overgenomen. Kies voor dubbelen overslaan, bijwerken of dienst toevoegen.`;

export const hiddenRowsTaken = (count: number) =>
  count === 1
    ? 'In het werkblad is 1 rij met gegevens verborgen, door een filter of met de hand. Die is meegelezen als de andere. Hoort die niet in het register, verwijder die rij dan uit de lijst en kies de lijst opnieuw.'
    : `In het werkblad zijn ${formatNumber(count, 'nl')} rijen met gegevens verborgen, door een filter of met de hand. Die zijn meegelezen als de andere. Horen die niet in het register, verwijder die rijen dan uit de lijst en kies de lijst opnieuw.`;

export const hiddenColumnsTaken = (columns: string) =>
  `In het werkblad zijn kolommen met gegevens verborgen: ${columns}. Die zijn meegelezen als de andere. Horen ze niet in het register, kies dan bij die kolommen “Niet overnemen” of haal ze uit de lijst.`;

/** `notes` = each with the column that it stands beside. */
export const headerNotesLeft = (notes: string) =>
  `Bij de koppen van de lijst staan notities: ${notes}. Ze horen bij geen enkele leverancier en zijn niet overgenomen. Houd er rekening mee bij het nakijken van die kolommen.`;

export const secretsLeft = (columns: string) =>
  `In uw lijst staan wachtwoorden of andere inloggegevens: ${columns}. Die zijn niet overgenomen: een register wordt door meer mensen gelezen en is geen kluis. Bewaar ze in een wachtwoordkluis en haal ze uit de lijst.`;
