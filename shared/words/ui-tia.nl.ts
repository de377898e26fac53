/** The page of a transfer impact assessment, step by step, in Dutch. */
import type { TiaStep } from '../schema/flow.ts';
import { formatNumber } from './both.ts';

export const tia = {
  title: 'Beoordeling van een doorgifte (TIA)',
  lead: 'In zes stappen van de EDPB: mag deze doorgifte, met welke maatregelen, en wanneer kijkt u opnieuw?',
  open: 'TIA invullen',
  openNamed: (place: string) => `TIA invullen voor ${place}`,
  again: 'TIA herzien',
  againNamed: (place: string) => `TIA herzien voor ${place}`,
  saved: 'De TIA is opgeslagen.',
  notFound: 'Deze gegevensstroom bestaat niet (meer)',
  notFoundText: 'Ga terug naar de leverancier en kies een gegevensstroom.',
  steps: {
    transfer: 'Ken de doorgifte',
    tool: 'De waarborg',
    law: 'Recht en praktijk daar',
    measures: 'Aanvullende maatregelen',
    formal: 'Formele stappen',
    review: 'Uitkomst en herbeoordeling',
  } satisfies Record<TiaStep, string>,
  helps: {
    transfer: 'Klopt wat hier staat? Een TIA gaat over deze ontvanger, deze gegevens en dit land.',
    tool: 'Een TIA hoort bij een passende waarborg (art. 46 AVG), zoals de standaardcontractbepalingen.',
    law: 'Kan het recht of de praktijk in het land de waarborg uithollen? Denk aan toegang door overheidsdiensten.',
    measures:
      'Nodig als het recht daar de waarborg uitholt. Technische maatregelen helpen het meest: een afspraak bindt een overheid niet.',
    formal: 'Leg maatregelen vast met de ontvanger. Ze mogen de waarborg niet tegenspreken.',
    review: 'Zonder uitkomst en dag is de TIA nog niet af. U kunt tussentijds opslaan.',
  } satisfies Record<TiaStep, string>,
  progress: 'Stappen',
  answered: 'ingevuld',
  unanswered: 'nog niet ingevuld',
  step: (n: number, name: string) => `${formatNumber(n, 'nl')}. ${name}`,
  importer: 'Ontvanger',
  established: (place: string) => `gevestigd in ${place}`,
  destination: 'Land dat wordt beoordeeld',
  purpose: 'Wat gebeurt daar',
  dataKinds: 'Soort gegevens',
  parent: 'Moedermaatschappij in',
  sentOnFrom: 'Doorgestuurd vanuit',
  subProcessor: 'Via subverwerker',
  changeFlow: 'Gegevensstroom wijzigen',
  tools: 'Vastgelegde waarborgen',
  noTools:
    'Er is nog geen waarborg vastgelegd. Een TIA alleen is geen basis voor doorgifte: leg bij de gegevensstroom eerst de waarborg vast.',
  adequate: (decision: string) =>
    `Voor dit land geldt een adequaatheidsbesluit (${decision}). Valt de ontvanger daaronder, dan is geen TIA nodig; ze is dan uw terugval.`,
  aboutCountry: (place: string) => `Wat de landenlijst zegt over ${place}`,
  noDecision: 'Geen adequaatheidsbesluit (art. 45 AVG).',
  decision: (decision: string, adopted: string) =>
    `Adequaatheidsbesluit: ${decision}, vastgesteld op ${adopted}.`,
  events: 'Wat er in het recht veranderde',
  eventAfter: 'na deze TIA: kijk dit opnieuw na',
  stateAsOf: (date: string) =>
    `Stand van de landenlijst: ${date}. Of een wet daar de gegevens raakt, staat niet in die lijst.`,
  lawHint:
    'Kan een overheid gegevens opvragen, leg dan uit of dat in de praktijk deze gegevens of deze ontvanger raakt, en waaruit dat blijkt.',
  measureKinds: {
    technical: 'Technisch',
    contractual: 'Contractueel',
    organisational: 'Organisatorisch',
  },
  beyond:
    'Een overheid kan bij de gegevens en de ontvanger kan ze lezen. Daarvoor kent de EDPB geen maatregel die genoeg helpt (Aanbevelingen 01/2020, gebruikssituaties 6 en 7). Kies een andere oplossing, of leg precies uit waarom het in dit geval toch kan.',
  formalHints: {
    scc: 'Bij standaardcontractbepalingen is geen toestemming van de toezichthouder nodig, zolang de maatregelen de bepalingen niet tegenspreken (overweging 109 AVG).',
    authorised: 'Eigen bepalingen gelden pas na toestemming van de toezichthouder (art. 46 lid 3 AVG).',
    bcr: 'Bindende bedrijfsvoorschriften gelden na goedkeuring; vraag of de maatregelen daarin staan (art. 47 AVG).',
    other: 'Vraag of de waarborg ook de aanvullende maatregelen noemt.',
  },
  reviewAfter: (months: number) =>
    `Leeg: volgens de instellingen na ${formatNumber(months, 'nl')} maanden. Korter mag, langer telt niet.`,
  reviewOn: (date: string) => `Opnieuw beoordelen uiterlijk op ${date}; de kalender herinnert eraan.`,
  noDocument: 'Geen document',
  goneDocument: 'Document staat niet meer in het register',
  chooseDocument: 'Document toevoegen',
  documentHelp: 'De TIA zelf, of die van de leverancier. Zonder document is een toelichting nodig.',
  offers: 'Er is al een TIA voor dit land',
  offer: (processor: string, date: string) => `${processor}, TIA van ${date}`,
  offerSame: 'zelfde ontvanger',
  offerOther: (importer: string) => `andere ontvanger: ${importer}`,
  takeWhole: 'TIA overnemen',
  takeLaw: 'Alleen stap 3 overnemen',
  takeNamed: (what: string, source: string) => `${what}: ${source}`,
  taken: (source: string) =>
    `Overgenomen van ${source}. Kijk elke stap na; de dag en wie haar bekeek, vult u zelf in.`,
  source: (processor: string, date: string) => `${processor}, ${date}`,
  processorHelp:
    'Van de verwerker: bekijk haar zelf, en leg vast wie dat deed en wanneer (EDPB-advies 22/2024).',
  quick: 'Alle zes stappen, met maatregelen en document, staan op de pagina van de TIA.',
  saveFirst: 'Sla de gegevensstroom op; daarna vult u de TIA in zes stappen in.',
};
