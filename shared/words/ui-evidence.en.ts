/** Certificates, announced sub-processors and sign-offs on the page of a supplier, in English. */
import { counted, formatNumber } from './both.ts';

const en = counted('en');

export const evidence = {
  edit: (name: string) => `Edit ${name}`,

  certificates: 'Certificates and assurance reports',
  addCertificate: 'Add certificate or report',
  editCertificate: 'Edit certificate or report',
  noCertificates:
    'No evidence is recorded yet that the supplier gives sufficient guarantees (Art. 28(1) GDPR). Ask for ISO 27001 or an ISAE 3402 report, for example.',
  certificateSaved: 'The certificate or report was saved.',
  valid: 'Valid',
  expired: 'Expired',
  noEndDate: 'End unknown',

  announcements: 'Announced sub-processors',
  addAnnouncement: 'Add announcement',
  editAnnouncement: 'Edit announcement',
  noAnnouncements:
    'No announcements are recorded. When the supplier reports a new or different sub-processor, record it here, so that the objection period does not pass unnoticed (Art. 28(2) GDPR).',
  announcementSaved: 'The announcement was saved.',
  changes: {
    new: 'New sub-processor',
    replacement: 'Replaces a sub-processor',
    location: 'Another location',
  },
  objectionHelp: (days: number, until: string | null) =>
    `Empty: ${en(days, 'day', 'days')} after the announcement${until === null ? '' : `, so ${until}`}, as in the agreement.`,
  objectionUnknown: 'Check the agreement for how many days you have.',
  decisions: { open: 'To be decided', accepted: 'Accepted', objected: 'Objected' },
  accept: 'Accept',
  acceptNamed: (name: string) => `Accept ${name}`,
  object: 'Record objection',
  objectNamed: (name: string) => `Record objection to ${name}`,
  accepted: (name: string) => `Acceptance of ${name} was recorded.`,
  acceptedIntoChain: (name: string) => `${name} is authorised and is in the chain of sub-processors.`,
  acceptSave: 'Record consent',
  intoChain: 'Add to the chain',
  replaces: 'Replaces',
  replacesHelp: 'That one ends on the day of your decision.',
  replacesNone: 'Not in the chain',
  wouldBring: 'With this sub-processor:',
  objected: (name: string) => `Objection to ${name} was recorded. Send it to the supplier as well.`,
  objectionOver: 'The objection period has passed.',

  reviews: 'Sign-off',
  reviewsLead:
    'The privacy officer signs off the supplier as it is now. That state is kept with the sign-off.',
  noReviews: 'This supplier has not been signed off yet.',
  sign: 'Record sign-off',
  verdictIncomplete: 'Fill in the name and the day; then you see here what this sub-processor brings.',
  bringsNothing: 'This sub-processor changes nothing in the verdict on transfers.',
  objectionLetter: 'Letter of objection',
  objectionLetterNamed: (name: string) => `Letter of objection to ${name}`,
  signTitle: 'Record sign-off',
  signed: 'The sign-off was recorded.',
  signText:
    'The present state is kept with the sign-off, without contact persons. A sign-off cannot be changed later.',
  open: 'Open points',
  openNone: 'Nothing needs attention now.',
  openCount: (red: number, soon: number) =>
    [
      red > 0 && en(red, 'red point', 'red points'),
      soon > 0 && en(soon, 'point that needs attention soon', 'points that need attention soon'),
    ]
      .filter((part) => part !== false)
      .join(' · '),
  openUnknown: 'Not kept: this sign-off is from before the register recorded it.',
  reasonHelp: 'This is kept with the sign-off, together with the open points.',
  bulkSign: 'Sign off',
  bulkSignTitle: (count: number) => `Sign off ${en(count, 'supplier', 'suppliers')}`,
  bulkSignRed: (red: number, count: number) =>
    red === 0
      ? 'None of these suppliers has red points open.'
      : `${count === 1 ? 'This supplier' : `${formatNumber(red, 'en')} of the ${formatNumber(count, 'en')} suppliers`} ${red === 1 ? 'has' : 'have'} red points open. They are kept with the sign-off.`,
  bulkSignSoon: (soon: number, count: number) =>
    `${count === 1 ? 'This supplier' : `${formatNumber(soon, 'en')} of the ${formatNumber(count, 'en')} suppliers`} ${soon === 1 ? 'has' : 'have'} points open that need attention soon.`,
  bulkSignGone: (count: number) =>
    `${en(count, 'supplier is', 'suppliers are')} in the bin and will not take part.`,
  bulkSignPoints: (red: number) => en(red, 'red point', 'red points'),
  bulkSignMore: (count: number) => `And ${en(count, 'more supplier', 'more suppliers')} with red points.`,
  bulkSigned: (count: number) => `${en(count, 'supplier was', 'suppliers were')} signed off.`,
  bulkSignedBack: (count: number) => `${en(count, 'sign-off', 'sign-offs')} undone.`,
  bulkSignTooMany: (limit: number) => `Sign off at most ${formatNumber(limit, 'en')} suppliers at once.`,
  reviewedBy: 'Signed off by',
  outcomes: {
    approved: 'Found in order',
    'approved-with-remarks': 'In order, with remarks',
    rejected: 'Not in order',
  },
  secondName: 'Name of the second person',
  secondHelp: 'Somebody other than the first signatory.',
  secondNeeded: 'Waiting for a second signature',
  countersign: 'Add second signature',
  countersigned: 'The second signature was added.',
  signedBy: (name: string, date: string) => `${name}, ${date}`,
  sinceTitle: 'Changed since the last sign-off',
  sinceNone: 'Nothing has changed since the last sign-off.',
  sinceSummary: (count: number) =>
    count === 1 ? 'One thing has changed since' : `${formatNumber(count, 'en')} things have changed since`,
  was: 'was',
  became: 'now',
  added: 'added',
  gone: 'removed',
  changed: 'changed',
  frozenShow: (date: string) => `Show the state of ${date}`,
  frozenUnreadable: 'The stored state cannot be read.',
  frozenTooNew: 'The stored state was made with a newer version. Update the program.',
  frozenAgreement: 'Agreement status',
  frozenTransfer: 'Transfer',
  frozenFlows: 'Where the data were',
  frozenNone: 'none',
  part: {
    processor: 'Supplier',
    agreements: 'Agreement',
    flows: 'Data flow',
    chain: 'Sub-processor',
    certificates: 'Certificate or report',
    announcements: 'Announcement',
    breaches: 'Personal data breach',
    documents: 'Document',
  },
  older: (count: number) =>
    count === 1 ? 'One older sign-off' : `${formatNumber(count, 'en')} older sign-offs`,
  another: 'another one',
  recorded: 'Recorded',
  completeness: 'How complete the record is',
  completenessOf: (known: number, asked: number) =>
    `${known} of ${formatNumber(asked, 'en')} points recorded`,
  moreDates: (count: number) => (count === 1 ? 'One more date' : `${formatNumber(count, 'en')} more dates`),
  moreGaps: 'The other points too',
};
