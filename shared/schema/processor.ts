/** The closed sets of a supplier: roles, kinds of service, and what happens to the data at the end. */

/** Role in the processing; only the first two are assessed, the others are listed (Art. 26 and 28 GDPR). */
export const roles = ['processor', 'sub-processor', 'joint-controller', 'independent-controller'] as const;
export const categories = [
  'hosting',
  'domain',
  'email',
  'saas',
  'payroll',
  'hr',
  'accounting',
  'backup',
  'security',
  'marketing',
  'payment',
  'telecom',
  'print',
  'support',
  'other',
] as const;
export const criticalities = ['high', 'normal', 'low'] as const;
export const exitChoices = ['return', 'deletion'] as const;
/** What is to be handled with more care, or nobody has said of it whether it is processed. */
export const sensitiveKinds = ['bsn', 'special', 'criminal', 'not-asked'] as const;
/** Parts of a record that are not there: no contact person, no sign-off, no notice period where an agreement runs on by itself. */
export const lackingParts = ['contact', 'review', 'notice'] as const;
export const contactKinds = ['general', 'privacy', 'incident'] as const;
