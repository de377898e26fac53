/** Names of the states of an agreement: as recorded by a person, and as derived from dates, in English. */

export const agreementTerms = {
  status: {
    'no-agreement': 'No agreement',
    unknown: 'To be assessed',
    missing: 'Missing',
    requested: 'Requested',
    draft: 'Draft',
    negotiation: 'In negotiation',
    'to-sign': 'Awaiting signature',
    'not-required': 'Not required',
    superseded: 'Superseded',
    pending: 'Not in force yet',
    active: 'In force',
    expiring: 'Ends soon',
    expired: 'Expired',
    notice: 'Notice given, still running',
    'ended-open': 'Ended, not deleted',
    ended: 'Ended and deleted',
  },
  recorded: {
    unknown: 'To be assessed',
    missing: 'Missing',
    requested: 'Requested',
    draft: 'Draft received or written',
    negotiation: 'In negotiation',
    'to-sign': 'Awaiting signature',
    signed: 'Signed',
    incorporated: 'Part of the terms of service',
    'not-required': 'Not required',
    superseded: 'Superseded by a new version',
  },
};
