/** What a record still lacks, or holds and does not suffice, as phrases for a list in a sentence, in English. */
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
  'agreement.endUnclear': 'an end date of an agreement that is indefinite',
  'agreement.notice': 'the notice period',
  'agreement.uncounted': 'an end date, renewal or notice period that leads to days after 2199',
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
  'flows.tia': 'the measures, the grounds or the reviewer of a TIA',
  'processor.bsnGround': 'on which statute the use of the citizen service number rests',
  'processor.dpia': 'whether a data protection impact assessment (DPIA) was made',
  'agreement.contradiction': 'the role of processor and “not required”, which contradict each other',
  'agreement.renewalTerm': 'for how long the agreement renews each time',
  'agreement.breachTermLong': 'a breach term that is not shorter than your own',
  'agreement.objectionShort': 'a term to object of less than 14 days, in which you can hardly decide',
  'agreement.essence': 'when the essence of the arrangement was made available',
  'chain.notAsked': 'whether the supplier engages sub-processors',
  'chain.notListed': 'which sub-processors the supplier engages',
  'chain.contradiction':
    'a chain of sub-processors and “no” to the question whether there are any, which contradict each other',
  'chain.address': 'the address of a sub-processor',
  'chain.contact': 'the contact details of a sub-processor',
  'chain.authorised': 'when a sub-processor was authorised',
  'chain.contract': 'whether the contract with a sub-processor was seen',
  'agreement.cloud': 'whether this is a cloud service within the meaning of the Data Act',
  'agreement.switchingTerms':
    'the notice period, the transitional period or the charges of switching (Arts 25 and 29 Data Act)',
  'agreement.switchingNoticeLong':
    'a notice period for switching of more than two months (Art. 25(2)(d) Data Act)',
  'agreement.switchingTransitionLong': 'a transitional period of more than 30 days (Art. 25(2)(a) Data Act)',
  'agreement.switchingCharged': 'switching charges, which are no longer allowed (Art. 29(1) Data Act)',
  'breach.facts': 'the data, the data subjects, the consequences or the measures of a breach',
  'breach.risk': 'how large the risk of a breach to data subjects is',
  'breach.notNotified': 'a breach with a risk to data subjects that was not notified to the authority',
  'evidence.certificate': 'evidence of sufficient guarantees',
};

/** What is not recorded yet, and what is recorded and does not suffice: each a list in a sentence, or null. */
export const incomplete = {
  reason: (supplier: string, missing: Bilingual | null, flaws: Bilingual | null) =>
    [
      missing && `Not recorded yet of ${supplier}: ${missing.en}.`,
      flaws && `Recorded${missing === null ? ` of ${supplier}` : ''}, but not sufficient: ${flaws.en}.`,
    ]
      .filter(Boolean)
      .join(' '),
  complete: 'Complete the record.',
  mend: 'Correct what is wrong, or agree it anew.',
};
