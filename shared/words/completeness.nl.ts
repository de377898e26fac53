/** What a record still lacks, or holds and does not suffice, as phrases for a list in a sentence, in Dutch. */
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
  'agreement.endUnclear': 'een einddatum bij een overeenkomst voor onbepaalde tijd',
  'agreement.notice': 'de opzegtermijn',
  'agreement.uncounted': 'een einddatum, verlenging of opzegtermijn waaruit dagen na 2199 volgen',
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
  'flows.tia': 'de maatregelen, de onderbouwing of de beoordelaar van een TIA',
  'processor.bsnGround': 'op welke wet het gebruik van het BSN rust',
  'processor.dpia': 'of een gegevensbeschermingseffectbeoordeling (DPIA) is gedaan',
  'agreement.contradiction': 'de rol van verwerker en “niet vereist”, die elkaar tegenspreken',
  'agreement.renewalTerm': 'voor hoelang de overeenkomst telkens wordt verlengd',
  'agreement.breachTermLong': 'een meldtermijn voor datalekken die niet korter is dan uw eigen termijn',
  'agreement.objectionShort':
    'een termijn voor bezwaar van minder dan 14 dagen, waarin u moeilijk kunt beslissen',
  'agreement.essence': 'wanneer de wezenlijke inhoud van de regeling beschikbaar is gesteld',
  'chain.notAsked': 'of de leverancier subverwerkers inschakelt',
  'chain.notListed': 'welke subverwerkers de leverancier inschakelt',
  'chain.contradiction':
    'een keten met subverwerkers en “nee” op de vraag of die er zijn, die elkaar tegenspreken',
  'chain.address': 'het adres van een subverwerker',
  'chain.contact': 'de contactgegevens van een subverwerker',
  'chain.authorised': 'wanneer een subverwerker is toegestaan',
  'chain.contract': 'of de overeenkomst met een subverwerker is gezien',
  'agreement.cloud': 'of dit een clouddienst is in de zin van de dataverordening',
  'agreement.switchingTerms':
    'de opzegtermijn, de overgangsperiode of de kosten bij overstappen (art. 25 en 29 dataverordening)',
  'agreement.switchingNoticeLong':
    'een opzegtermijn voor overstappen van meer dan twee maanden (art. 25 lid 2 onder d dataverordening)',
  'agreement.switchingTransitionLong':
    'een overgangsperiode van meer dan 30 dagen (art. 25 lid 2 onder a dataverordening)',
  'agreement.switchingCharged': 'overstapkosten, die niet meer mogen (art. 29 lid 1 dataverordening)',
  'breach.facts': 'de gegevens, de betrokkenen, de gevolgen of de maatregelen van een datalek',
  'breach.risk': 'hoe groot het risico van een datalek voor betrokkenen is',
  'breach.notNotified':
    'een datalek met een risico voor betrokkenen dat niet aan de toezichthouder is gemeld',
  'evidence.certificate': 'bewijs van afdoende garanties',
} satisfies Record<GapCode, string>;

/** What is not recorded yet, and what is recorded and does not suffice: each a list in a sentence, or null. */
export const incomplete = {
  reason: (supplier: string, missing: Bilingual | null, flaws: Bilingual | null) =>
    [
      missing && `Nog niet vastgelegd bij ${supplier}: ${missing.nl}.`,
      flaws &&
        `Wel vastgelegd${missing === null ? ` bij ${supplier}` : ''}, maar niet toereikend: ${flaws.nl}.`,
    ]
      .filter(Boolean)
      .join(' '),
  complete: 'Vul het dossier aan.',
  mend: 'Verbeter wat niet klopt, of spreek het opnieuw af.',
};
