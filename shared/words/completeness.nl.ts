/** What a record still lacks, as phrases for a list in a sentence, in Dutch. */
import type { GapCode } from '../schema/gap.ts';
import type { Bilingual } from '../schema/primitives.ts';

export const gapNames = {
  'processor.number': 'het KvK-nummer of buitenlandse nummer',
  'processor.country': 'het land van vestiging',
  'processor.parentCountry': 'het land van de moedermaatschappij',
  'processor.owner': 'de eigenaar in uw organisatie',
  'processor.criticality': 'hoe belangrijk de leverancier is',
  'processor.services': 'de dienst',
  'processor.privacyContact': 'een contactpersoon voor privacy',
  'processor.incidentContact': 'een contactpersoon voor datalekken',
  'processor.purposes': 'de doelen van de verwerking',
  'processor.dataCategories': 'het soort persoonsgegevens',
  'processor.dataSubjects': 'de categorieën van betrokkenen',
  'processor.sensitive': 'of er bijzondere of strafrechtelijke gegevens of BSN’s bij zijn',
  'processor.retention': 'de bewaartermijn',
  'processor.measures': 'de beveiligingsmaatregelen',
  'agreement.none': 'de verwerkersovereenkomst',
  'agreement.reason': 'waarom geen overeenkomst nodig is',
  'agreement.dates': 'de datum van ondertekening of ingang',
  'agreement.end': 'de einddatum van de vaste looptijd',
  'agreement.endUnclear': 'of de overeenkomst voor onbepaalde tijd is of een einddatum heeft',
  'agreement.notice': 'de opzegtermijn',
  'agreement.uncounted': 'een einddatum, verlenging en opzegtermijn waaruit dagen vóór 2200 volgen',
  'agreement.model': 'het gebruikte model',
  'agreement.authorisation': 'de toestemming voor subverwerkers',
  'agreement.objectionDays': 'de termijn voor bezwaar tegen subverwerkers',
  'agreement.breachTerm': 'de meldtermijn voor datalekken',
  'agreement.checklist': 'de toetsing aan artikel 28',
  'agreement.document': 'het document van de overeenkomst',
  'flows.none': 'waar de gegevens zijn',
  'flows.unknownLocation': 'de locatie van een gegevensstroom',
  'flows.safeguards': 'de waarborg voor doorgifte',
  'flows.entity': 'de rechtspersoon die de gegevens ontvangt',
  'processor.bsnGround': 'op welke wet het gebruik van het BSN rust',
  'processor.dpia': 'of een gegevensbeschermingseffectbeoordeling (DPIA) is gedaan',
  'agreement.contradiction': 'of dit een verwerker is: de rol en “niet vereist” spreken elkaar tegen',
  'agreement.renewalTerm': 'voor hoelang de overeenkomst telkens wordt verlengd',
  'agreement.breachTermLong': 'een meldtermijn voor datalekken die korter is dan uw eigen termijn',
  'agreement.objectionShort': 'een termijn voor bezwaar waarin u kunt beslissen (nu korter dan 14 dagen)',
  'agreement.essence': 'wanneer de wezenlijke inhoud van de regeling beschikbaar is gesteld',
  'chain.notAsked': 'of de leverancier subverwerkers inschakelt',
  'chain.contradiction': 'of er subverwerkers zijn: de keten en “nee” spreken elkaar tegen',
  'chain.address': 'het adres van een subverwerker',
  'chain.contact': 'de contactgegevens van een subverwerker',
  'chain.authorised': 'wanneer een subverwerker is toegestaan',
  'chain.contract': 'of de overeenkomst met een subverwerker is gezien',
  'agreement.cloud': 'of dit een clouddienst is in de zin van de dataverordening',
  'agreement.switchingTerms':
    'wat over overstappen is afgesproken: opzegtermijn, overgangsperiode en kosten (art. 25 en 29 dataverordening)',
  'agreement.switchingNoticeLong':
    'een opzegtermijn voor overstappen van hooguit twee maanden (art. 25 lid 2 onder d dataverordening)',
  'agreement.switchingTransitionLong':
    'een overgangsperiode van hooguit 30 dagen (art. 25 lid 2 onder a dataverordening)',
  'agreement.switchingCharged': 'een overeenkomst zonder overstapkosten (art. 29 lid 1 dataverordening)',
  'breach.facts': 'welke gegevens en betrokkenen, gevolgen en maatregelen van een datalek',
  'evidence.certificate': 'bewijs van afdoende garanties',
} satisfies Record<GapCode, string>;

/** `missing` = what is not recorded yet, as a list in a sentence. */
export const incomplete = {
  reason: (supplier: string, missing: Bilingual) =>
    `Het dossier van ${supplier} is niet volledig. Nog niet vastgelegd: ${missing.nl}.`,
  nextStep: 'Vul het dossier aan.',
};
