/** The closed sets of certificates, announcements, sign-offs and documents. */

export const certificateStandards = [
  'iso-27001',
  'iso-27701',
  'nen-7510',
  'soc-2',
  'isae-3402',
  'isae-3000',
  'bio',
  'data-pro',
  'europrivacy',
  'pci-dss',
  'pentest',
  'other',
] as const;

export const announcementChanges = ['new', 'replacement', 'location'] as const;

export const announcementDecisions = ['open', 'accepted', 'objected'] as const;

/**
 * What an announcement that is not decided on waits for: an objection within its term (general authorisation), the term
 * itself, our consent (specific authorisation), or which of the two was agreed.
 */
export const announcementMatters = ['objection', 'term', 'consent', 'regime'] as const;
export type AnnouncementMatter = (typeof announcementMatters)[number];

export const reviewOutcomes = ['approved', 'approved-with-remarks', 'rejected'] as const;

export const documentKinds = [
  'agreement',
  'certificate',
  'tia',
  'scc',
  'correspondence',
  'deletion-proof',
  'other',
] as const;
