/** All text of the incident sheet of one data breach as PDF, in Dutch. */

export const breach = {
  title: 'Incidentblad datalek',
  fileName: 'Incidentblad',
  at: (nature: string, supplier: string) => `${nature} – bij ${supplier}`,
  running: (due: string) => `de termijn eindigt op ${due}`,
  late: (due: string) => `de termijn eindigde op ${due}`,
  counted: (recorded: string, total: string, missing: number) =>
    missing === 0
      ? `Alle ${total} feiten voor de melding zijn vastgelegd.`
      : `Vastgelegd: ${recorded} van de ${total} feiten voor de melding. Wat ontbreekt, staat er als ontbrekend.`,
  later: 'Op deze dag was dit datalek nog niet bekend.',
  clock: 'Wanneer, en welke termijn loopt',
  own: (hours: string) => `Onze termijn van ${hours} eindigt op`,
  ownUncounted: 'Onze termijn eindigt op',
  agreed: 'Afgesproken meldtermijn van de leverancier',
  noAgreed: 'geen termijn in uren afgesproken',
  used: 'Tijd tussen ontdekking en melding door de leverancier',
  facts: 'De twaalf feiten voor de melding',
  factsIntro:
    'Wat u aan de Autoriteit Persoonsgegevens meldt (art. 33 lid 3 AVG) en wat u moet kunnen laten zien (art. 33 lid 5 AVG). De feiten met art. 34 deelt u bij een hoog risico ook mee aan de betrokkenen, in duidelijke en eenvoudige taal.',
  columns: ['Feit', 'Artikel', 'Vastgelegd'],
  period: 'Begin en einde van de inbreuk',
  since: (start: string) => `vanaf ${start}; duurt voort, of het einde is niet bekend`,
  authority: 'Melding en mededeling',
  notNotified: 'niet gemeld',
  notTold: 'niet meegedeeld',
  contacts: 'Wie u belt',
  noIncidentContact: 'geen contactpersoon voor datalekken vastgelegd',
  owner: 'Eigenaar bij ons',
  steps: 'Volgende stappen',
  stepColumns: ['Stap', 'Waarom'],
  nothingOpen: 'Er staat niets open voor dit datalek.',
  complete: 'Leg de feiten vast die nog ontbreken. Een melding mag u later aanvullen.',
  completeWhy: (missing: string, one: boolean) =>
    `${one ? `${missing} feit ontbreekt` : `${missing} feiten ontbreken`} (art. 33 lid 4 en 5 AVG).`,
};
