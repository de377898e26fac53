/** Text shared by all screens: buttons, loading states, dates, in Dutch. */
import { formatNumber } from './both.ts';

export const common = {
  save: 'Opslaan',
  savesToo: 'slaat ook op',
  saving: 'Bezig met opslaan…',
  cancel: 'Annuleren',
  close: 'Sluiten',
  edit: 'Bewerken',
  remove: 'Verwijderen',
  undo: 'Ongedaan maken',
  retry: 'Opnieuw proberen',
  yes: 'Ja',
  no: 'Nee',
  notRecorded: 'niet ingevuld',
  notFilledIn: (n: number) =>
    n === 1 ? '1 veld niet ingevuld' : `${formatNumber(n, 'nl')} velden niet ingevuld`,
  showAll: 'Alles tonen',
  showLess: 'Minder tonen',
  unseen: (n: number) =>
    n === 1 ? 'één teken dat niet te zien is' : `${formatNumber(n, 'nl')} tekens die niet te zien zijn`,
  notAsked: 'niet nagevraagd',
  loading: 'Bezig met laden…',
  today: 'vandaag',
  tomorrow: 'morgen',
  span: (n: number, unit: 'day' | 'month' | 'year', isMore: boolean) =>
    `${isMore ? 'ruim ' : ''}${formatNumber(n, 'nl')} ${{ day: n === 1 ? 'dag' : 'dagen', month: n === 1 ? 'maand' : 'maanden', year: 'jaar' }[unit]}`,
  inSpan: (span: string) => `over ${span}`,
  late: (span: string) => `${span} te laat`,
  unreadAddress: (parts: string) =>
    `Dit staat in het adres van deze pagina, maar het programma kent het niet: ${parts}. Er is geen rekening mee gehouden.`,
  dropUnread: 'Uit het adres halen',
  failedTitle: 'Dat is niet gelukt',
  reference: (reference: string) => `Kenmerk voor uw beheerder: ${reference}`,
  connectionLost:
    'De verbinding met het register is weg. Start het programma opnieuw; wat opgeslagen was, staat er nog.',
  printedPart:
    'Van deze lijst staan alleen de rijen op papier die in beeld waren. Exporteer de lijst om alles af te drukken.',
  none: 'geen',
  chooseOption: 'Maak een keuze',
  unsavedTitle: 'U hebt nog niet opgeslagen',
  unsavedText:
    'Als u verdergaat zonder op te slaan, vervalt wat u hier hebt ingevuld. Wat al opgeslagen was, blijft staan.',
  unsavedSave: 'Opslaan en verdergaan',
  unsavedLeave: 'Weggaan zonder opslaan',
  unsavedStay: 'Verder invullen',
  errorSummary: (count: number) =>
    count === 1
      ? 'Eén veld vraagt nog om een verbetering.'
      : `${formatNumber(count, 'nl')} velden vragen nog om een verbetering.`,
  calendarFor: (label: string) => `Kalender: ${label}`,
  dateHint: 'dag-maand-jaar',
  momentHint: 'dag-maand-jaar uur:minuten',
  showCountries: 'Landen tonen',
  noCountryFound: 'Geen land met deze naam.',
  unknownPlace: 'Onbekend',
  wholeNumberError: 'Vul een heel getal in, bijvoorbeeld 12.',
  copyText: 'Tekst kopiëren',
  textCopied: 'De tekst staat op het klembord.',
  copyFailed: 'Kopiëren is niet toegestaan. Selecteer de tekst en kopieer haar zelf.',
};
