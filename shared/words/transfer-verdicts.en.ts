/** Sentences of every transfer verdict (Chapter V GDPR): reason and next step, in English. */
import { capital, formatDate, joinList, lowerFirst } from './format.ts';
import { conditionOf, day, type TransferWords as Words } from './transfer-words.ts';

const nothingToDo = 'There is nothing to do for this now.';

/** Who can be asked: of a sub-processor only our own processor. */
const asked = (w: Words) => (w.actor === 'sub-processor' ? w.supplier.en : w.importer.en);

/** "Sign the clauses that fit and assess the law there", to whoever can: we are no party to those with a sub-processor. */
const signClauses = (w: Words): string =>
  w.actor === 'sub-processor'
    ? `Ask ${w.supplier.en} to sign standard contractual clauses module 3 with ${w.importer.en}, and for the assessment of the law of ${w.place.en} (TIA).`
    : `Sign standard contractual clauses module ${w.module} with ${w.importer.en}${w.actor === 'customer' ? '' : ` and assess the law of ${w.place.en} (TIA)`}.`;

/** What a sub-processor does is for our processor to stop. */
const suspend = (w: Words): string =>
  w.actor === 'sub-processor' ? `Have ${w.supplier.en} suspend the transfer.` : 'Suspend the transfer.';

const suspendUntilClauses = (w: Words): string => `${suspend(w)} ${signClauses(w)}`;

const assessLaw = (w: Words): string =>
  w.actor === 'sub-processor'
    ? `Ask ${w.supplier.en} for the assessment of the law of ${w.place.en} (TIA), review it and record the outcome with its date.`
    : `Assess the law and practice of ${w.place.en} (TIA) and record the outcome with its date.`;

const repairClauses = (w: Words): string =>
  w.actor === 'sub-processor'
    ? `Ask ${w.supplier.en} to have module 3 signed with complete annexes and record the date.`
    : `Have module ${w.module} signed with complete annexes and record the date.`;

/** What is still to be done for clauses that are not in order; of annexes that nobody asked about that is asking. */
const settleClauses = (w: Words): string => {
  if (w.defects.length !== 1 || w.defects[0] !== 'annexes-unknown') return repairClauses(w);
  return w.actor === 'sub-processor'
    ? `Ask ${w.supplier.en} whether the annexes to module 3 are complete and record the answer.`
    : `Find out whether the annexes to module ${w.module} are complete and record it.`;
};

/** What is still to be done for the safeguard that has to carry the transfer. */
const completeFallback = (w: Words): string => {
  if (w.fallbackLacks === 'TIA_MISSING' || w.fallbackLacks === 'TIA_STALE') return assessLaw(w);
  return w.fallbackLacks === 'SCC_DEFECT' ? repairClauses(w) : signClauses(w);
};

const onSafeguard = (basis: string) => (w: Words) =>
  `Transfer to ${w.place.en} on the basis of ${basis}${w.actor === 'customer' ? '' : ', with a current TIA'}`;

const defects = {
  module: 'it is not the module that fits here',
  annexes: 'the annexes are not complete',
  'annexes-unknown': 'it is not recorded whether the annexes are complete',
  signature: 'they are not signed',
  'too-early': 'they bear a date before 27 Jun 2021, when they did not exist yet',
};

/** Next steps that depend on the recorded facts. */
export const steps = {
  nothingToDo,
  completeFallback,
  reviewTia: (due: string) => `Review the TIA again, on ${formatDate(due, 'en')} at the latest.`,
};

