/** Sentences about what happens to adequacy decisions, in English. */

export const events = {
  ends: (decision: string) => `Last day of the adequacy decision: ${decision}.`,
  ended: (decision: string) => `The adequacy decision has ended: ${decision}.`,
  resumes: 'Last day on which the decision is suspended in this register.',
  review: 'Look again at TIAs made before this day.',
};
