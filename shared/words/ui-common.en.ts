/** Text shared by all screens: buttons, loading states, dates, in English. */
import { formatNumber } from './both.ts';

export const common = {
  save: 'Save',
  savesToo: 'saves too',
  saving: 'Saving…',
  cancel: 'Cancel',
  close: 'Close',
  edit: 'Edit',
  remove: 'Remove',
  undo: 'Undo',
  retry: 'Try again',
  yes: 'Yes',
  no: 'No',
  notFilledIn: (n: number) =>
    n === 1 ? '1 field not entered' : `${formatNumber(n, 'en')} fields not entered`,
  notRecorded: 'not entered',
  showAll: 'Show all',
  showLess: 'Show less',
  unseen: (n: number) =>
    n === 1 ? 'one character that cannot be seen' : `${formatNumber(n, 'en')} characters that cannot be seen`,
  notAsked: 'not asked yet',
  loading: 'Loading…',
  today: 'today',
  tomorrow: 'tomorrow',
  span: (n: number, unit: 'day' | 'month' | 'year', isMore: boolean) =>
    `${isMore ? 'over ' : ''}${formatNumber(n, 'en')} ${unit}${n === 1 ? '' : 's'}`,
  inSpan: (span: string) => `in ${span}`,
  late: (span: string) => `${span} overdue`,
  unreadAddress: (parts: string) =>
    `This is in the address of this page, but the program does not know it: ${parts}. It was left out of account.`,
  dropUnread: 'Remove it from the address',
  failedTitle: 'That did not work',
  reference: (reference: string) => `Reference for your administrator: ${reference}`,
  connectionLost:
    'The connection with the register is lost. Start the program again; what was saved is still there.',
  printedPart:
    'Only the rows of this list that were in view are on paper. Export the list to print all of it.',
  none: 'none',
  chooseOption: 'Choose',
  unsavedTitle: 'You have not saved yet',
  unsavedText: 'If you leave, what you entered here is lost. What was saved before is kept.',
  unsavedSave: 'Save and continue',
  unsavedLeave: 'Leave without saving',
  unsavedStay: 'Keep editing',
  errorSummary: (count: number) =>
    count === 1
      ? 'One field still needs a correction.'
      : `${formatNumber(count, 'en')} fields still need a correction.`,
  calendarFor: (label: string) => `Calendar: ${label}`,
  dateHint: 'day-month-year',
  momentHint: 'day-month-year hours:minutes',
  showCountries: 'Show countries',
  noCountryFound: 'No country with this name.',
  unknownPlace: 'Unknown',
  wholeNumberError: 'Enter a whole number, for example 12.',
  copyText: 'Copy text',
  textCopied: 'The text is on the clipboard.',
  copyFailed: 'Copying is not allowed. Select the text and copy it yourself.',
};
