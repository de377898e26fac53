/** Sentences of the agreement status (Art. 28 GDPR): reason and next step of every status, in English. */
import {
  type AgreementStatusSentences,
  type AgreementWords,
  type CoverStatus,
  isUncovered,
} from './agreement-values.ts';
import { formatDate } from './format.ts';

const nothingToDo = () => 'There is nothing to do for this now.';

const on = (date: string | null) => (date === null ? '–' : formatDate(date, 'en'));

/** What has to stand: an agreement with a processor, an arrangement with a joint controller. */
const what = (w: AgreementWords) =>
  w.role === 'joint-controller' ? 'joint-controller arrangement' : 'processor agreement';
const forService = (w: AgreementWords) => (w.service ? ` for the service ${w.service}` : '');
/** Data are processed under no agreement: another one that is in force carries them. */
const hasBareFlows = (w: AgreementWords) => w.hasFlows && !w.isReplaced;
const stillFlows = (w: AgreementWords) => (hasBareFlows(w) ? ', while data are still processed' : '');

const isJoint = (w: AgreementWords) => w.role === 'joint-controller';
const arrangeAnew = 'Make a new arrangement and record its date, or stop the joint processing.';
const afterEnd = (w: AgreementWords) => (hasBareFlows(w) ? arrangeAnew : nothingToDo());

const askForAgreement = (w: AgreementWords) =>
  w.role === 'joint-controller'
    ? `Make the arrangement of Art. 26 GDPR with ${w.supplier} and record its date.`
    : `Ask ${w.supplier} for a processor agreement${forService(w)}, or record why none is needed.`;

const notYet = (state: string, nextStep: string): AgreementStatusSentences => ({
  reason: (w) => `The ${what(w)} with ${w.supplier}${forService(w)} ${state}`,
  nextStep: () => nextStep,
});

export const statusSentences: Record<CoverStatus, AgreementStatusSentences> = {
  'no-agreement': {
    reason: (w) => `No ${what(w)}${forService(w)} is recorded for ${w.supplier}`,
    nextStep: askForAgreement,
  },
  unknown: {
    reason: (w) =>
      `It has not been assessed yet whether there is a ${what(w)} with ${w.supplier}${forService(w)}`,
    nextStep: () => 'Look up the agreement and record whether it exists, is missing or is not needed.',
  },
  missing: {
    reason: (w) => `There is no ${what(w)} with ${w.supplier}${forService(w)}`,
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
    reason: (w) => `No ${what(w)} is needed with ${w.supplier}`,
    nextStep: nothingToDo,
  },
  superseded: {
    reason: (w) => `This ${what(w)} with ${w.supplier} was superseded`,
    nextStep: (w) => (w.isReplaced ? nothingToDo() : 'Record the agreement that took its place.'),
  },
  pending: {
    reason: (w) =>
      `The ${what(w)} with ${w.supplier}${forService(w)} only takes effect on ${on(w.startsOn)}${isUncovered(w) ? ', while data are already processed' : ''}`,
    nextStep: (w) =>
      w.isReplaced
        ? 'Until that day another one is in force: see that it runs until then.'
        : `Do not let ${w.supplier} process personal data before that day, or bring the effective date forward.`,
  },
  active: {
    reason: (w) => `The ${what(w)} with ${w.supplier}${forService(w)} is in force`,
    nextStep: (w) =>
      w.noticeDeadline === null
        ? nothingToDo()
        : `If you want to end it, your notice must have been received on ${on(w.noticeDeadline)} at the latest.`,
  },
  expiring: {
    reason: (w) => `The ${what(w)} with ${w.supplier}${forService(w)} ends on ${on(w.endsOn)}`,
    nextStep: (w) =>
      isJoint(w)
        ? 'Renew the arrangement before that day, or make a new one.'
        : 'Renew the agreement before that day, or have the data deleted or returned after it.',
  },
  renewed: {
    reason: (w) =>
      `The ${what(w)} with ${w.supplier}${forService(w)} has renewed itself silently; for how long is not known`,
    nextStep: () => 'Look up the term of renewal in the agreement and record it.',
  },
  expired: {
    reason: (w) =>
      `The ${what(w)} with ${w.supplier}${forService(w)} expired on ${on(w.endsOn)}${stillFlows(w)}`,
    nextStep: (w) => {
      if (w.isReplaced) return 'Another one is in force: record that it took the place of this one.';
      return isJoint(w)
        ? arrangeAnew
        : 'Conclude a new agreement, or have the data deleted or returned and record it.';
    },
  },
  notice: {
    reason: (w) =>
      w.endsOn === null
        ? `Notice was given on the ${what(w)} with ${w.supplier}${forService(w)}; its last day is not known`
        : `Notice was given on the ${what(w)} with ${w.supplier}${forService(w)}; it runs through ${on(w.endsOn)}`,
    nextStep: (w) =>
      isJoint(w)
        ? 'Make a new arrangement in time, or stop the joint processing then.'
        : 'Choose between deletion and return of the data and agree it with the supplier.',
  },
  'ended-open': {
    reason: (w) =>
      `The ${what(w)} with ${w.supplier}${forService(w)} ended on ${on(w.endsOn)}${isJoint(w) ? '' : ', but deletion or return is not confirmed'}${stillFlows(w)}`,
    nextStep: (w) =>
      isJoint(w)
        ? afterEnd(w)
        : isUncovered(w)
          ? `Conclude a new agreement, or stop the processing and ask ${w.supplier} to confirm that the data were deleted or returned.`
          : `Ask ${w.supplier} to confirm that the data were deleted or returned.`,
  },
  ended: {
    reason: (w) =>
      `The ${what(w)} with ${w.supplier}${forService(w)} has ended${isJoint(w) ? '' : ' and deletion or return is confirmed'}${stillFlows(w)}`,
    nextStep: (w) =>
      isJoint(w)
        ? afterEnd(w)
        : hasBareFlows(w)
          ? 'Conclude a new agreement, or record when the data flows stopped.'
          : nothingToDo(),
  },
};

/** What to do where a day that follows from the terms could not be counted. */
export const uncounted =
  'Check the end date, the renewal and the notice period: they lead to a day after 2199, which was not counted.';

/** How a day is counted back from another. */
export const less = 'less';
