/** Sentences of the agreement status (Art. 28 GDPR): reason and next step of every status, in English. */
import type { AgreementStatusSentences, AgreementWords, CoverStatus } from './agreement-values.ts';
import { formatDate } from './format.ts';

const nothingToDo = () => 'There is nothing to do for this now.';

const on = (date: string | null) => (date === null ? '–' : formatDate(date, 'en'));

const askForAgreement = (w: AgreementWords) =>
  `Ask ${w.supplier} for a processor agreement, or record why none is needed.`;

const notYet = (state: string, nextStep: string): AgreementStatusSentences => ({
  reason: (w) => `The processor agreement with ${w.supplier} ${state}`,
  nextStep: () => nextStep,
});

export const statusSentences: Record<CoverStatus, AgreementStatusSentences> = {
  'no-agreement': {
    reason: (w) => `No processor agreement is recorded for ${w.supplier}`,
    nextStep: askForAgreement,
  },
  unknown: {
    reason: (w) => `It has not been assessed yet whether there is a processor agreement with ${w.supplier}`,
    nextStep: () => 'Look up the agreement and record whether it exists, is missing or is not needed.',
  },
  missing: {
    reason: (w) => `There is no processor agreement with ${w.supplier}`,
    nextStep: askForAgreement,
  },
  requested: notYet('was requested and has not been received yet', 'Remind the supplier of your request.'),
  draft: notYet('is still a draft', 'Review the draft with the checklist and have it signed.'),
  negotiation: notYet('is still in negotiation', 'Conclude the negotiation and have the agreement signed.'),
  'to-sign': notYet(
    'has not been signed by both parties yet',
    'Have the agreement signed and record the date.',
  ),
  'not-required': {
    reason: (w) => `No processor agreement is needed with ${w.supplier}`,
    nextStep: nothingToDo,
  },
  superseded: {
    reason: (w) => `This processor agreement with ${w.supplier} was superseded`,
    nextStep: () => 'Record the agreement that took its place.',
  },
  pending: {
    reason: (w) => `The processor agreement with ${w.supplier} only takes effect on ${on(w.startsOn)}`,
    nextStep: (w) =>
      `Do not let ${w.supplier} process personal data before that day, or bring the effective date forward.`,
  },
  active: {
    reason: (w) => `The processor agreement with ${w.supplier} is in force`,
    nextStep: (w) =>
      w.noticeDeadline === null
        ? nothingToDo()
        : `If you do not want to renew, give notice on ${on(w.noticeDeadline)} at the latest.`,
  },
  expiring: {
    reason: (w) => `The processor agreement with ${w.supplier} ends on ${on(w.endsOn)}`,
    nextStep: () => 'Renew the agreement before that day, or have the data deleted or returned after it.',
  },
  expired: {
    reason: (w) => `The processor agreement with ${w.supplier} expired on ${on(w.endsOn)}`,
    nextStep: () => 'Conclude a new agreement, or have the data deleted or returned and record it.',
  },
  notice: {
    reason: (w) =>
      w.endsOn === null
        ? `Notice was given on the processor agreement with ${w.supplier}; its last day is not known`
        : `Notice was given on the processor agreement with ${w.supplier}; it runs through ${on(w.endsOn)}`,
    nextStep: () => 'Choose between deletion and return of the data and agree it with the supplier.',
  },
  'ended-open': {
    reason: (w) =>
      `The processor agreement with ${w.supplier} ended on ${on(w.endsOn)}, but deletion or return is not confirmed`,
    nextStep: (w) => `Ask ${w.supplier} to confirm that the data were deleted or returned.`,
  },
  ended: {
    reason: (w) => `The processor agreement with ${w.supplier} has ended and deletion or return is confirmed`,
    nextStep: nothingToDo,
  },
};

/** What to do where a day that follows from the terms could not be counted. */
export const uncounted =
  'Check the end date, the renewal and the notice period: they lead to a day after 2199, which was not counted.';

/** How a day is counted back from another. */
export const less = 'less';
