/** All text of the incident sheet of one data breach as PDF, in English. */

export const breach = {
  title: 'Incident sheet of a data breach',
  fileName: 'Incident sheet',
  at: (nature: string, supplier: string) => `${nature} – at ${supplier}`,
  running: (due: string) => `the term ends on ${due}`,
  late: (due: string) => `the term ended on ${due}`,
  counted: (recorded: string, total: string, missing: number) =>
    missing === 0
      ? `All ${total} facts for the notification are recorded.`
      : `Recorded: ${recorded} of the ${total} facts for the notification. What is missing is said to be missing.`,
  later: 'On this day nobody knew of this data breach yet.',
  clock: 'When, and which term is running',
  own: (hours: string) => `Our term of ${hours} ends on`,
  ownUncounted: 'Our term ends on',
  agreed: 'Term agreed for the supplier’s notice',
  noAgreed: 'no term in hours was agreed',
  used: 'Time between discovery and notice by the supplier',
  facts: 'The twelve facts for the notification',
  factsIntro:
    'What you notify to the supervisory authority (Art. 33(3) GDPR) and must be able to show (Art. 33(5) GDPR). Where the risk is high, the facts with Art. 34 are also communicated to the data subjects, in clear and plain language.',
  columns: ['Fact', 'Article', 'Recorded'],
  period: 'Start and end of the breach',
  since: (start: string) => `from ${start}; continues, or the end is not known`,
  authority: 'Notification and communication',
  notNotified: 'not notified',
  notTold: 'not communicated',
  contacts: 'Whom to call',
  noIncidentContact: 'no contact for data breaches is recorded',
  owner: 'Our owner',
  steps: 'Next steps',
  stepColumns: ['Step', 'Why'],
  nothingOpen: 'Nothing is open for this data breach.',
  complete: 'Record the facts that are still missing. A notification may be supplemented later.',
  completeWhy: (missing: string, one: boolean) =>
    `${one ? `${missing} fact is missing` : `${missing} facts are missing`} (Art. 33(4) and 33(5) GDPR).`,
};
