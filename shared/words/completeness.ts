/** What a record still lacks, as words for a list in a sentence. */
import type { GapCode } from '../law/completeness.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { both, joinList } from './format.ts';
import { inSentence } from './in-sentence.ts';

export const gapNames: Record<GapCode, Bilingual> = {
  'processor.number': { nl: 'het KvK-nummer of buitenlandse nummer', en: 'the KvK or foreign number' },
  'processor.country': { nl: 'het land van vestiging', en: 'the country of establishment' },
  'processor.parentCountry': {
    nl: 'het land van de moedermaatschappij',
    en: 'the country of the parent company',
  },
  'processor.owner': { nl: 'de eigenaar in uw organisatie', en: 'the owner in your organisation' },
  'processor.criticality': { nl: 'hoe belangrijk de leverancier is', en: 'how critical the supplier is' },
  'processor.services': { nl: 'de dienst', en: 'the service' },
  'processor.privacyContact': { nl: 'een contactpersoon voor privacy', en: 'a contact for privacy' },
  'processor.incidentContact': {
    nl: 'een contactpersoon voor datalekken',
    en: 'a contact for data breaches',
  },
  'processor.purposes': { nl: 'de doelen van de verwerking', en: 'the purposes of the processing' },
  'processor.dataCategories': { nl: 'het soort persoonsgegevens', en: 'the type of personal data' },
  'processor.dataSubjects': { nl: 'de categorieën van betrokkenen', en: 'the categories of data subjects' },
  'processor.sensitive': {
    nl: 'of er bijzondere of strafrechtelijke gegevens of BSN’s bij zijn',
    en: 'whether special or criminal data or citizen service numbers are included',
  },
  'processor.retention': { nl: 'de bewaartermijn', en: 'the retention period' },
  'processor.measures': { nl: 'de beveiligingsmaatregelen', en: 'the security measures' },
  'agreement.none': { nl: 'de verwerkersovereenkomst', en: 'the processor agreement' },
  'agreement.reason': { nl: 'waarom geen overeenkomst nodig is', en: 'why no agreement is needed' },
  'agreement.dates': { nl: 'de datum van ondertekening of ingang', en: 'the signing or effective date' },
  'agreement.end': { nl: 'de einddatum van de vaste looptijd', en: 'the end date of the fixed term' },
  'agreement.endUnclear': {
    nl: 'of de overeenkomst voor onbepaalde tijd is of een einddatum heeft',
    en: 'whether the agreement is indefinite or has an end date',
  },
  'agreement.notice': { nl: 'de opzegtermijn', en: 'the notice period' },
  'agreement.model': { nl: 'het gebruikte model', en: 'the template used' },
  'agreement.authorisation': {
    nl: 'de toestemming voor subverwerkers',
    en: 'the authorisation for sub-processors',
  },
  'agreement.objectionDays': {
    nl: 'de termijn voor bezwaar tegen subverwerkers',
    en: 'the term to object to sub-processors',
  },
  'agreement.breachTerm': { nl: 'de meldtermijn voor datalekken', en: 'the term for reporting breaches' },
  'agreement.checklist': { nl: 'de toetsing aan artikel 28', en: 'the check against Article 28' },
  'agreement.document': { nl: 'het document van de overeenkomst', en: 'the document of the agreement' },
  'flows.none': { nl: 'waar de gegevens zijn', en: 'where the data are' },
  'flows.unknownLocation': { nl: 'de locatie van een gegevensstroom', en: 'the location of a data flow' },
  'flows.safeguards': { nl: 'de waarborg voor doorgifte', en: 'the safeguard for a transfer' },
  'flows.entity': {
    nl: 'de rechtspersoon die de gegevens ontvangt',
    en: 'the legal entity that receives the data',
  },
  'evidence.certificate': { nl: 'bewijs van afdoende garanties', en: 'evidence of sufficient guarantees' },
};

/** Reason and next step of "the record is not complete"; `codes` heaviest first. */
export function incompleteSentences(
  supplierName: string,
  codes: readonly GapCode[],
): { reason: Bilingual; nextStep: Bilingual } {
  const supplier = inSentence(supplierName);
  return {
    reason: both((language) => {
      const missing = joinList(
        codes.map((code) => gapNames[code][language]),
        language,
      );
      return language === 'nl'
        ? `Het dossier van ${supplier} is niet volledig. Nog niet vastgelegd: ${missing}.`
        : `The record of ${supplier} is not complete. Not recorded yet: ${missing}.`;
    }),
    nextStep: { nl: 'Vul het dossier aan.', en: 'Complete the record.' },
  };
}
