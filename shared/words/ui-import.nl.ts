/** Taking over a list: file, columns, preview, result, in Dutch. */
import type { DuplicateStrategy, ImportField, RowOutcome } from '../schema/import.ts';

interface ImportMessages {
  readonly title: string;
  readonly lead: string;
  readonly choose: string;
  readonly chooseText: string;
  readonly chooseButton: string;
  readonly drop: string;
  readonly reading: string;
  readonly another: string;
  readonly file: string;
  readonly sheet: string;
  readonly headerRow: (row: number) => string;
  readonly under: string;
  readonly underHelp: string;
  readonly underNone: string;
  readonly columns: string;
  readonly columnsText: string;
  readonly column: string;
  readonly becomesOf: (column: string) => string;
  readonly notTaken: string;
  readonly likely: string;
  readonly duplicates: string;
  readonly duplicateNames: Record<DuplicateStrategy, string>;
  readonly preview: string;
  readonly previewText: string;
  readonly outcomes: Record<RowOutcome, (count: number) => string>;
  readonly outcome: Record<RowOutcome, string>;
  readonly rows: string;
  readonly row: string;
  readonly name: string;
  readonly result: string;
  readonly why: string;
  readonly uncertain: (count: number) => string;
  readonly uncertainText: string;
  readonly rejected: (count: number) => string;
  readonly rejectedText: string;
  readonly cell: string;
  readonly message: string;
  readonly noFindings: string;
  readonly showAll: (count: number) => string;
  readonly run: (count: number) => string;
  readonly runNothing: string;
  readonly running: string;
  readonly stop: string;
  readonly stopped: string;
  readonly done: string;
  readonly takeBack: string;
  readonly tookBack: string;
  readonly toSuppliers: string;
  readonly toTransfers: string;
  readonly refreshing: string;
  readonly changedMeanwhile: string;
  readonly fields: Record<ImportField, string>;
}
const nl: ImportMessages = {
  title: 'Importeren',
  lead: 'Neem een lijst over uit Excel of een ander programma. U ziet eerst wat er met elke regel gebeurt.',
  choose: 'Kies uw lijst',
  chooseText: 'Een Excel-bestand (XLSX), CSV of JSON. Er wordt niets geschreven voordat u dat zegt.',
  chooseButton: 'Bestand kiezen',
  drop: 'of sleep het bestand hierheen',
  reading: 'Lijst lezen…',
  another: 'Ander bestand kiezen',
  file: 'Bestand',
  sheet: 'Werkblad',
  headerRow: (row) => `Kolomnamen staan op regel ${row}`,
  under: 'Subverwerkers van',
  underHelp: 'Vul dit in als de regels subverwerkers van één leverancier zijn.',
  underNone: 'De regels zijn onze eigen leveranciers',
  columns: 'Kolommen',
  columnsText: 'Kijk na wat elke kolom wordt. Wat u niet overneemt, komt niet in het register.',
  column: 'Kolom in de lijst',
  becomesOf: (column) => `Kolom ${column} wordt`,
  notTaken: 'Niet overnemen',
  likely: 'waarschijnlijk, kijk dit na',
  duplicates: 'Als een leverancier er al is',
  duplicateNames: {
    'add-service': 'Voeg de dienst toe aan de bestaande leverancier',
    skip: 'Sla de regel over',
    update: 'Werk de bestaande leverancier bij',
    stop: 'Stop en neem niets over',
  },
  preview: 'Wat er gebeurt',
  previewText: 'Dit is een proef: er is nog niets geschreven.',
  outcomes: {
    created: (n) => (n === 1 ? '1 nieuw' : `${n} nieuw`),
    updated: (n) => (n === 1 ? '1 bijgewerkt' : `${n} bijgewerkt`),
    skipped: (n) => (n === 1 ? '1 overgeslagen' : `${n} overgeslagen`),
    rejected: (n) => (n === 1 ? '1 geweigerd' : `${n} geweigerd`),
  },
  outcome: { created: 'Nieuw', updated: 'Bijgewerkt', skipped: 'Overgeslagen', rejected: 'Geweigerd' },
  rows: 'Regels',
  row: 'Regel',
  name: 'Naam',
  result: 'Uitkomst',
  why: 'Waarom',
  uncertain: (n) => (n === 1 ? '1 cel om na te kijken' : `${n} cellen om na te kijken`),
  uncertainText: 'Deze cellen worden overgenomen zoals hier staat. Klopt dat niet, pas het daarna aan.',
  rejected: (n) => (n === 1 ? '1 cel is geweigerd' : `${n} cellen zijn geweigerd`),
  rejectedText: 'Wat hier staat, komt niet in het register. Verbeter het in uw lijst of vul het daarna in.',
  cell: 'Cel',
  message: 'Wat er aan de hand is',
  noFindings: 'Alle cellen zijn duidelijk.',
  showAll: (n) => `Alle ${n} tonen`,
  run: (n) => (n === 1 ? '1 regel overnemen' : `${n} regels overnemen`),
  runNothing: 'Er is niets om over te nemen',
  running: 'Lijst overnemen',
  stop: 'Afbreken',
  stopped: 'U hebt het overnemen afgebroken. Er is niets gewijzigd.',
  done: 'De lijst is overgenomen',
  takeBack: 'Overnemen ongedaan maken',
  tookBack: 'Het overnemen is ongedaan gemaakt.',
  toSuppliers: 'Leveranciers bekijken',
  toTransfers: 'Doorgiften bekijken',
  refreshing: 'Proef opnieuw maken…',
  changedMeanwhile: 'Het register is intussen gewijzigd. De proef is opnieuw gemaakt; kijk hem nog eens na.',
  fields: {
    name: 'Naam',
    kvk: 'KvK-nummer',
    foreignNumber: 'Buitenlands nummer',
    country: 'Land van vestiging',
    parentCountry: 'Land van de moedermaatschappij',
    role: 'Rol',
    category: 'Soort dienst',
    criticality: 'Hoe belangrijk voor ons',
    owner: 'Eigenaar bij ons',
    address: 'Vestigingsadres',
    website: 'Website',
    service: 'Dienst',
    contactName: 'Contactpersoon',
    email: 'E-mail',
    phone: 'Telefoon',
    privacyContact: 'Contactpersoon privacy',
    incidentContact: 'Contactpersoon datalekken',
    tags: 'Labels',
    dataCategories: 'Soort persoonsgegevens',
    dataSubjects: 'Categorieën van betrokkenen',
    specialCategories: 'Bijzondere categorieën van persoonsgegevens',
    criminalData: 'Strafrechtelijke persoonsgegevens',
    bsn: 'Burgerservicenummer (BSN)',
    purposes: 'Doelen van de verwerking',
    retention: 'Bewaartermijn',
    measures: 'Beveiligingsmaatregelen',
    remark: 'Opmerking',
    endedOn: 'Gestopt op',
    agreementState: 'Overeenkomst: stand',
    agreementModel: 'Overeenkomst: model',
    requestedOn: 'Overeenkomst: aangevraagd op',
    signedOn: 'Overeenkomst: getekend op',
    effectiveOn: 'Overeenkomst: ingangsdatum',
    endsOn: 'Overeenkomst: einddatum',
    renewal: 'Overeenkomst: looptijd',
    notice: 'Overeenkomst: opzegtermijn',
    noticeGivenOn: 'Overeenkomst: opgezegd op',
    deletionConfirmedOn: 'Overeenkomst: wissen bevestigd op',
    location: 'Waar de gegevens zijn',
    listUpdated: 'Lijst bijgewerkt op',
  },
};

export const importList = nl;
