/** Sentences of every transfer verdict (Chapter V GDPR): reason and next step, in English. */
import { formatDate, joinList, lowerFirst } from './format.ts';
import { conditionOf, day, type TransferWords as Words } from './transfer-words.ts';

const nothingToDo = 'There is nothing to do for this now.';

/** "Sign the clauses that fit and assess the law there." */
const signClauses = (w: Words) =>
  `Sign standard contractual clauses module ${w.module} and assess the law of ${w.place.en} (TIA).`;

const suspendUntilClauses = (w: Words) => `Suspend the transfer. ${signClauses(w)}`;

const assessLaw = (w: Words) =>
  `Assess the law and practice of ${w.place.en} (TIA) and record the outcome with its date.`;

const onSafeguard = (basis: string) => (w: Words) =>
  `Transfer to ${w.place.en} on the basis of ${basis}, with a current TIA`;

const defects = {
  module: 'it is not the module that fits here',
  annexes: 'the annexes are not complete',
  signature: 'they are not signed',
};

/** Next steps that depend on the recorded facts. */
export const steps = {
  nothingToDo,
  signClauses,
  reviewTia: (due: string) => `Review the TIA again, on ${formatDate(due, 'en')} at the latest.`,
};

/** A reason has no full stop: the article follows in brackets. */
export const verdicts = {
  WITHIN_EEA: {
    reason: (w: Words) =>
      `The data stay in ${w.place.en}, within the European Economic Area: this is no transfer`,
    nextStep: () => nothingToDo,
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
  ADEQUACY: {
    reason: (w: Words) => `An adequacy decision covers the transfer to ${w.place.en}: ${w.decision?.en}`,
    recheckDpf: (due: string) => `Check the DPF List again, on ${formatDate(due, 'en')} at the latest.`,
    watchRenewal: (lastDay: string) =>
      `Keep an eye on its renewal: the decision applies through ${formatDate(lastDay, 'en')}.`,
  },
  SCC: { reason: onSafeguard('standard contractual clauses (SCC)') },
  BCR: { reason: onSafeguard('binding corporate rules for processors (BCR-P)') },
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
      `Ask ${w.importer.en} in which countries the data are kept and from which countries there is access.`,
  },
  ADEQUACY_CONDITION_UNCONFIRMED: {
    condition: {
      reason: (w: Words) =>
        `For ${w.place.en} there is an adequacy decision with a condition that is not confirmed yet: ${conditionOf(w.scope?.en)}`,
      nextStep: (w: Words) => `Ask ${w.importer.en} whether this condition is met and record the answer.`,
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
        `Ask ${w.importer.en} for an entry that covers HR. Or: ${lowerFirst(signClauses(w))}`,
    },
  },
  DPF_RECHECK: {
    reason: (w: Words) => `The entry of ${w.importer.en} on the DPF List has not been checked again in time`,
    nextStep: () => 'Check the DPF List and record the date and the new re-certification date.',
  },
  ADEQUACY_EXPIRING: {
    reason: (w: Words) =>
      `The adequacy decision for ${w.place.en} applies through ${day(w.lastDay, 'en')} and no other safeguard stands ready`,
    nextStep: (w: Words) => `Prepare for the end of the decision. ${signClauses(w)}`,
  },
  SCC_DEFECT: {
    reason: (w: Words) =>
      `The standard contractual clauses (SCC) for ${w.place.en} are not in order: ${joinList(
        w.defects.map((defect) => defects[defect]),
        'en',
      )}`,
    nextStep: (w: Words) => `Have module ${w.module} signed with complete annexes and record the date.`,
  },
  BCR_WRONG_TYPE: {
    reason: () => 'These binding corporate rules are for controllers (BCR-C); a processor needs BCR-P',
    nextStep: (w: Words) =>
      `Ask ${w.importer.en} for approved BCR for processors. Or: ${lowerFirst(signClauses(w))}`,
  },
  TIA_MISSING: {
    reason: (w: Words) =>
      `For the transfer to ${w.place.en} there is a safeguard, but no assessment of the law there (TIA)`,
    nextStep: assessLaw,
  },
  TIA_STALE: {
    reason: (w: Words) => `The TIA for ${w.place.en} of ${day(w.tiaOn, 'en')} is too old`,
    nextStep: assessLaw,
  },
  MECHANISM_UNKNOWN: {
    reason: (w: Words) => `For the transfer to ${w.place.en} it is not recorded which safeguard there is`,
    nextStep: (w: Words) =>
      `Ask ${w.importer.en} on what basis the data go to ${w.place.en} and record the answer, also when there is none.`,
  },
  SCC_OUTDATED: {
    reason: (w: Words) =>
      `Transfer to ${w.place.en} on the basis of old standard contractual clauses that were repealed`,
    nextStep: suspendUntilClauses,
  },
  UNAUTHORISED_CLAUSES: {
    reason: (w: Words) =>
      `Transfer to ${w.place.en} on the basis of own contractual clauses without authorisation of the supervisory authority`,
    nextStep: suspendUntilClauses,
  },
  TIA_NEGATIVE: {
    reason: (w: Words) =>
      `According to the TIA the safeguard does not protect the data in ${w.place.en} sufficiently`,
    nextStep: () =>
      'Suspend the transfer. Take supplementary measures and assess again (TIA), or stop the transfer.',
  },
  ART49_STRUCTURAL: {
    reason: (w: Words) =>
      `A derogation for a specific situation cannot carry a structural transfer to ${w.place.en}`,
    nextStep: suspendUntilClauses,
  },
  NO_MECHANISM: {
    reason: (w: Words) => `Transfer to ${w.place.en} without a valid basis`,
    nextStep: signClauses,
  },
};
