/** Sentences about what happens to adequacy decisions, in Dutch. */

export const events = {
  ends: (decision: string) => `Laatste dag van het adequaatheidsbesluit: ${decision}.`,
  ended: (decision: string) => `Het adequaatheidsbesluit is afgelopen: ${decision}.`,
  resumes: 'Laatste dag waarop het besluit in dit register is geschorst.',
  review: 'Bekijk TIA’s van vóór deze dag opnieuw.',
};
