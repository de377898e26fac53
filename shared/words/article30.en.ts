/** The extract for the record of processing activities (Art. 30 GDPR), in English. */
import { counted } from './both.ts';
import { ended } from './in-sentence.ts';

const en = counted('en');

export const article30 = {
  title: 'Extract for the record of processing activities',
  fileName: 'Extract Art. 30 GDPR',
  lead: 'This extract gives what this register knows of the processing for which a supplier is recorded. It fills your record of processing activities (Art. 30 GDPR) and does not replace it.',
  parts: {
    controller: {
      heading: 'As a controller (Art. 30(1) GDPR)',
      sheet: 'Art. 30(1)',
      empty: 'No supplier is recorded that receives data for you as a controller.',
      intro: (n: number) =>
        `${en(n, 'supplier', 'suppliers')}. The letter behind a heading is that of Art. 30(1) GDPR.`,
    },
    processor: {
      heading: 'As a processor (Art. 30(2) GDPR)',
      sheet: 'Art. 30(2)',
      empty:
        'No supplier is recorded with the role of sub-processor. If you process data for customers, record that role with the suppliers that you engage for it.',
      intro: (n: number) =>
        `${en(n, 'sub-processor', 'sub-processors')}. The letter behind a heading is that of Art. 30(2) GDPR.`,
    },
  },
  columns: {
    controller: {
      name: 'Recipient (d)',
      role: 'Role',
      services: 'Service',
      activity: 'Processing activity',
      customer: 'Controller',
      purposes: 'Purposes (b)',
      dataSubjects: 'Data subjects (c)',
      dataCategories: 'Personal data (c)',
      subProcessors: 'Further recipients (d)',
      transfers: 'Transfers and safeguard (e)',
      retention: 'Retention (f)',
      measures: 'Security (g)',
    },
    processor: {
      name: 'Sub-processor',
      role: 'Role',
      services: 'Category of processing (b)',
      activity: 'Processing activity',
      customer: 'Controller (a)',
      purposes: 'Purposes',
      dataSubjects: 'Data subjects',
      dataCategories: 'Personal data',
      subProcessors: 'Further sub-processors',
      transfers: 'Transfers and safeguard (c)',
      retention: 'Retention',
      measures: 'Security (d)',
    },
  },
  facts: {
    controller: 'Controller (a)',
    processor: 'Processor (a)',
    kvk: 'KvK number',
    contact: 'Contact details (a)',
    officer: 'Data protection officer (a)',
    representative: 'Representative (a, Art. 27 GDPR)',
    joint: 'Joint controllers (a)',
    customers: 'Controllers on whose behalf you process, their representatives and DPOs (a)',
  },
  factColumn: 'Fact',
  valueColumn: 'Recorded',
  about: 'Organisation and notes',
  notRecorded: 'not recorded',
  notHeld: 'not recorded in this register',
  noJoint: 'none recorded',
  namedInFlows: (names: string) =>
    `${ended(`Named with data flows: ${names}`)} Otherwise not recorded in this register.`,
  special: 'special categories of personal data',
  criminal: 'data relating to criminal convictions and offences',
  bsn: 'citizen service number (BSN)',
  noSubProcessors: 'none',
  notesHeading: 'Notes',
  leftOut: (ended: number, none: number, own: number) =>
    [
      [ended, en(ended, 'ended supplier', 'ended suppliers')] as const,
      [none, `${en(none, 'supplier', 'suppliers')} without personal data`] as const,
      [own, `${en(own, 'supplier', 'suppliers')} under your direct authority (Art. 29 GDPR)`] as const,
    ]
      .filter(([count]) => count > 0)
      .map(([, text]) => text)
      .join(', '),
  leftOutNote: (who: string) => ended(`Not included: ${who}`),
  coverage:
    'Processing for which you use no supplier is not in this register. Add it in your own record of processing activities. This register does not hold names and legal grounds of processing activities.',
  exception:
    'The exception of Art. 30(5) GDPR as the law now stands: an enterprise or organisation that employs fewer than 250 persons need not keep a record of processing activities, unless the processing is likely to result in a risk to the rights and freedoms of data subjects, is not occasional, or includes special categories of data (Art. 9(1)) or data relating to criminal convictions and offences (Art. 10). Salaries, customers and suppliers are usually not processed occasionally: then the exception does not apply.',
  amendment:
    'An amendment was provisionally agreed on 9 Jun 2026 (Omnibus IV, COM(2025) 501): fewer than 1,000 persons, unless the processing is likely to result in a high risk. On 1 Oct 2026 it was not law yet. Do not rely on it yet.',
  stays:
    'Whatever becomes of Art. 30: to know who processes for you, under which agreement and where, remains necessary for Arts 5(2), 28 and 44 GDPR.',
};
