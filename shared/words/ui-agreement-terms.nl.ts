/** Names of the states of an agreement: as recorded by a person, and as derived from dates, in Dutch. */
import type { AgreementStatus, RecordedState } from '../schema/agreement.ts';

export const agreementTerms = {
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
    unsure: 'Geldigheid niet zeker',
    expiring: 'Loopt binnenkort af',
    renewed: 'Stilzwijgend verlengd',
    expired: 'Verlopen',
    notice: 'Opgezegd, loopt nog',
    'ended-open': 'Beëindigd, niet bevestigd',
    ended: 'Beëindigd en bevestigd',
    over: 'Beëindigd',
  } satisfies Record<AgreementStatus | 'no-agreement' | 'unsure' | 'over', string>,
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
  } satisfies Record<RecordedState, string>,
};
