/** All text of the overview PDF, in English. */

export const report = {
  title: 'Overview of processors and transfers',
  asOf: (date: string) => `As of ${date}`,
  page: 'Page',
  pageOf: 'of',
  nobody: 'no owner',
  notRecorded: 'not recorded',
  suppliers: (count: string, one: boolean) => (one ? `${count} supplier` : `${count} suppliers`),
  andOthers: (count: string, one: boolean) => (one ? `${count} other` : `${count} others`),
  lead: {
    empty: 'There are no suppliers in the register yet. Add the first supplier or import an existing list.',
    agreement: (covered: string, total: string, joint: boolean) =>
      joint
        ? `For ${covered} of ${total} processors and joint controllers the processor agreement or arrangement is in place or not required.`
        : `For ${covered} of ${total} processors the processor agreement is in place or not required.`,
    noneCovered: (total: string, one: boolean, joint: boolean) => {
      if (one)
        return joint
          ? 'With the one joint controller there is no valid arrangement.'
          : 'For the one processor there is no valid processor agreement.';
      return joint
        ? `For none of the ${total} processors and joint controllers is there a valid processor agreement or arrangement.`
        : `For none of the ${total} processors is there a valid processor agreement.`;
    },
    allCovered: (total: string, one: boolean, joint: boolean) => {
      if (one)
        return joint
          ? 'With the one joint controller the arrangement is in place or not required.'
          : 'For the one processor the processor agreement is in place or not required.';
      return joint
        ? `For all ${total} processors and joint controllers the processor agreement or arrangement is in place or not required.`
        : `For all ${total} processors the processor agreement is in place or not required.`;
    },
    blocked: (blocked: string) => `Transfer outside the EEA is not allowed at ${blocked}.`,
    action: (action: string) => `Transfer outside the EEA needs action at ${action}.`,
    blockedAndAction: (blocked: string, action: string) =>
      `Transfer outside the EEA is not allowed at ${blocked} and needs action at ${action}.`,
    noneInUse: 'No supplier is in use.',
    noneAsked: 'None of the suppliers needs a processor agreement.',
    noTransferProblems: (unsure: boolean): string =>
      unsure
        ? 'No transfer outside the EEA that the register knows of needs action now.'
        : 'No transfer outside the EEA needs action now.',
    unsure: (count: string, one: boolean) =>
      `At ${one ? `${count} supplier` : `${count} suppliers`} it is not certain whether there is a transfer, or more than is known: the establishment of a recipient is not recorded.`,
    ended: (count: string, one: boolean) =>
      one
        ? `The register also holds ${count} supplier that has ended; it is not counted here.`
        : `The register also holds ${count} suppliers that have ended; they are not counted here.`,
  },
  compared: {
    first: 'This is the first overview that is kept; there is nothing to compare it with yet.',
    since: (date: string) => `The difference is with the overview as of ${date}.`,
    same: 'same',
  },
  figures: {
    suppliers: 'suppliers in use',
    uncovered: 'without a valid agreement',
    blocked: 'with a transfer not allowed',
    action: 'with a transfer needing action',
    unlocated: 'with an unknown location',
    overdue: 'deadlines overdue',
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
    change: 'Change',
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
  },
  risks: {
    heading: 'Main risks',
    columns: ['Risk', 'Number', 'At whom', 'Next step', 'Ground'],
    nothing: 'nothing recorded',
    uncovered: {
      none: {
        label: 'No valid processor agreement',
        nextStep: 'Conclude an agreement or stop the processing.',
        article: 'Art. 28(3) GDPR',
      },
      some: {
        label: 'No valid agreement or arrangement',
        nextStep: 'Conclude an agreement or arrangement, or stop the processing.',
        article: 'Art. 26(1) and 28(3) GDPR',
      },
      all: {
        label: 'No arrangement',
        nextStep: 'Conclude an arrangement or stop the processing.',
        article: 'Art. 26(1) GDPR',
      },
    },
    kinds: {
      blocked: {
        label: 'Transfer that is not allowed',
        nextStep: 'Stop the transfer or arrange a valid basis.',
        article: 'Art. 44 GDPR',
      },
      missedNotice: {
        label: 'Notice day missed, runs on',
        nextStep: 'Decide now about the next period.',
        article: 'agreement',
      },
      breach: {
        label: 'Breach still to be notified or communicated',
        nextStep: 'Notify it in time, or record why that is not needed.',
        article: 'Arts 33 and 34 GDPR',
      },
      unlocated: {
        label: 'Unknown where the data are',
        nextStep: 'Ask the supplier for the location.',
        article: 'Art. 30(1)(e) GDPR',
      },
    },
    action: (count: string, one: boolean) =>
      `Besides, ${one ? `a transfer at ${count} supplier needs` : `transfers at ${count} suppliers need`} action.`,
    reviews: (count: string, one: boolean) =>
      one ? `${count} review is overdue.` : `${count} reviews are overdue.`,
    gaps: (count: string, one: boolean) =>
      `At ${one ? `${count} supplier` : `${count} suppliers`} the state of the agreement is not known, or words of a list were not looked at yet.`,
  },
  quarter: {
    heading: (until: string) => `The coming quarter, up to and including ${until}`,
    columns: ['Date', 'Supplier', 'What', 'Owner'],
    nothingOverdue: 'No deadline is overdue.',
    overdue: (count: string, one: boolean, since: string) =>
      one
        ? `${count} deadline is overdue, since ${since}.`
        : `${count} deadlines are overdue, the oldest since ${since}.`,
    none: 'No other deadline falls in the coming quarter.',
    more: (count: string, one: boolean) =>
      one
        ? `And ${count} more deadline, shown in the calendar of the register.`
        : `And ${count} more deadlines, shown in the calendar of the register.`,
    reviews: (count: string, one: boolean) =>
      one ? `${count} periodic review comes on top.` : `${count} periodic reviews come on top.`,
  },
  map: {
    heading: 'Where the data are',
    columns: ['Place', 'Suppliers', 'Worst verdict'],
    none: 'It is not recorded yet where any data are.',
    more: (count: string, one: boolean) => (one ? `And ${count} more place.` : `And ${count} more places.`),
    alternative: (count: string, one: boolean) =>
      `World map with ${one ? `${count} place` : `${count} places`} where data are, with Europe enlarged; the table beside it gives the number of suppliers and the verdict for each place.`,
  },
  decided: {
    heading: 'Decisions asked before',
    columns: ['Decision', 'Outcome', 'By, on', 'Remark'],
    more: (count: string, one: boolean) =>
      one ? `And ${count} more decision asked before.` : `And ${count} more decisions asked before.`,
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
    more: (count: string, one: boolean) =>
      one ? `And ${count} more decision asked.` : `And ${count} more decisions asked.`,
    blocked: (names: string) =>
      `Suspend the transfer at ${names}, or have a valid basis for it arranged first.`,
    blockedArticle: 'Art. 44 GDPR',
    missing: {
      none: (names: string) =>
        `Have a valid processor agreement concluded with ${names}, or have this processing stopped.`,
      some: (names: string) =>
        `Have a valid processor agreement or arrangement concluded with ${names}, or have this processing stopped.`,
      all: (names: string) => `Have an arrangement concluded with ${names}, or have this processing stopped.`,
    },
    missingArticle: {
      none: 'Art. 28(3) GDPR',
      some: 'Art. 26(1) and 28(3) GDPR',
      all: 'Art. 26(1) GDPR',
    },
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
  attention: {
    heading: 'Points for attention per supplier',
    intro:
      'For each supplier what is open, on which ground, and what the next step is. What is recorded about breaches, another parent company and switching is included.',
    none: 'No supplier needs attention.',
    columns: {
      name: 'Supplier',
      urgency: 'When',
      reason: 'What is the matter',
      nextStep: 'Next step',
      article: 'Ground',
      due: 'By',
      owner: 'Owner',
    },
    onRecord: 'On record',
    overdue: 'overdue',
    urgency: { now: 'Now', soon: 'Soon', later: 'Later' },
  },
  transfers: {
    heading: 'Transfers outside the EEA',
    intro: (count: string, one: boolean) =>
      `${one ? `${count} transfer` : `${count} transfers`}, the worst verdict first. What may be a transfer is in it too.`,
    none: 'No transfers outside the EEA are recorded.',
    columns: {
      name: 'Supplier',
      importer: 'Recipient',
      place: 'Where, what for',
      result: 'Verdict',
      reason: 'Why',
      nextStep: 'Next step',
      owner: 'Owner',
    },
  },
  decisionsAnnex: {
    heading: 'Decisions that this overview relies on',
    intro: 'What was asked of management before and what it decided; what is still open comes first.',
    none: 'No requested decision is recorded in the register yet.',
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
      'Some characters cannot be printed in this overview. Their code is shown in square brackets instead, for example [U+4E2D].',
    advice: 'This overview supports accountability (Art. 5(2) GDPR) and is not legal advice.',
  },
};
