/** The kinds of dates that a person has to meet. */

/** The longest that a date is brought up ahead of its day. */
export const mostDaysAhead = 3650;

/** Every kind of deadline. */
export const deadlineKinds = [
  'notice',
  'agreement-end',
  'review',
  'certificate',
  'dpf',
  'tia',
  'decision-end',
  'objection',
  'deletion',
  'request',
  'breach',
  'parent-change',
  'switching-charges',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];
