/** The outcomes of a decision asked of management. */

export const decisionOutcomes = ['open', 'agreed', 'declined', 'postponed'] as const;
