/** Reports: choices, progress, the finished PDF, in Dutch. */
import { formatNumber } from './both.ts';

export const reports = {
  title: 'Rapporten',
  lead: 'Eén PDF voor directie of toezichthouder: de stand, de risico’s en wat er besloten moet worden.',
  choices: 'Keuzes',
  kind: 'Rapport',
  overview: 'Managementoverzicht',
  overviewText:
    'Twee pagina’s: de stand met wat er veranderde, de gevraagde besluiten, de risico’s, het komende kwartaal en de kaart.',
  annexes: 'Bijlagen',
  annex: {
    register: 'Register van leveranciers',
    attention: 'Aandachtspunten per leverancier',
    transfers: 'Doorgiften buiten de EER',
    decisions: 'Besluiten waarop het steunt',
  },
  kept: 'Eerder gemaakt',
  keptText:
    'Met de cijfers van het laatste overzicht van een eerdere dag wordt een nieuw overzicht vergeleken.',
  keptEmpty:
    'Hier komt elk overzicht dat u maakt, met zijn dag en zijn cijfers. Het volgende laat dan zien wat er veranderde.',
  keptDay: 'Stand per',
  keptAt: 'Gemaakt op',
  keptHead: 'Geschiedenis',
  keptFigures: {
    suppliers: 'In gebruik',
    uncovered: 'Zonder overeenkomst',
    blocked: 'Niet toegestaan',
    action: 'Actie nodig',
    unlocated: 'Locatie onbekend',
    overdue: 'Te laat',
    decisions: 'Gevraagde besluiten',
  },
  notCounted: 'niet geteld',
  lines: (count: string) => `${count} regels,`,
  asks: (count: number, open: number) =>
    count === 0
      ? 'Dit overzicht vraagt geen besluiten.'
      : `Dit overzicht vraagt ${count === 1 ? '1 besluit' : `${formatNumber(count, 'nl')} besluiten`}; ${open === 0 ? 'geen daarvan staat' : `${formatNumber(open, 'nl')} daarvan ${open === 1 ? 'staat' : 'staan'}`} al open bij Besluiten.`,
  takeOver: 'Overnemen bij Besluiten',
  takenOver: (count: number) =>
    count === 1
      ? '1 besluit staat nu bij Besluiten.'
      : `${formatNumber(count, 'nl')} besluiten staan nu bij Besluiten.`,
  chain: 'Ketenoverzicht',
  chainText:
    'Per subverwerker: wie het is, of hij is toegestaan, onder welke waarborg gegevens naar hem gaan, en wat ontbreekt.',
  dossier: 'Leveranciersdossier',
  dossierText:
    'Alles wat over deze leverancier is vastgelegd, met het oordeel, de grond en de volgende stap, en alle wijzigingen.',
  form: 'Bestand',
  formPdf: 'Alleen het dossier (PDF)',
  formZip: 'Met de documenten (zip)',
  formZipText: 'Het dossier en de documenten van de leverancier, onder hun eigen naam.',
  saveZip: 'Zip opslaan',
  noZipPreview: 'Een zip heeft geen voorbeeld. Sla het bestand op en open het.',
  transfers: 'Doorgifterapport',
  transfersText:
    'Hoeveel doorgiften welk oordeel hebben en waarop zij steunen, wat niet mag of om actie vraagt per land, en daarna elke doorgifte met reden, artikel en volgende stap.',
  toTransfers: 'Naar de doorgiften',
  scenario: 'Wat-als-rapport',
  scenarioText:
    'Wat er verandert als dit gebeurt: voor wie, van welk oordeel naar welk, waarom en wat de volgende stap is.',
  toScenario: 'Terug naar de vraag',
  breach: 'Incidentblad',
  breachText:
    'Wat er is gebeurd, welke termijn loopt, de feiten voor de melding met wat ontbreekt, wie u belt en wat u nu doet.',
  language: 'Taal van het rapport',
  dutch: 'Nederlands',
  english: 'Engels',
  standard: 'Soort PDF',
  ua: 'Toegankelijk (PDF/UA-1)',
  uaText: 'Leesbaar met hulpmiddelen. De gewone keuze.',
  archive: 'Archief (PDF/A-2a)',
  archiveText: 'Voor langdurig bewaren.',
  asOf: 'Stand per',
  asOfHelp: 'Leeg: vandaag.',
  make: 'Rapport maken',
  making: 'Rapport wordt gemaakt',
  collect: 'Gegevens verzamelen',
  typeset: 'Pagina’s opmaken',
  cancelled: 'U hebt het maken afgebroken. Er is niets bewaard.',
  cancel: 'Afbreken',
  ready: 'Het rapport is klaar',
  save: 'PDF opslaan',
  openTab: 'PDF openen',
  preview: 'Voorbeeld van het rapport',
  previewEmpty: 'Hier verschijnt het rapport, zoals het wordt afgedrukt.',
  saved: (name: string) => `${name} is opgeslagen.`,
};