/** A reason has no full stop: the article follows in brackets. */
export const verdicts = {
  WITHIN_EEA: {
    inside: {
      reason: (w: Words) =>
        `The processing takes place in ${w.place.en}, within the European Economic Area: this is no transfer`,
      nextStep: () => nothingToDo,
    },
    noAccess: {
      reason: (w: Words) =>
        `The processing takes place in ${w.place.en}. ${capital(w.importer.en)} is established in ${w.importerPlace?.en}, but has no access to the data from there (confirmed on ${day(w.noAccess?.confirmedOn ?? null, 'en')}): this is no transfer`,
      nextStep: (w: Words): string =>
        w.noAccess?.evidence === ''
          ? 'Record what shows that there is no access from outside the EEA.'
          : 'Ask about this again when the service or the group changes.',
    },
    notRecorded: {
      reason: (w: Words) =>
        `The processing takes place in ${w.place.en}, within the European Economic Area. Where ${w.importer.en} is established is not recorded: whether this is no transfer is not certain yet`,
      nextStep: (w: Words) => `Record in which country ${w.importer.en} is established.`,
    },
  },
  NO_SEPARATE_IMPORTER: {
    reason: (w: Words) =>
      `Only staff of the same legal entity work from ${w.place.en}: there is no other recipient, so no transfer`,
    nextStep: () => 'Record how access from abroad is secured.',
  },
  NO_ACTIVE_FLOWS: {
    reason: () => 'There is no data flow to assess on this day',
    nextStep: () => 'Record where and by whom the data are processed, if this supplier still processes data.',
  },
  NO_FLOWS_RECORDED: {
    reason: () => 'It is not recorded where and by whom the data are processed',
    nextStep: (w: Words) =>
      `Ask ${w.supplier.en} where the data are kept and from which countries there is access, and record that as a data flow.`,
  },
  IMPORTER_OUTSIDE_EEA: {
    notAsked: {
      reason: (w: Words) =>
        `The data are within the EEA, but ${w.importer.en} is established in ${w.place.en}; whether there is access from there is not recorded`,
      nextStep: (w: Words) =>
        `Ask ${asked(w)} whether and how there is access from outside the EEA. If there is none, record what shows it, with a date; otherwise on what basis.`,
    },
    reaching: {
      reason: (w: Words) =>
        `The data are within the EEA, but ${w.importer.en} has access to them from ${w.place.en}; on what basis is not recorded`,
      nextStep: (w: Words) =>
        `Ask ${asked(w)} on what basis there is access from ${w.place.en} and record the answer, also when there is no basis.`,
    },
  },
  IMPORTER_UNNAMED: {
    reason: (w: Words) =>
      `The data go to ${w.place.en}, but ${w.importer.en} is established in ${w.importerPlace?.en ?? 'the EEA'}: which legal entity receives them there is not recorded`,
    nextStep: (w: Words) =>
      `Ask ${asked(w)} which legal entity in ${w.place.en} has access and record its name and country of establishment.`,
  },
  SUBPROCESSOR_NOT_LOCATED: {
    reason: (w: Words) =>
      w.importerPlace === null
        ? `Of sub-processor ${w.importer.en} it is not known where it is established, and not recorded where it processes the data`
        : `Sub-processor ${w.importer.en} is established in ${w.importerPlace.en}; where it processes the data is not recorded`,
    nextStep: (w: Words) =>
      `Ask ${w.supplier.en} where ${w.importer.en} processes the data and on what basis, and record that as a data flow.`,
  },
  ONWARD: {
    reason: (w: Words) =>
      `${capital(w.importer.en)} in ${w.place.en} receives the data from a recipient in ${w.exporterPlace?.en}, on the basis of a signed tool for onward transfers`,
    nextStep: () => 'Keep a copy or a statement of that tool among the documents.',
  },
  ONWARD_UNDOCUMENTED: {
    reason: (w: Words) =>
      `A recipient in ${w.exporterPlace?.en} sends the data on to ${w.place.en}; on what basis is not recorded`,
    nextStep: (w: Words) =>
      `Ask ${w.supplier.en} on what basis the data are sent on (for example the IDTA, the Addendum or the DPF contract) and record it with a date.`,
  },
  SAFEGUARD_UNPROVEN: {
    reason: (w: Words) =>
      `For the transfer to ${w.place.en} a safeguard is named, but not when it was approved or issued`,
    nextStep: (w: Words) =>
      `Ask ${asked(w)} for the approval or certificate and for proof that ${w.importer.en} is bound by it, and record reference and date.`,
  },
  ADEQUACY: {
    reason: (w: Words) => `An adequacy decision covers the transfer to ${w.place.en}: ${w.decision?.en}`,
    recheckDpf: (due: string) => `Check the DPF List again, on ${formatDate(due, 'en')} at the latest.`,
    watchRenewal: (lastDay: string) =>
      `Keep an eye on its renewal: the decision applies through ${formatDate(lastDay, 'en')}.`,
  },
  SCC: { reason: onSafeguard('standard contractual clauses (SCC)') },
  BCR: { reason: onSafeguard('binding corporate rules (BCR)') },
  CODE_OF_CONDUCT: { reason: onSafeguard('an approved code of conduct') },
  CERTIFICATION: { reason: onSafeguard('an approved certification mechanism') },
  AUTHORISED_CLAUSES: {
    reason: onSafeguard('own contractual clauses authorised by the supervisory authority'),
  },
  ART49: {
    reason: (w: Words) =>
      `Transfer to ${w.place.en} on the basis of a signed-off derogation for a specific situation`,
    nextStep: () =>
      'Use the derogation only occasionally and document the assessment in the record of processing activities.',
  },
  UNKNOWN_LOCATION: {
    reason: (w: Words) => `It is not known where ${w.importer.en} processes the data`,
    nextStep: (w: Words) =>
      `Ask ${asked(w)} in which countries the data are kept and from which countries there is access.`,
  },
  ADEQUACY_CONDITION_UNCONFIRMED: {
    condition: {
      reason: (w: Words) =>
        `For ${w.place.en} there is an adequacy decision with a condition that is not confirmed yet: ${conditionOf(w.scope?.en)}`,
      nextStep: (w: Words) => `Ask ${asked(w)} whether this condition is met and record the answer.`,
    },
    notOnList: {
      reason: (w: Words) =>
        `The adequacy decision for ${w.place.en} only covers organisations on the DPF List, and no entry of ${w.importer.en} is recorded`,
      nextStep: (w: Words) =>
        `Look up ${w.importer.en} on the DPF List and record status, coverage and date.`,
    },
    withoutHr: {
      reason: (w: Words) =>
        `The entry of ${w.importer.en} on the DPF List does not cover personnel data (HR)`,
      nextStep: (w: Words) =>
        `Ask ${asked(w)} for an entry that covers HR. Or: ${lowerFirst(signClauses(w))}`,
    },
  },
  DPF_RECHECK: {
    reason: (w: Words) => `The entry of ${w.importer.en} on the DPF List has not been checked again in time`,
    nextStep: () =>
      'Check the DPF List and record the date and the new re-certification date. If the entry has lapsed, transferring further needs another safeguard.',
  },
  ADEQUACY_EXPIRING: {
    reason: (w: Words) =>
      `The adequacy decision for ${w.place.en} applies through ${day(w.lastDay, 'en')} and no other safeguard is in place`,
    nextStep: (w: Words) => `Prepare for the end of the decision. ${completeFallback(w)}`,
  },
  SCC_DEFECT: {
    reason: (w: Words) =>
      `The standard contractual clauses (SCC) for ${w.place.en} are not in order: ${joinList(
        w.defects.map((defect) => defects[defect]),
        'en',
      )}`,
    nextStep: settleClauses,
  },
  BCR_WRONG_TYPE: {
    reason: (w: Words): string =>
      w.isBcrForProcessors
        ? 'These binding corporate rules are for processors (BCR-P) and do not carry a transfer to a controller'
        : 'These binding corporate rules are for controllers (BCR-C) and only carry a transfer within the same group',
    nextStep: (w: Words) =>
      w.actor === 'controller' || w.actor === 'customer'
        ? signClauses(w)
        : `Ask ${asked(w)} for approved BCR for processors. Or: ${lowerFirst(signClauses(w))}`,
  },
  TIA_MISSING: {
    reason: (w: Words) =>
      `For the transfer to ${w.place.en} there is a safeguard, but no assessment of the law there (TIA)`,
    nextStep: (w: Words) => (w.isBlocked ? `${suspend(w)} ${assessLaw(w)}` : assessLaw(w)),
  },
  TIA_STALE: {
    reason: (w: Words) => `The TIA for ${w.place.en} of ${day(w.tiaOn, 'en')} is too old`,
    nextStep: assessLaw,
  },
  MECHANISM_UNKNOWN: {
    reason: (w: Words) => `For the transfer to ${w.place.en} it is not recorded which safeguard there is`,
    nextStep: (w: Words) =>
      `Ask ${asked(w)} on what basis the data go to ${w.place.en} and record the answer, also when there is none.`,
  },
  SCC_OUTDATED: {
    reason: (w: Words) =>
      `Transfer to ${w.place.en} on the basis of old standard contractual clauses that were repealed`,
    nextStep: suspendUntilClauses,
  },
  UNAUTHORISED_CLAUSES: {
    reason: (w: Words) =>
      `Transfer to ${w.place.en} on the basis of own contractual clauses without authorisation of the competent supervisory authority`,
    nextStep: suspendUntilClauses,
  },
  TIA_NEGATIVE: {
    reason: (w: Words) =>
      `According to the TIA the safeguard does not protect the data in ${w.place.en} sufficiently`,
    nextStep: (w: Words) =>
      w.actor === 'sub-processor'
        ? `${suspend(w)} Ask for supplementary measures and assess again (TIA), or have the transfer stopped.`
        : `${suspend(w)} Take supplementary measures and assess again (TIA), or stop the transfer.`,
  },
  ART49_STRUCTURAL: {
    cannot: {
      reason: (w: Words) =>
        `A derogation for a specific situation cannot carry a structural transfer to ${w.place.en}`,
      nextStep: suspendUntilClauses,
    },
    toJustify: {
      reason: (w: Words) =>
        `A structural transfer to ${w.place.en} rests on a derogation that is not confined to occasional cases, but remains an exception`,
      nextStep: (w: Words) =>
        `Record why the derogation is necessary structurally as well, and on ground d or g on which Union or Dutch law it rests. Or: ${lowerFirst(signClauses(w))}`,
    },
  },
  NO_MECHANISM: {
    reason: (w: Words) => `Transfer to ${w.place.en} without a valid basis`,
    nextStep: suspendUntilClauses,
  },
};
