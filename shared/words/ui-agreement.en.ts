/** The form and the read-only view of a processor agreement, in English. */
import { formatNumber } from './both.ts';

export const agreement = {
  knownVersions: (versions: string) => `Known versions: ${versions}.`,
  none: 'No processor agreement is recorded yet. The GDPR requires one with every processor (Art. 28(3) GDPR).',
  add: 'Add agreement',
  addTitle: 'New processor agreement',
  editTitle: 'Edit processor agreement',
  untitled: 'Processor agreement',
  counts: 'This agreement determines the status',
  noticeAgreed: 'A notice period was agreed',
  dates: 'Dates',
  term: 'Term and notice',
  content: 'Arrangements',
  months: (n: number) => (n === 1 ? '1 month' : `${formatNumber(n, 'en')} months`),
  hours: (n: number) => (n === 1 ? '1 hour' : `${formatNumber(n, 'en')} hours`),
  noEnd: {
    none: 'Without an end date nobody knows when the agreement ends, and you will not be reminded.',
    automatic:
      'Without the end of the first term the notice deadline cannot be worked out, and you will not be reminded.',
  },
  endsBeforeSigning: 'The end date is before the day of signing: check the dates.',
  endsBeforeStart: 'The end date is before the effective date: check the dates.',
  endNotRecorded: 'end not recorded',
  renewsBy: (months: string) => `renews by ${months} each time`,
  edit: (title: string) => `Edit ${title}`,
  saved: 'The agreement was saved.',
  regimes: 'Cybersecurity Act (NIS2) and DORA',
  switching: 'Switching (Data Act)',
  switchingHelp:
    'With a cloud service you may switch with a notice period of at most two months, then a transitional period of at most 30 days, and from 12 Jan 2027 without charges (Arts 25 and 29 Regulation (EU) 2023/2854). There are exceptions for custom-built services and test versions (Art. 31).',
  switchingNotice: 'A separate notice period was agreed for switching',
  allServices: 'Leave all unticked if the agreement covers all services.',
};
