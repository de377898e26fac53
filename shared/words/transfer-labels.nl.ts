/** Short names of the transfer verdicts and advisories (Chapter V GDPR), in Dutch. */
import type { Advisory, TransferCode } from '../schema/transfer-codes.ts';

export const codes = {
  WITHIN_EEA: 'Binnen de EER',
  NO_SEPARATE_IMPORTER: 'Geen andere ontvanger',
  NO_ACTIVE_FLOWS: 'Geen lopende gegevensstroom',
  ADEQUACY: 'Adequaatheidsbesluit',
  SCC: 'Modelcontractbepalingen (SCC)',
  BCR: 'Bindende bedrijfsvoorschriften (BCR)',
  CODE_OF_CONDUCT: 'Gedragscode',
  CERTIFICATION: 'Certificeringsmechanisme',
  AUTHORISED_CLAUSES: 'Toegestane contractbepalingen',
  ART49: 'Afwijking voor een specifieke situatie',
  UNKNOWN_LOCATION: 'Locatie onbekend',
  ADEQUACY_CONDITION_UNCONFIRMED: 'Voorwaarde van het adequaatheidsbesluit niet bevestigd',
  DPF_RECHECK: 'DPF-lijst opnieuw controleren',
  ADEQUACY_EXPIRING: 'Adequaatheidsbesluit loopt af',
  SCC_DEFECT: 'Modelcontractbepalingen niet compleet',
  BCR_WRONG_TYPE: 'Verkeerde soort BCR',
  TIA_MISSING: 'TIA ontbreekt',
  TIA_STALE: 'TIA verouderd',
  MECHANISM_UNKNOWN: 'Waarborg niet vastgelegd',
  SCC_OUTDATED: 'Ingetrokken modelcontractbepalingen',
  UNAUTHORISED_CLAUSES: 'Contractbepalingen zonder toestemming',
  TIA_NEGATIVE: 'TIA negatief',
  ART49_STRUCTURAL: 'Afwijking structureel gebruikt',
  NO_MECHANISM: 'Geen geldige basis',
} satisfies Record<TransferCode, string>;

export const advisories = {
  ART49: 'Uitzondering: vastleggen',
  DPF_NO_FALLBACK: 'Geen terugval naast het DPF',
  PARENT_RISK: 'Moedermaatschappij buiten de EER',
  SECURITY_ABROAD: 'Toegang vanuit het buitenland',
} satisfies Record<Advisory, string>;
