/** The page of a letter: to whom, as a draft in a mail program, and that it was sent, in English. */
import type { AskedTopic } from '../schema/outlook.ts';

export const letters = {
  topics: {
    agreement: 'Request for a processor agreement',
    certificates: 'Request for certificates and audit reports',
    deletion: 'Request to confirm deletion',
    transfer: 'Question about the basis of transfers',
    'sub-processors': 'Request for the list of sub-processors',
    breach: 'Questions about a data breach',
    switching: 'Request to remove switching charges',
  } satisfies Record<AskedTopic, string>,
  topicText: 'An e-mail to the supplier, ready to send.',
  objection: {
    title: 'Objection to a sub-processor',
    lead: 'An e-mail to the supplier, ready to send.',
    none: 'You consented to this sub-processor.',
  },
  owner: {
    title: 'E-mail to the owner',
    lead: 'Everything that needs attention at this supplier, with the next step.',
    none: 'Nothing needs attention at this supplier.',
  },
  noneText: 'There is nothing to ask this supplier about this.',
  transferNoneText: 'Every transfer of this supplier has a basis.',
  make: 'Write an e-mail',
  makeFor: (supplier: string) => `Write an e-mail: ${supplier}`,
  to: (addresses: string) => `To: ${addresses}`,
  noAddress: 'No e-mail address is recorded. Enter the recipient in your mail program.',
  open: 'Open in mail program',
  save: 'Save as draft (.eml)',
  draftText: 'This program sends nothing. You read the draft and send it yourself.',
  draftName: (supplier: string) => `E-mail ${supplier}.eml`,
  sentTitle: 'Sent?',
  sentText: 'Record on which day you sent this e-mail. It is kept with the supplier and in the history.',
  sentOn: 'Sent on',
  record: 'Record as sent',
  recorded: (date: string) => `Recorded: sent on ${date}.`,
};
