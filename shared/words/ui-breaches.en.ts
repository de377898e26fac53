/** Personal data breaches on the page of a supplier, in English. */
import { filled, formatNumber } from './both.ts';
import type { NoticeCounts } from './breach-values.ts';

export const breaches = {
  title: 'Data breaches',
  add: 'Record a breach',
  addTitle: 'New data breach',
  editTitle: 'Edit data breach',
  edit: (nature: string) => `Edit ${nature}`,
  sheet: 'Incident sheet as PDF',
  sheetOf: (nature: string) => `Incident sheet as PDF: ${nature}`,
  saved: 'The data breach was saved.',
  none: 'No data breaches are recorded. Record every breach at this supplier here, including one that need not be notified (Art. 33(5) GDPR).',
  measured: (total: number, { inTime, late, noTerm, differs, unknown }: NoticeCounts) =>
    `${total === 1 ? '1 data breach' : `${formatNumber(total, 'en')} data breaches`}. Notification by the supplier: ${filled(
      [
        [inTime, `${inTime} within the agreed time`],
        [late, `${late} too late`],
        [noTerm, `${noTerm} without an agreed time`],
        [differs, `${differs} with a time that differs by service`],
        [unknown, `${unknown} of unknown speed`],
      ],
    ).join(', ')}. This counts when you assess whether the guarantees are sufficient (Art. 28(1) GDPR).`,
  counting:
    'Enter times in Dutch local time. The term counts in hours from the moment itself; evenings, weekends and holidays count, and an end in a weekend is not moved (Art. 3 Regulation 1182/71).',
  parts: {
    what: 'What happened',
    clock: 'When',
    authority: 'Notification to the supervisory authority',
    subjects: 'Communication to data subjects',
    others: 'Who else was told',
    closing: 'Closing',
  },
  stands: {
    running: 'To be notified',
    late: 'Overdue',
    undated: 'Deadline unknown',
    notified: 'Notified',
    notifiedLate: 'Notified late',
    notNeeded: 'No notification needed',
    notOurs: 'Not for us to notify',
    later: 'Not known then',
  },
};
