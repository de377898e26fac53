/** Short names of the transfer verdicts and advisories (Chapter V GDPR). */

import type { Bilingual } from '../schema/primitives.ts';
import type { Advisory, TransferCode } from '../schema/transfer-codes.ts';

export const transferCodeLabels: Record<TransferCode, Bilingual> = {
  WITHIN_EEA: { nl: 'Binnen de EER', en: 'Within the EEA' },
  NO_SEPARATE_IMPORTER: { nl: 'Geen andere ontvanger', en: 'No separate importer' },
  NO_ACTIVE_FLOWS: { nl: 'Geen lopende gegevensstroom', en: 'No active data flow' },
  ADEQUACY: { nl: 'Adequaatheidsbesluit', en: 'Adequacy decision' },
  SCC: { nl: 'Modelcontractbepalingen (SCC)', en: 'Standard contractual clauses (SCC)' },
  BCR: { nl: 'Bindende bedrijfsvoorschriften (BCR)', en: 'Binding corporate rules (BCR)' },
  CODE_OF_CONDUCT: { nl: 'Gedragscode', en: 'Code of conduct' },
  CERTIFICATION: { nl: 'Certificeringsmechanisme', en: 'Certification mechanism' },
  AUTHORISED_CLAUSES: { nl: 'Toegestane contractbepalingen', en: 'Authorised clauses' },
  ART49: { nl: 'Afwijking voor een specifieke situatie', en: 'Derogation for a specific situation' },
  UNKNOWN_LOCATION: { nl: 'Locatie onbekend', en: 'Location unknown' },
  ADEQUACY_CONDITION_UNCONFIRMED: {
    nl: 'Voorwaarde van het adequaatheidsbesluit niet bevestigd',
    en: 'Condition of the adequacy decision not confirmed',
  },
  DPF_RECHECK: { nl: 'DPF-lijst opnieuw controleren', en: 'Check the DPF List again' },
  ADEQUACY_EXPIRING: { nl: 'Adequaatheidsbesluit loopt af', en: 'Adequacy decision about to end' },
  SCC_DEFECT: { nl: 'Modelcontractbepalingen niet compleet', en: 'Standard contractual clauses incomplete' },
  BCR_WRONG_TYPE: { nl: 'Verkeerde soort BCR', en: 'Wrong type of BCR' },
  TIA_MISSING: { nl: 'TIA ontbreekt', en: 'TIA missing' },
  TIA_STALE: { nl: 'TIA verouderd', en: 'TIA out of date' },
  MECHANISM_UNKNOWN: { nl: 'Waarborg niet vastgelegd', en: 'Safeguard not recorded' },
  SCC_OUTDATED: { nl: 'Ingetrokken modelcontractbepalingen', en: 'Repealed standard contractual clauses' },
  UNAUTHORISED_CLAUSES: { nl: 'Contractbepalingen zonder toestemming', en: 'Clauses without authorisation' },
  TIA_NEGATIVE: { nl: 'TIA negatief', en: 'TIA negative' },
  ART49_STRUCTURAL: { nl: 'Afwijking structureel gebruikt', en: 'Derogation used structurally' },
  NO_MECHANISM: { nl: 'Geen geldige basis', en: 'No valid basis' },
};

export const advisoryLabels: Record<Advisory, Bilingual> = {
  ART49: { nl: 'Uitzondering: vastleggen', en: 'Exception: keep a record' },
  DPF_NO_FALLBACK: { nl: 'Geen terugval naast het DPF', en: 'No fallback beside the DPF' },
  PARENT_RISK: { nl: 'Moedermaatschappij buiten de EER', en: 'Parent company outside the EEA' },
  SECURITY_ABROAD: { nl: 'Toegang vanuit het buitenland', en: 'Access from abroad' },
};
