/** Messages about one cell of an imported list: why it was skipped, or what to check, in English. */

import { formatNumber } from './both.ts';
import { formatDate } from './format.ts';
import { ended } from './in-sentence.ts';
import { countryName, withArticle } from './places.ts';

const place = (code: string) => withArticle(code, countryName(code, 'en'), 'en');

export const cellSentences = {
  sheetError: 'This cell holds an error of the spreadsheet. Fill in the value yourself.',
  formula: 'This cell holds a formula. The formula itself was imported, not its result. Fill in the value.',
  formulaLeftOut: 'This cell holds a formula. Its result was not imported. Fill in the value.',
  tooLong:
    'This text is longer than 20,000 characters and was not imported. Shorten it, or keep it as a document.',
  nameMissing: 'This row holds no name of a supplier. Fill in the name; the row was not imported.',
  rowHeading: 'This is a heading and not a supplier. The row was not imported.',
  rowTotal: 'This is a total and not a supplier. The row was not imported.',
  rowHeader: 'This is the header again. The row was not imported.',
  rowToFillIn: 'This is a line to fill in or an example, and not a supplier. The row was not imported.',
  rowNote: 'This is a note and not a supplier. The row was not imported.',
  rowStruck:
    'This row is struck out in your list. The row was not imported; tick it if it does belong there.',
  rowStruckTaken:
    'This supplier is struck out in your list. Only the name was imported, the other words stay beside it. The supplier stands as in use: find out whether the relation has ended and enter the day.',
  struckOut:
    'Words in this cell are struck out. What is struck out was not imported and stays beside it; check what holds.',
  underHeading: (heading: string) =>
    `This row stands below the heading “${heading}”. What that heading says of this party was not recorded: it stands as in use. Find out what is right and record it.`,
  indented: (name: string) =>
    `This row is indented below “${name}”. It may be a sub-processor or a service of that party. The row was imported as a supplier of its own; check it.`,
  nameIsNumber: 'This is a number and may be no name. It was imported as the name; check it.',
  rowUnticked: 'This row is not ticked. The row was not imported.',
  nameFromAbove: (name: string) =>
    `This row has no name. It was added to “${name}”, which stands above it; check it.`,
  basisNamesCountry:
    'The country was taken from the words about the transfer; the column of locations does not name it. Check what happens there.',
  nameOfSeveral:
    'This cell has the names of several suppliers. Each was imported by itself, with what this row says; check what holds for which.',
  sharedNotTaken:
    'This row names several suppliers, and this holds for one of them. It was not imported; put it with the right supplier.',
  sharedBySeveral:
    'This row names several suppliers. This was imported for each of them; check for whom it holds.',
  nameMayBeSeveral:
    'This cell may have more than one name, or more than a name. It was imported as one supplier; check the name.',
  sameAsAbove: (words: string) =>
    `This cell has a mark for “the same as above”. It was read as “${words}”; check it.`,
  nameTooLong: 'This name is longer than 500 characters. Shorten it; the row was not imported.',
  surplus:
    'This row has more cells than the header, so that values may have shifted. Put text with a separator between quotation marks; the row was not imported.',
  rowCut:
    'The file ends in the middle of this row: it has fewer cells than all others. It may have been cut off, and rows may be missing; make the file again or check that this is the last one.',
  rowInvalid:
    'This row does not fit the register. Correct the value that is named; the row was not imported.',
  keptBeside: 'This value was not recognised. Its words stay beside it; choose the right value yourself.',
  notTakenForSub:
    'The register does not record this separately for a sub-processor. The words stay beside it.',

  notADay: 'This is not a date. Fill in the day as day-month-year, for example 31-3-2027.',
  noDayInPeriod:
    'This is a month, quarter or year, and no day. No date was recorded; the words stay beside it. Look the day up and fill it in.',
  impossibleDay: 'This day does not exist. Fill in an existing day as day-month-year, for example 31-3-2027.',
  severalDays: 'This cell holds several dates. Fill in one.',
  countedFromDay:
    'This is a period from or until a day, not the day itself. Work out which day it is and fill it in.',
  otherDay:
    'The words beside this date say that it is another day than that of this column. No date was recorded; fill in the right day.',
  dayUnknown: 'This says that the date is not known. No date was recorded; look it up.',
  shortYear: (date: string) => `The year has two digits and was read as ${formatDate(date, 'en')}. Check it.`,
  dayOrMonth: (date: string) =>
    `Day and month may be the other way round. This was read as day/month: ${formatDate(date, 'en')}. Check it.`,
  monthFirst: (date: string) =>
    `This column has the month first. Read as ${formatDate(date, 'en')}. Check it.`,
  dayOrderMixed:
    'In this column the day stands before the month in some cells and after it in others, so that this date may be two days. It was not imported; enter it as day-month-year.',
  dayNumber: (date: string) =>
    `This is a number instead of a date. It was read as ${formatDate(date, 'en')}. Check it.`,
  timeWithZone: 'This date comes with a time in another zone; it may be the day before or after. Check it.',
  wordsBesideDay: (words: string) =>
    `The date was imported. The words “${words}” stay beside it; check them.`,
  wordsBesideEnd: (words: string) =>
    `The end date was imported. The words “${words}” stay beside it; check the renewal.`,

  wordsBesideTerm:
    'This was read as an agreement for an indefinite time. The words stay beside it; check the notice period.',
  termCounted: (day: string) =>
    `This is a term. Its last day was counted from the effective date or the signing: ${formatDate(day, 'en')}. The words stay beside it; check the day in the agreement.`,
  termWithoutStart:
    'This is a term, without the day on which it begins. No end date was recorded; the words stay beside it. Fill in the end date.',
  notAPeriod: 'This is not a period. Fill in a number of months or days, for example “3 months”.',
  noticeUnknown: 'This says that the notice period is not known. No period was recorded; look it up.',
  wordsBesideNotice: (words: string) =>
    `The notice period was imported. The words “${words}” stay beside it; a deadline computed without them may be wrong.`,
  renewalUnknown: 'This says that the renewal is not known. A fixed term was recorded; check it.',
  notARenewal:
    'This does not say how the agreement renews. Fill in for example “automatic 12 months” or “none”.',
  renewalWithoutLength:
    'The agreement renews automatically, but it does not say by how many months. It does not expire by itself; the term is recorded as unknown. Look it up and fill it in.',
  renewalWithoutEnd:
    'The agreement renews automatically, but the end of its first term is missing. Fill that in; without that day no notice date can be computed.',
  noticeTowards:
    'The notice period was imported. Towards which end notice is given counts for an agreement for an indefinite time only; the words stay beside it. Check the notice date.',
  wordsBesideRenewal: (words: string) =>
    `The renewal was imported. The words “${words}” stay beside it; check them.`,

  stateUnknown:
    'This does not show whether there is a processor agreement. It is recorded as “to be assessed”; the words stay beside it.',
  signedLater: 'The day of signing is yet to come. It was imported: check whether the day is right.',
  stateEnded:
    'The agreement has ended or expired. It was recorded as signed; fill in the end date or the notice.',
  stateEndedOpen:
    'The agreement has ended or expired, but it does not say when. It is recorded as “to be assessed”; fill in the state and the end date.',
  endIsRenewal:
    'The column names the day of renewal. It is taken as the end date: look up in the agreement what the last day of the term is, and whether it goes on by itself.',
  signedBefore:
    'The register, or another row, says that this agreement is signed. The state was taken over from this row; check which of the two is right.',
  stateContradicts:
    'These words contradict each other or are a line to fill in. The agreement is recorded as “to be assessed”; the words stay beside it.',
  stateOnTheWay:
    'This is being worked on. The agreement is recorded as “in negotiation”; the words stay beside it. Check it.',
  stateAccepted:
    'This was read as an agreement that is incorporated in the terms. The words stay beside it; check it.',
  crossIsNo: 'Beside ticks in the same column this cross was read as “no”. Check it.',
  stateTick: 'A cross was read as “signed”. Check it.',
  stateMissing:
    'Details of this agreement are given, but not whether it was signed. It is recorded as “to be assessed”.',
  otherDocument:
    'This row is about another document than the processor agreement. Its days and state were not imported; the words stay with the supplier.',
  mayBeOtherContract:
    'This may be the day of another contract than the processor agreement. Find out which day belongs to the processor agreement.',
  stateWithDate: 'There is a signing date, but the state is not “signed”. Check which of the two is right.',
  reasonMissing: 'It does not say why no processor agreement is needed. Record the reason.',
  wordsBesideState: (words: string) =>
    `The state of the agreement was imported. The words “${words}” stay beside it; check them.`,
  modelUnknown: 'This model was not recognised. It was recorded as “other model”; the words stay beside it.',
  roleContradiction:
    'The role and the reason why no agreement is needed contradict each other. The role was imported; check it.',
  wordsBesideRole: (words: string) =>
    `The role was taken over. The words “${words}” stay beside it; check them.`,
  roleUnknown:
    'This role was not recognised. The supplier is recorded as processor; the words stay beside it.',

  mayRenew:
    'This may say that the agreement renews itself. Nothing was recorded of it: it stands with a fixed term, without a last day for notice. Find out what is right and fill in the renewal.',
  mayHaveEnded:
    'This may say that the supplier or the contract has stopped or will stop. Nothing was recorded of it: the supplier stands as in use. Find out what is right and fill in the day on which the relation ended.',
  mayBeNoSupplier:
    'Here it says that this is no supplier, but a customer, a sub-processor of another or another relation. The row was imported as a supplier; untick it if it does not belong here.',
  secretLeftOut:
    'A password stood here. It was not taken over: a register is read by more people and is no vault. Keep it in a password manager and take it out of the list.',
  linkMayHaveEnded:
    'This may say that this sub-processor has stopped or will stop. It stands in the chain as running. Find out what is right and fill in, at the chain, the day on which it stopped.',
  linkMayBeAnnounced:
    'This may say that this sub-processor is announced and not yet at work: you can then still object (Art. 28(2) GDPR). It stands in the chain as running. Find out what is right; otherwise record the announcement at the supplier.',

  signedByOne:
    'Here it says that one of the two parties has signed, and not that the other did. The agreement stands as “awaiting signature”; check it.',
  otherSigningDay: (date: string) =>
    `Here is another day of signing than the one that was taken over (${formatDate(date, 'en')}). Check on which day the last party signed.`,

  kvkPadded: (number: string) =>
    `The KvK number had seven digits; the spreadsheet dropped the zero in front. Read as ${number}. Check it.`,
  kvkWrong: 'A KvK number has eight digits, for example 01234567. Correct the number.',
  emailWrong: (text: string) =>
    `“${text}” is not an e-mail address. Fill in an address, for example privacy@example.org.`,
  answerWithWords: 'This has been read as “yes”. The words are kept with the supplier; check it.',
  itemsUnknown: 'This says that it is not known. Nothing was recorded of it; look it up.',
  notYesNo: 'Fill in “yes” or “no” here, or leave the cell empty.',

  placeUnknown:
    'The location is not known. Ask the supplier in which countries the data are and who has access.',
  useUnknown:
    'This does not say what the place in this row is used for. The words were kept; choose it at the location yourself.',
  placeRegion: (words: string) =>
    `“${words}” is a region and not a country. The location is recorded as unknown; ask the supplier which countries it is.`,
  placeNotFound: (words: string) =>
    `“${words}” was not recognised as a country. The location is recorded as unknown, with these words; choose the country yourself.`,
  wordsBesideAnswer: (words: string) =>
    `Behind the answer stands “${words}”. The words are kept; find out what they mean.`,
  placeAndOthers:
    'The cell speaks of other places too, without a name. An unknown location stands for them; enter which they are.',
  placeAmbiguous: (words: string) =>
    `“${words}” can be more than one country. The location is recorded as unknown; choose the country yourself.`,
  placeNegated: (words: string) =>
    `“${words}” says where the data are not. The location is recorded as unknown; ask where they are.`,
  placeContradiction: (words: string) =>
    `In “${words}” country and region do not belong together. The location is recorded as unknown; ask what is meant.`,
  placeAlternatives:
    'These are alternatives (“or”), not one location. The location is recorded as unknown; ask which one applies to you.',
  placeChoice:
    'The location depends on a choice. It is recorded as unknown; record which location was chosen for you.',
  placeBesideRegion: (words: string) =>
    `Of “${words}” the country was imported and the region was not. Check it.`,
  placeQuestioned: (words: string) =>
    `“${words}” has a question mark. The country has been taken; find out whether it is right.`,
  placesTogether: (words: string) =>
    `“${words}” names several countries without a comma or “and”. Each became a flow of its own; check it.`,
  placeInBrackets: (words: string) =>
    `“${words}” names another country between brackets. It became a flow of its own; check it.`,
  placeOfSub:
    'This seems to be the location of a sub-processor, but its name is missing. It is recorded with the supplier itself; add the sub-processor.',
  placeOfNamedSub: (name: string) =>
    `This location was put with sub-processor “${name}”. Check whether data are processed there, or the company is only established there.`,
  placeOfSomeSub:
    'It does not say which sub-processor this location is of. The words stay with the supplier; fill the location in at the sub-processor.',
  instrumentIsRemark: (words: string) =>
    `“${words}” stands as a remark with the flow and does not count as a basis. Check it and record the basis.`,
  wordsBesidePlace: (words: string) =>
    `The country was imported. The words “${words}” stand in the remark; check them.`,
  placeGeorgia:
    '“Georgia” was read as the country. The state of the United States may be meant as well; check it.',
  placeCity: (words: string, country: string) =>
    `“${words}” is not a country. It is probably in ${place(country)}. The location is unknown and keeps these words; choose the country yourself.`,
  placeState: (words: string, letters: string) =>
    `In “${words}”, “${letters}” may be a state or province. The location is unknown and keeps these words; choose the country yourself.`,
  cloudRegion: (words: string, provider: string, country: string, others: readonly string[]) =>
    others.length === 0
      ? `“${words}” is a region of ${provider} and was read as ${place(country)}. Check it.`
      : `“${words}” was read as the region of ${provider}: ${place(country)}. At another provider it is ${others.map((code) => place(code)).join(', ')}. Check it.`,
  cloudContradiction: (words: string, country: string) =>
    `The region “${words}” is in ${place(country)}, but another country is written here. The country was imported; ask which of the two is right.`,
  useCarried:
    'This country was read with the use that stands before the one in front of it (support, a backup, access). Check it.',
  countryNotOne:
    'This does not show one country of establishment. The words stay beside it; choose the country yourself.',

  eeaNotAnswered:
    'This does not answer whether data leave the EEA. The words stand with the supplier; find out.',
  eeaContradiction:
    'This says that the data stay within the EEA, but the list names a country outside it. The country was imported; ask which of the two is right.',
  eeaWithoutCountry:
    'This says that the data stay within the EEA, but not in which country. No location was recorded; ask the supplier which countries they are.',
  eeaNamesCountry: 'The country was imported from the answer about the EEA. Check what happens there.',
  eeaOutsideUnknown:
    'This says that data leave the EEA, but not where to. An unknown location was recorded; ask the supplier which countries they are.',
  chainNotRead:
    'No names of sub-processors can be read from this. The words stand with the supplier; complete the chain yourself.',
  certificateFromList:
    'The certificate has been taken as your list names it; nobody has seen the document. Ask for it and fill in until when it is valid and what it covers.',
  certificateNotRead:
    'No valid certificate can be taken from this. The words are kept with the supplier; find out what there is.',
  certificateUnknown: 'It is not known which certificates there are. Ask the supplier.',
  chainWithWords:
    'The sub-processors have been taken. The words behind their names are kept: ask the supplier whether data are processed there, or the company is only established there.',
  chainWithoutPlaces:
    'The sub-processors were imported. Where they process data is not said here; ask the supplier.',

  placeBothKept: (kept: string, listed: string) =>
    `The register has ${place(kept)}; the list no longer names that country, and now names ${place(listed)}. Both are there now. Ask whether processing in ${place(kept)} has stopped; if so, end that place.`,
  otherService: (name: string) =>
    `“${name}” is in the chain already, with another service. The service was not changed; check which one is right.`,
  subProcessorsNotInList: (names: string) =>
    `The chain of this supplier still has: ${names}. The list no longer names that. Nothing is removed; ask the supplier whether it stopped using them.`,
  serviceNotInList: (name: string, service: string) =>
    `The chain also has “${name}” with the service “${service}”; the list no longer names that one. Nothing was changed; ask whether that service has stopped.`,
  isSupplierItself:
    'This is the supplier itself. Find out whether another company of the group is meant; if not, these places are those of the supplier and not of its chain.',
  placeNotInList: (country: string) =>
    `The register also has ${place(country)}; the list no longer names that country. Nothing was removed. Ask whether processing there has stopped.`,
  legalForm: (other: string) =>
    `This name is like “${other}” and differs in legal form only. They were kept as two suppliers; merge them yourself if they are the same.`,
  spelledOtherwise: (other: string) =>
    `This name resembles “${other}” and is spelled differently. They remained two suppliers; merge them yourself if they are the same.`,
  sameNameOtherKvk: (other: string, kvk: string) =>
    `“${other}” has KvK number ${kvk}; this row has another one. They were kept as two suppliers; check the numbers.`,
  sameKvkOtherName: (other: string) =>
    `This KvK number belongs to “${other}”. The row was added to it and the name was not imported; check it.`,
  otherValue: (kept: string) =>
    `“${kept}” is recorded for this supplier already. This value was not imported; check which one is right.`,
  changedSince:
    'This was changed in the register after it stood there as in this list. That change has stayed; check which of the two is right.',
  changedByHand:
    'This was changed in the register after an earlier list, and this list now says something else. That change has stayed; check which of the two is right.',
  removedSince:
    'This was ended or removed in the register after it stood there as in this list. It was not added again; check whether it is really over.',
  formerName: (now: string) =>
    `What had this name is now “${now}” in the register: renamed or merged. The row was added to it and the name was not changed; check that it is the same.`,
  inBin: (name: string) =>
    `“${name}” was removed from the register and is in the bin. The row becomes a new supplier, without what is kept there. If it belongs in the register, leave the row out and restore it.`,
  endedSupplier: (day: string) =>
    `In the register the relation with this supplier ended on ${formatDate(day, 'en')}; the list still names it. That end has stayed; check which of the two is right.`,
  severalOfName: (count: number) =>
    `There are ${formatNumber(count, 'en')} suppliers with this name, each with a Chamber of Commerce number of its own; this row has none. It was added to the first; check to which it belongs.`,
  otherRowState:
    'Another row says something else about the agreement for the same service. Both were taken over; check which is right.',
  repeated: (row: number) => `This row repeats row ${row} and adds nothing.`,
  known: (name: string) => `“${name}” is in the register already and the row adds no service.`,
  knownSkipped: (name: string) => `“${name}” is in the register already and was skipped.`,
  knownUnchanged: (name: string) => `“${name}” is in the register like this already.`,
};

