/** Names of record values: statuses, roles, mechanisms; the Dutch in the official AVG wording, in Dutch. */

import type {
  AgreementStatus,
  agreementModels,
  noticeTowards,
  notRequiredReasons,
  RecordedState,
} from '../schema/agreement.ts';
import type { affectedAspects, breachRisks } from '../schema/breach.ts';
import type {
  actors,
  derogationGrounds,
  dpfCoverages,
  dpfProgrammes,
  dpfStatuses,
  flowKinds,
  keyHolders,
  mechanisms,
  tiaAuthors,
  tiaMeasures,
  tiaOutcomes,
} from '../schema/flow.ts';
import type { CbwEntity } from '../schema/organisation.ts';
import type { categories, contactKinds, criticalities, roles } from '../schema/processor.ts';
import type { statedReasons } from '../schema/stated.ts';
import type { TransferBasis } from '../schema/transfer-basis.ts';
import type { TransferResult } from '../schema/transfer-codes.ts';
import { agreementTerms } from './ui-agreement-terms.ts';

type Names<Values extends readonly string[]> = Record<Values[number], string>;
interface Terms {
  readonly result: Record<TransferResult | 'unknown' | 'listed' | 'unsure', string>;
  readonly status: Record<AgreementStatus | 'no-agreement' | 'unsure' | 'over', string>;
  readonly recorded: Record<RecordedState, string>;
  readonly role: Names<typeof roles>;
  readonly category: Names<typeof categories>;
  readonly criticality: Names<typeof criticalities>;
  readonly contactKind: Names<typeof contactKinds>;
  readonly model: Names<typeof agreementModels>;
  readonly notRequiredReason: Names<typeof notRequiredReasons>;
  readonly authorisation: Record<'specific' | 'general', string>;
  readonly renewal: Record<'none' | 'automatic' | 'indefinite', string>;
  readonly flowKind: Names<typeof flowKinds>;
  readonly actor: Names<typeof actors>;
  readonly mechanism: Names<typeof mechanisms>;
  /** What a flow rests on, where it is no safeguard of Art. 46. */
  readonly basis: Readonly<Record<Exclude<TransferBasis, (typeof mechanisms)[number]>, string>>;
  /** As it stands in a cell of a list. */
  readonly basisShort: Record<TransferBasis, string>;
  /** Modules of the standard contractual clauses 2021/914. */
  readonly module: Record<1 | 2 | 3 | 4, string>;
  readonly dpfStatus: Names<typeof dpfStatuses>;
  readonly dpfProgramme: Names<typeof dpfProgrammes>;
  readonly dpfCoverage: Names<typeof dpfCoverages>;
  readonly tiaOutcome: Names<typeof tiaOutcomes>;
  readonly tiaAuthor: Names<typeof tiaAuthors>;
  readonly keyHolder: Names<typeof keyHolders>;
  readonly tiaMeasure: Names<typeof tiaMeasures>;
  readonly noticeTowards: Names<typeof noticeTowards>;
  readonly lawChanged: Record<'advise' | 'stale', string>;
  readonly cbwEntity: Record<CbwEntity, string>;
  readonly affectedAspect: Record<(typeof affectedAspects)[number], string>;
  readonly breachRisk: Record<(typeof breachRisks)[number], string>;
  readonly ground: Names<typeof derogationGrounds>;
  readonly statedReason: Names<typeof statedReasons>;
  /** Kinds of data that the rules know; others are shown as typed. */
  readonly otherDataKinds: string;
  readonly dataKind: Readonly<Record<string, string>>;
  readonly urgency: Record<'now' | 'soon' | 'later', string>;
}
export const terms: Terms = {
  result: {
    none: 'Geen doorgifte',
    ok: 'In orde',
    action: 'Actie nodig',
    blocked: 'Niet toegestaan',
    unknown: 'Onbekend',
    listed: 'Gestopt',
    unsure: 'Vestiging onbekend',
  },
  status: agreementTerms.nl.status,
  recorded: agreementTerms.nl.recorded,
  role: {
    processor: 'Verwerker',
    'sub-processor': 'Subverwerker van ons',
    'joint-controller': 'Gezamenlijke verwerkingsverantwoordelijke',
    'independent-controller': 'Zelfstandige verwerkingsverantwoordelijke',
  },
  category: {
    hosting: 'Hosting',
    domain: 'Domeinnamen',
    email: 'E-mail',
    saas: 'Software als dienst (SaaS)',
    payroll: 'Salarisverwerking',
    hr: 'Personeel',
    accounting: 'Boekhouding',
    backup: 'Back-up',
    security: 'Beveiliging',
    marketing: 'Marketing',
    payment: 'Betalingen',
    telecom: 'Telefonie en internet',
    print: 'Drukwerk',
    support: 'Beheer en ondersteuning',
    other: 'Overig',
  },
  criticality: { high: 'Hoog', normal: 'Normaal', low: 'Laag' },
  contactKind: { general: 'Algemeen', privacy: 'Privacy', incident: 'Datalekken' },
  model: {
    own: 'Ons eigen model',
    supplier: 'Model van de leverancier',
    'scc-2021-915': 'Standaardcontractbepalingen verwerker (2021/915, art. 28 lid 7 AVG)',
    'scc-2021-914-module-2': 'Standaardcontractbepalingen 2021/914, module 2',
    'scc-2021-914-module-3': 'Standaardcontractbepalingen 2021/914, module 3',
    'data-pro': 'Data Pro (NLdigital)',
    vng: 'Standaard van de VNG',
    'arvodi-arbit': 'Model van het Rijk (ARVODI/ARBIT)',
    boz: 'Model van de zorg (BoZ)',
    surf: 'SURF Juridisch Normenkader',
    privacyconvenant: 'Privacyconvenant onderwijs',
    wpg: 'Model Wet politiegegevens',
    sector: 'Ander model van de sector',
    terms: 'Onderdeel van de voorwaarden',
    other: 'Ander model',
  },
  notRequiredReason: {
    'independent-controller': 'Zelfstandige verwerkingsverantwoordelijke',
    'joint-controller': 'Gezamenlijke verwerkingsverantwoordelijken (art. 26 AVG)',
    'no-personal-data': 'Verwerkt geen persoonsgegevens',
    'own-authority': 'Werkt onder ons rechtstreeks gezag (art. 29 AVG)',
  },
  authorisation: { specific: 'Specifieke toestemming', general: 'Algemene toestemming' },
  renewal: {
    none: 'Vaste looptijd',
    automatic: 'Stilzwijgende verlenging',
    indefinite: 'Onbepaalde tijd',
  },
  flowKind: {
    storage: 'Opslag',
    processing: 'Verwerking',
    support: 'Ondersteuning',
    'remote-access': 'Toegang op afstand',
    backup: 'Back-up',
    'disaster-recovery': 'Uitwijk',
    telemetry: 'Diagnostische gegevens (telemetrie)',
  },
  actor: {
    processor: 'Verwerker',
    'sub-processor': 'Subverwerker',
    controller: 'Verwerkingsverantwoordelijke',
    customer: 'Onze klant (wij zijn verwerker)',
  },
  mechanism: {
    'scc-2021-914': 'Standaardcontractbepalingen (SCC) 2021/914',
    'scc-2010-87': 'Ingetrokken modelcontractbepalingen 2010/87',
    'scc-2004-915': 'Ingetrokken modelcontractbepalingen 2004/915',
    'scc-2001-497': 'Ingetrokken modelcontractbepalingen 2001/497',
    'bcr-processor': 'Bindende bedrijfsvoorschriften voor verwerkers (BCR-P)',
    'bcr-controller': 'Bindende bedrijfsvoorschriften voor verwerkingsverantwoordelijken (BCR-C)',
    'code-of-conduct': 'Goedgekeurde gedragscode',
    certification: 'Goedgekeurd certificeringsmechanisme',
    'ad-hoc-clauses': 'Eigen contractbepalingen (art. 46 lid 3 AVG)',
    'uk-idta': 'IDTA (verder vanuit het Verenigd Koninkrijk)',
    'uk-addendum': 'UK Addendum (verder vanuit het Verenigd Koninkrijk)',
    'dpf-onward': 'DPF-contract voor verdere doorgifte (vanuit de Verenigde Staten)',
    'onward-contract': 'Overeenkomst voor verdere doorgifte',
  },
  basis: {
    without: 'Geen basis',
    'not-asked': 'Niet nagevraagd',
    unknown: 'Plaats of ontvanger niet bekend',
    adequacy: 'Adequaatheidsbesluit',
    dpf: 'Data Privacy Framework (DPF)',
    derogation: 'Afwijking (art. 49 AVG)',
    'not-needed': 'Niet nodig',
  },
  basisShort: {
    without: 'Geen basis',
    'not-asked': 'Niet nagevraagd',
    unknown: 'Niet bekend',
    adequacy: 'Adequaatheidsbesluit',
    dpf: 'DPF',
    'scc-2021-914': 'SCC 2021/914',
    'scc-2010-87': 'SCC 2010/87 (ingetrokken)',
    'scc-2004-915': 'SCC 2004/915 (ingetrokken)',
    'scc-2001-497': 'SCC 2001/497 (ingetrokken)',
    'bcr-processor': 'BCR-P',
    'bcr-controller': 'BCR-C',
    'code-of-conduct': 'Gedragscode',
    certification: 'Certificering',
    'ad-hoc-clauses': 'Eigen bepalingen',
    'uk-idta': 'IDTA',
    'uk-addendum': 'UK Addendum',
    'dpf-onward': 'DPF-contract',
    'onward-contract': 'Overeenkomst verder',
    derogation: 'Afwijking (art. 49)',
    'not-needed': 'Niet nodig',
  },
  module: {
    1: 'Module 1: van ons naar een verwerkingsverantwoordelijke',
    2: 'Module 2: van ons naar een verwerker',
    3: 'Module 3: van een verwerker naar een subverwerker',
    4: 'Module 4: van ons als verwerker naar onze klant',
  },
  dpfStatus: { active: 'Actief', inactive: 'Niet meer actief', 'not-listed': 'Staat niet op de lijst' },
  dpfProgramme: {
    'eu-us': 'EU-U.S. DPF',
    'uk-extension': 'Uitbreiding voor het VK',
    'swiss-us': 'Zwitsers programma (Swiss-U.S. DPF)',
  },
  dpfCoverage: { hr: 'Personeelsgegevens (HR)', 'non-hr': 'Andere gegevens (niet-HR)' },
  tiaOutcome: {
    positive: 'Positief',
    'positive-with-measures': 'Positief met aanvullende maatregelen',
    negative: 'Negatief',
  },
  tiaAuthor: { own: 'Van onszelf', processor: 'Van de verwerker, door ons beoordeeld' },
  keyHolder: {
    us: 'Wijzelf',
    'eea-third-party': 'Een derde binnen de EER',
    importer: 'De ontvanger',
    'not-encrypted': 'Niet versleuteld',
  },
  tiaMeasure: {
    'encryption-at-rest': 'Versleuteling in opslag, sleutels niet bij de ontvanger',
    'encryption-in-transit': 'Versleuteling onderweg',
    pseudonymisation: 'Pseudonimisering: alleen wij kunnen de gegevens herleiden',
    'split-processing': 'Verdeelde verwerking: niemand daar heeft het geheel',
    'protected-recipient': 'Ontvanger met een beroepsgeheim dat de wet daar beschermt',
    'technical-required': 'Technische maatregelen zijn verplicht afgesproken',
    'no-back-doors': 'De ontvanger verklaart dat er geen achterdeur is',
    'challenge-requests': 'Verzoeken van overheden worden betwist',
    'notify-requests': 'Verzoeken van overheden worden gemeld',
    'warrant-canary': 'De ontvanger meldt geregeld dat er geen verzoek was',
    'inform-subjects': 'Betrokkenen worden ingelicht en geholpen',
    audit: 'Controle (audit)',
    'internal-policies': 'Interne regels voor verzoeken van overheden',
    'request-log': 'Register van verzoeken van overheden',
    'transparency-report': 'Openbaar verslag over verzoeken van overheden',
    'access-policy': 'Beleid voor toegang',
    minimisation: 'Minimale gegevensverwerking',
    standards: 'Erkende normen voor beveiliging en privacy',
  },
  noticeTowards: { month: 'een maand', quarter: 'een kwartaal', year: 'een jaar' },
  cbwEntity: {
    essential: 'Wij zijn een essentiële entiteit',
    important: 'Wij zijn een belangrijke entiteit',
    none: 'Geldt niet voor ons',
  },
  affectedAspect: {
    confidentiality: 'Vertrouwelijkheid (ingezien of verstrekt)',
    integrity: 'Integriteit (gewijzigd)',
    availability: 'Beschikbaarheid (weg of niet te gebruiken)',
  },
  breachRisk: {
    unlikely: 'Waarschijnlijk geen risico',
    risk: 'Risico',
    high: 'Hoog risico',
  },
  lawChanged: { advise: 'Advies om opnieuw te beoordelen', stale: 'Telt als verouderd' },
  ground: {
    a: 'a: uitdrukkelijke toestemming',
    b: 'b: uitvoering van een overeenkomst met de betrokkene',
    c: 'c: overeenkomst in het belang van de betrokkene',
    d: 'd: gewichtige redenen van algemeen belang',
    e: 'e: rechtsvordering',
    f: 'f: vitale belangen',
    g: 'g: openbaar register',
    'second-subparagraph': 'tweede alinea: dwingende gerechtvaardigde belangen',
  },
  statedReason: {
    kept: 'overgenomen zoals het er stond',
    uncertain: 'niet zeker',
    rejected: 'niet begrepen',
  },
  otherDataKinds: 'Andere soorten gegevens',
  dataKind: { customer: 'klantgegevens', hr: 'personeelsgegevens' },
  urgency: { now: 'Nu', soon: 'Binnenkort', later: 'Later' },
};
