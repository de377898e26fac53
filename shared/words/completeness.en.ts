/** What a record still lacks, as phrases for a list in a sentence, in English. */
import type { Bilingual } from '../schema/primitives.ts';

export const gapNames = {
  'processor.number': 'the KvK or foreign number',
  'processor.country': 'the country of establishment',
  'processor.parentCountry': 'the country of the parent company',
  'processor.owner': 'the owner in your organisation',
  'processor.criticality': 'how critical the supplier is',
  'processor.services': 'the service',
  'processor.privacyContact': 'a contact for privacy',
  'processor.incidentContact': 'a contact for data breaches',
  'processor.purposes': 'the purposes of the processing',
  'processor.dataCategories': 'the type of personal data',
  'processor.dataSubjects': 'the categories of data subjects',
  'processor.sensitive': 'whether special or criminal data or citizen service numbers are included',
  'processor.retention': 'the retention period',
  'processor.measures': 'the security measures',
  'agreement.none': 'the processor agreement',
  'agreement.reason': 'why no agreement is needed',
  'agreement.dates': 'the signing or effective date',
  'agreement.end': 'the end date of the fixed term',
  'agreement.endUnclear': 'whether the agreement is indefinite or has an end date',
  'agreement.notice': 'the notice period',
  'agreement.uncounted': 'an end date, renewal and notice period that lead to days before 2200',
  'agreement.model': 'the template used',
  'agreement.authorisation': 'the authorisation for sub-processors',
  'agreement.objectionDays': 'the term to object to sub-processors',
  'agreement.breachTerm': 'the term for reporting breaches',
  'agreement.checklist': 'the check against Article 28',
  'agreement.document': 'the document of the agreement',
  'flows.none': 'where the data are',
  'flows.unknownLocation': 'the location of a data flow',
  'flows.safeguards': 'the safeguard for a transfer',
  'flows.entity': 'the legal entity that receives the data',
  'evidence.certificate': 'evidence of sufficient guarantees',
};

/** `missing` = what is not recorded yet, as a list in a sentence. */
export const incomplete = {
  reason: (supplier: string, missing: Bilingual) =>
    `The record of ${supplier} is not complete. Not recorded yet: ${missing.en}.`,
  nextStep: 'Complete the record.',
};