/** `list` = the names of the suppliers that already exist. */
export const duplicatesStop = (list: string) =>
  `${ended(`The import was stopped: these suppliers are there already: ${list}`)} Nothing was imported. Choose to skip, to update or to add the service for duplicates.`;

export const hiddenRowsTaken = (count: number) =>
  count === 1
    ? 'The sheet hides 1 row with data, by a filter or by hand. It was read like the others. If it does not belong in the register, remove that row from the list and choose the list again.'
    : `The sheet hides ${formatNumber(count, 'en')} rows with data, by a filter or by hand. They were read like the others. If they do not belong in the register, remove those rows from the list and choose the list again.`;

export const hiddenColumnsTaken = (columns: string) =>
  `The sheet hides columns with data: ${columns}. They were read like the others. If they do not belong in the register, choose “Leave out” for those columns or take them out of the list.`;

/** `notes` = each with the column that it stands beside. */
export const headerNotesLeft = (notes: string) =>
  `There are notes beside the names of columns in the list: ${notes}. They belong to no supplier and were not taken over. Keep them in mind when you check those columns.`;

export const secretsLeft = (columns: string) =>
  `Your list holds passwords or other means of access: ${columns}. They were not imported: a register is read by many and is no vault. Keep them in a password manager and take them out of the list.`;
