/** Sentences of the deadlines: what is due, how it was counted, and the next step, in English. */
import type { DeadlineKind } from '../schema/deadline.ts';
import { formatNumber } from './both.ts';
import type { DeadlineSentences, DeadlineWords } from './deadline-values.ts';
import { formatDate, formatMoment } from './format.ts';
import { ended } from './in-sentence.ts';

export const recordedDates = {
  end: 'the end date',
  request: 'the day of the request',
  certificate: 'the last day of the certificate or report',
  objection: 'the last day to object',
  dpf: 'the re-certification date on the DPF List',
  decision: 'the last day of the adequacy decision',
  parent: 'the day on which the parent company changes',
  switching: 'the day on which switching charges end (Art. 29(1) Data Act)',
};

/** How a day is counted from another. */
export const counting = {
  less: 'less',
  plus: 'plus',
  hours: (n: number) => (n === 1 ? '1 hour' : `${formatNumber(n, 'en')} hours`),
};

export const deadlineLabels = {
  notice: 'Notice deadline',
  'agreement-end': 'End of the agreement',
  review: 'Periodic review',
  certificate: 'Certificate or report ends',
  dpf: 'Check the DPF List again',
  tia: 'Review the TIA again',
  'decision-end': 'End of an adequacy decision',
  objection: 'Objection to a sub-processor',
  deletion: 'Confirm deletion or return',
  request: 'Request without answer',
  breach: 'Notify a breach to the authority',
  'parent-change': 'Other parent company',
  'switching-charges': 'End of switching charges',
};

const asked: Record<DeadlineWords['role'], string> = {
  processor: 'a processor agreement',
  'sub-processor': 'a processor agreement',
  'joint-controller': 'an arrangement',
  'independent-controller': 'an agreement',
};

