/** All text of the overview PDF, in English. */

export const report = {
  title: 'Overview of processors and transfers',
  statement: (organisation: string) =>
    `This overview shows which suppliers process personal data for ${organisation === '' ? 'the organisation' : organisation}, whether a valid processor agreement is in place, where the data are and whether they may be there. It was made from the register as it stood on the day named.`,
  asOf: (date: string) => `As of ${date}`,
  page: 'Page',
  pageOf: 'of',
  nobody: 'no owner',
  notRecorded: 'not recorded',
  andOthers: (count: string) => `${count} others`,
  lead: {
    empty: 'There are no suppliers in the register yet. Add the first supplier or import an existing list.',
    agreement: (covered: string, total: string) =>
      `For ${covered} of ${total} processors the processor agreement is in place or not required.`,
    noneCovered: (total: string, one: boolean) =>
      one
        ? 'For the one processor there is no valid processor agreement.'
        : `For none of the ${total} processors is there a valid processor agreement.`,
    allCovered: (total: string, one: boolean) =>
      one
        ? 'For the one processor the processor agreement is in place or not required.'
        : `For all ${total} processors the processor agreement is in place or not required.`,
    blocked: (blocked: string) => `Transfer outside the EEA is not allowed at ${blocked}.`,
    action: (action: string) => `Transfer outside the EEA needs action at ${action}.`,
    blockedAndAction: (blocked: string, action: string) =>
      `Transfer outside the EEA is not allowed at ${blocked} and needs action at ${action}.`,
    noProcessors: 'None of the suppliers is a processor; nothing was assessed.',
    noTransferProblems: 'No transfer outside the EEA needs action now.',
    ended: (count: string, one: boolean) =>
      one
        ? `The register also holds ${count} supplier that has ended; it is not counted here.`
        : `The register also holds ${count} suppliers that have ended; they are not counted here.`,
  },
  axes: {
    heading: 'Where we stand',
    explanation:
      'These are two separate questions: a good agreement does not make a transfer lawful, and the reverse.',
    agreement: 'Processor agreement',
    agreementArticle: 'Art. 28 GDPR',
    transfer: 'Transfer outside the EEA',
    transferArticle: 'Chapter V GDPR (Arts 44 to 50)',
    state: 'State',
    number: 'Number',
    classes: {
      covered: 'In place',
      ending: 'In place, but ending',
      preparing: 'In preparation, not valid yet',
      missing: 'Missing or no longer valid',
      unknown: 'Not known',
      finished: 'Ended and completed',
      'not-assessed': 'Controller itself, no agreement needed',
    },
    unknownPlace: (count: string) => `of which ${count} with an unknown location`,
    unknownImporter: (count: string) => `of which ${count} with an unknown establishment of the recipient`,
  },
  risks: {
    heading: 'Main risks',
    columns: ['What is the matter', 'Next step', 'Ground', 'By'],
    theSupplier: 'the supplier',
    none: 'There is nothing that needs attention now or soon.',
    more: (count: string, one: boolean) =>
      one
        ? `${count} more point is listed under its supplier in “Points for attention per supplier”.`
        : `${count} more points are listed under their suppliers in “Points for attention per supplier”.`,
  },
  deadlines: {
    heading: (until: string) => `Deadlines up to and including ${until}`,
    columns: ['Date', 'Supplier', 'What', 'Owner'],
    none: 'No deadline falls in the coming quarter.',
    more: (count: string, one: boolean) =>
      one
        ? `${count} more deadline is listed in the register and under its supplier.`
        : `${count} more deadlines are listed in the register and under their suppliers.`,
    notice: 'Last day to give notice on the agreement.',
    ends: 'The agreement ends.',
    overdue: 'overdue',
  },
  decided: {
    heading: 'Decisions asked before',
    columns: ['Decision', 'Outcome', 'By, on', 'Remark'],
    none: '',
    outcomes: {
      open: 'Still to be decided',
      agreed: 'Agreed',
      declined: 'Not agreed',
      postponed: 'Postponed',
    },
  },
  decisions: {
    heading: 'Decisions asked',
    columns: ['No.', 'Decision asked', 'Ground', 'Decision'],
    none: 'No decisions are asked.',
    blocked: (names: string) =>
      `Suspend the transfer at ${names}, or have a valid basis for it arranged first.`,
    blockedArticle: 'Art. 44 GDPR',
    missing: (names: string) =>
      `Have a valid processor agreement concluded with ${names}, or have this processing stopped.`,
    missingArticle: 'Art. 28(3) GDPR',
    deletion: (names: string) => `Have ${names} confirm that the data have been deleted or returned.`,
    deletionArticle: 'Art. 28(3)(g) GDPR',
    notice: (names: string) =>
      `Decide before the notice deadline whether these agreements continue: ${names}.`,
    ending: (names: string) => `Decide whether these ending agreements are replaced or extended: ${names}.`,
    contract: 'agreement',
    owner: (names: string) => `Appoint an owner for ${names}: points are open and nobody is responsible.`,
    ownerArticle: 'Art. 5(2) GDPR',
  },
  register: {
    heading: 'Register of suppliers',
    intro: (count: string, one: boolean) =>
      `${one ? `${count} supplier` : `${count} suppliers, by name`}. “Through” is the last day of the agreement or of its current period.`,
    indefinite: 'indefinite',
    unknown: 'unknown',
    columns: {
      name: 'Supplier',
      service: 'Service',
      agreement: 'Processor agreement',
      until: 'Through',
      noticeBy: 'Notice by',
      places: 'Where the data are',
      transfer: 'Transfer',
      owner: 'Owner',
    },
    empty: 'There are no suppliers in the register yet.',
    endedOn: (date: string) => `ended on ${date}`,
    roles: { 'joint-controller': 'joint controller', 'independent-controller': 'independent controller' },
  },
  details: {
    heading: 'Points for attention per supplier',
    intro:
      'For each supplier what is open, on which ground, and what the next step is. Above it stand the breaches, a parent company that was announced, and what matters when switching.',
    none: 'No supplier needs attention.',
    agreement: 'Processor agreement',
    transfer: 'Transfer',
    owner: 'Owner',
    due: 'by',
    overdueSince: 'overdue since',
    nextStep: 'Next step',
    urgency: { now: 'Now', soon: 'Soon', later: 'Later' },
  },
  sources: {
    heading: 'What this overview rests on',
    asOf: 'Assessed as of',
    list: 'Country list',
    listValue: (version: string, stateAsOf: string) => `version ${version}, state as of ${stateAsOf}`,
    history: 'History of the register',
    historyValue: (lines: string, one: boolean) => (one ? `${lines} line` : `${lines} lines`),
    head: 'Digest of the last line',
    headExplanation:
      'The number of lines and the digest make it possible to check later that the history up to here is unchanged.',
    counted: 'What is not recorded was not filled in but named as a gap.',
    listed:
      'Independent controllers need no processor agreement and are counted apart there; transfers to them were assessed.',
    replaced:
      'Some characters cannot be printed in this overview. Their code stands in square brackets instead, for example [U+4E2D].',
    advice: 'This overview supports accountability (Art. 5(2) GDPR) and is not legal advice.',
  },
};
