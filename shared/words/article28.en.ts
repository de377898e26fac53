/** Sentences about the checklist of Art. 28 GDPR, in English. */

export const checklist = {
  /** Without a full stop: the article follows in brackets. */
  reason: (supplier: string, missing: number) => {
    const points = missing === 1 ? 'one required item is' : `${missing} required items are`;
    return `In the processor agreement with ${supplier} ${points} missing or incomplete`;
  },
  nextStep: 'Send the supplier the letter with what is missing, and record the supplement.',
};