export const sentences: Record<DeadlineKind, DeadlineSentences> = {
  notice: {
    reason: (w) =>
      `The agreement with ${w.supplier} ${w.noticeEndsOn === null ? 'renews automatically; if you do not want that' : `runs for an indefinite time; if you want it to end on ${formatDate(w.noticeEndsOn, 'en')}`}, your notice ${w.isOver ? 'had to be' : 'must be'} received by ${formatDate(w.due, 'en')}${w.switchBy === null ? '' : `; to switch, ${formatDate(w.switchBy, 'en')} is soon enough, because for a cloud service that notice period is two months at most (Art. 25(2)(d) Data Act)`}`,
    nextStep: (w) =>
      `Decide whether to ${w.noticeEndsOn === null ? 'renew' : 'go on'}. If not, give notice in writing and record the day of notice.`,
  },
  'agreement-end': {
    reason: (w) =>
      `The last day of the ${w.role === 'joint-controller' ? 'arrangement' : 'agreement'} with ${w.supplier} ${w.isOver ? 'was' : 'is'} ${formatDate(w.due, 'en')}`,
    nextStep: (w) =>
      w.role === 'joint-controller'
        ? `Make a new arrangement${w.isOver ? '' : ' in time'} and record its date.`
        : w.role === 'independent-controller'
          ? `Conclude a new agreement${w.isOver ? '' : ' in time'}, if it is still needed.`
          : w.isOver
            ? 'Conclude a new agreement, or have the data deleted or returned and record that.'
            : 'Conclude a new agreement in time, or have the data deleted or returned afterwards.',
  },
  review: {
    reason: (w) =>
      `The arrangements with ${w.supplier} ${w.isOver ? 'were' : 'are'} to be reviewed by ${formatDate(w.due, 'en')}, by your own term of ${w.months} months`,
    nextStep: () => 'Go through the record of this supplier and sign off the review.',
  },
  certificate: {
    reason: (w) =>
      `The evidence of ${w.supplier} (${w.subject.en}) ${w.isOver ? 'was' : 'is'} valid until ${formatDate(w.on, 'en')}`,
    nextStep: (w) => `Ask ${w.supplier} for the new certificate or report and record the new date.`,
  },
  dpf: {
    reason: (w) =>
      `The entry of ${w.subject.en} on the DPF List ${w.isOver ? 'should have been' : 'must be'} checked again by ${formatDate(w.due, 'en')}`,
    nextStep: () => 'Check the DPF List and record the date and the new re-certification date.',
  },
  tia: {
    reason: (w) =>
      `The TIA for ${w.subject.en} in ${w.place?.en} ${w.isOver ? 'should have been' : 'must be'} reviewed by ${formatDate(w.due, 'en')}`,
    nextStep: (w) =>
      w.isOfSubProcessor
        ? `Ask ${w.supplier} for a new assessment of the law in ${w.place?.en} (TIA), review it and record the outcome with its date.`
        : `Assess the law and practice of ${w.place?.en} again and record the outcome with its date.`,
  },
  'decision-end': {
    reason: (w) =>
      `The adequacy decision for ${w.place?.en} ${w.isOver ? 'applied' : 'applies'} until ${formatDate(w.due, 'en')}`,
    nextStep: (w) =>
      ended(`Follow whether the decision is renewed and have another safeguard ready with ${w.supplier}`),
  },
  objection: {
    reason: (w) =>
      `${w.supplier} has announced sub-processor ${w.subject.en}; you ${w.isOver ? 'could' : 'can'} object through ${formatDate(w.due, 'en')}`,
    nextStep: (w) =>
      w.isOver
        ? 'Check whether you objected in time and record your decision. Without an objection the supplier may engage the sub-processor.'
        : 'Assess the new sub-processor, accept or object, and record the decision.',
  },
  deletion: {
    reason: (w) =>
      `The agreement or service of ${w.supplier} ended on ${formatDate(w.on, 'en')}, but deletion or return is not confirmed`,
    nextStep: (w) => `Ask ${w.supplier} to confirm that the data, copies included, were deleted or returned.`,
  },
  request: {
    reason: (w) => `${w.supplier} has not answered your request for ${asked[w.role]} yet`,
    nextStep: (w) =>
      w.role === 'processor' || w.role === 'sub-processor'
        ? `Remind ${w.supplier} of your request, or stop the processing of personal data.`
        : `Remind ${w.supplier} of your request.`,
  },
  breach: {
    reason: (w) =>
      `The breach at ${w.supplier} (${w.subject.en}) ${w.isOver ? 'was to be' : 'must be'} notified to the supervisory authority by ${formatMoment(w.until ?? '', 'en')}, unless a risk to persons is unlikely; weekends and holidays count`,
    nextStep: (w) =>
      w.isOver
        ? 'Notify the breach after all, with the reasons for the delay, and record the moment; or record why no notification is needed.'
        : 'Notify the breach with what you know now and complete it later, after the end of the term also with the reasons for the delay; record the moment of notification, or why none is needed.',
  },
  'parent-change': {
    reason: (w) =>
      `${w.supplier} ${w.isOver ? 'has had another parent company since' : 'gets another parent company on'} ${formatDate(w.due, 'en')}${w.place === null ? '; in which country is not recorded' : ` in ${w.place.en}`}${w.noticeBy === null || w.isOver ? '' : `; notice must be received by ${formatDate(w.noticeBy, 'en')}`}`,
    nextStep: (w) =>
      w.isOver
        ? 'Assess the guarantees again, record the new country for the supplier and remove the announcement.'
        : w.hasClause === true
          ? 'The agreement says what happens when the supplier gets another parent company: invoke that before it does, and assess again whether the guarantees are sufficient.'
          : w.hasClause === false
            ? 'The agreement does not provide for another parent company: make arrangements before it comes, or give notice in time and switch.'
            : 'Look up in the agreement what happens when the supplier gets another parent company, record it with the check of the agreement and decide before it does.',
  },
  'switching-charges': {
    reason: (w) =>
      `From ${formatDate(w.due, 'en')} on ${w.supplier} may no longer charge for switching; until then at most what the switch costs (Art. 29 Data Act)`,
    nextStep: (w) =>
      `Ask ${w.supplier} to take the switching charges out of the agreement. If you want to switch and that can wait, it is free of charge from ${formatDate(w.due, 'en')} on.`,
  },
};

export const undatedParent = {
  reason: (supplier: string) => `${supplier} gets another parent company; from which day on is not recorded`,
  nextStep: 'Ask when the change takes effect and record that day.',
};
