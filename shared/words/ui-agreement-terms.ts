/** Names of the states of an agreement: as a person records them, and as they follow from dates. */
import type { AgreementStatus, RecordedState } from '../schema/agreement.ts';
import { both } from './ui-both.ts';

interface AgreementTerms {
  readonly status: Record<AgreementStatus | 'no-agreement', string>;
  readonly recorded: Record<RecordedState, string>;
}

const nl: AgreementTerms = {
  status: {
    'no-agreement': 'Geen overeenkomst',
    unknown: 'Nog te beoordelen',
    missing: 'Ontbreekt',
    requested: 'Aangevraagd',
    draft: 'Concept',
    negotiation: 'In onderhandeling',
    'to-sign': 'Ter ondertekening',
    'not-required': 'Niet vereist',
    superseded: 'Vervangen',
    pending: 'Nog niet ingegaan',
    active: 'Van kracht',
    expiring: 'Loopt binnenkort af',
    expired: 'Verlopen',
    notice: 'Opgezegd, loopt nog',
    'ended-open': 'Beëindigd, niet gewist',
    ended: 'Beëindigd en gewist',
  },
  recorded: {
    unknown: 'Nog te beoordelen',
    missing: 'Ontbreekt',
    requested: 'Aangevraagd',
    draft: 'Concept ontvangen of opgesteld',
    negotiation: 'In onderhandeling',
    'to-sign': 'Ter ondertekening',
    signed: 'Getekend',
    incorporated: 'Onderdeel van de voorwaarden',
    'not-required': 'Niet vereist',
    superseded: 'Vervangen door een nieuwe versie',
  },
};

const en: AgreementTerms = {
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

export const agreementTerms = both(nl, en);
