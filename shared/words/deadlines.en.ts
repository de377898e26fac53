/** Sentences of the deadlines: what is due, how it was counted, and the next step, in English. */
import type { DeadlineKind } from '../schema/deadline.ts';
import type { DeadlineSentences } from './deadline-values.ts';
import { formatDate } from './format.ts';

export const recordedDates = {
  end: 'the end date',
  request: 'the day of the request',
  certificate: 'the last day of the certificate or report',
  objection: 'the last day to object',
  dpf: 'the re-certification date on the DPF List',
  decision: 'the last day of the adequacy decision',
};

/** How a day is counted from another. */
export const counting = { less: 'less', plus: 'plus' };

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
};

export const sentences: Record<DeadlineKind, DeadlineSentences> = {
  notice: {
    reason: (w) =>
      `The agreement with ${w.supplier} renews automatically; if you do not want that, your notice must have been received by ${formatDate(w.due, 'en')}`,
    nextStep: () => 'Decide whether to renew. If not, give notice in writing and record the day of notice.',
  },
  'agreement-end': {
    reason: (w) => `The last day of the agreement with ${w.supplier} is ${formatDate(w.due, 'en')}`,
    nextStep: () => 'Conclude a new agreement in time, or have the data deleted or returned afterwards.',
  },
  review: {
    reason: (w) =>
      `The arrangements with ${w.supplier} ${w.isOver ? 'were' : 'are'} to be reviewed by ${formatDate(w.due, 'en')}, by your own term of ${w.months} months`,
    nextStep: () => 'Go through the record of this supplier and sign off the review.',
  },
  certificate: {
    reason: (w) =>
      `The evidence of ${w.supplier} (${w.subject.en}) is valid through ${formatDate(w.on, 'en')}`,
    nextStep: (w) => `Ask ${w.supplier} for the new certificate or report and record the new date.`,
  },
  dpf: {
    reason: (w) =>
      `The entry of ${w.subject.en} on the DPF List must be checked again by ${formatDate(w.due, 'en')}`,
    nextStep: () => 'Check the DPF List and record the date and the new re-certification date.',
  },
  tia: {
    reason: (w) =>
      `The TIA for ${w.subject.en} in ${w.place?.en} must be reviewed by ${formatDate(w.due, 'en')}`,
    nextStep: (w) =>
      `Assess the law and practice of ${w.place?.en} again and record the outcome with its date.`,
  },
  'decision-end': {
    reason: (w) => `The adequacy decision for ${w.place?.en} applies through ${formatDate(w.due, 'en')}`,
    nextStep: (w) =>
      `Follow whether the decision is renewed and have another safeguard ready with ${w.supplier}.`,
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
    reason: (w) => `The processing by ${w.supplier} has ended, but deletion or return is not confirmed`,
    nextStep: (w) => `Ask ${w.supplier} to confirm that the data, copies included, were deleted or returned.`,
  },
  request: {
    reason: (w) => `${w.supplier} has not answered your request for a processor agreement yet`,
    nextStep: (w) => `Remind ${w.supplier} of your request, or stop the processing of personal data.`,
  },
};
