/** The form and the read-only view of a processor agreement, in Dutch. */
import { formatNumber } from './both.ts';

export const agreement = {
  knownVersions: (versions: string) => `Bekend zijn: ${versions}.`,
  none: 'Er is nog geen verwerkersovereenkomst vastgelegd. De AVG vraagt er een met elke verwerker (art. 28 lid 3 AVG).',
  add: 'Overeenkomst toevoegen',
  addTitle: 'Nieuwe verwerkersovereenkomst',
  editTitle: 'Verwerkersovereenkomst bewerken',
  untitled: 'Verwerkersovereenkomst',
  counts: 'Deze overeenkomst telt voor de status',
  noticeAgreed: 'Er is een opzegtermijn afgesproken',
  dates: 'Data',
  term: 'Looptijd en opzegging',
  content: 'Afspraken',
  months: (n: number) => (n === 1 ? '1 maand' : `${formatNumber(n, 'nl')} maanden`),
  hours: (n: number) => (n === 1 ? '1 uur' : `${formatNumber(n, 'nl')} uur`),
  noEnd: {
    none: 'Zonder einddatum weet niemand wanneer de overeenkomst afloopt, en wordt u er niet aan herinnerd.',
    automatic:
      'Zonder het einde van de eerste periode is de uiterste opzegdatum niet te berekenen, en wordt u er niet aan herinnerd.',
  },
  endsBeforeSigning: 'De einddatum ligt vóór de dag van tekenen: kijk de data na.',
  endsBeforeStart: 'De einddatum ligt vóór de ingangsdatum: kijk de data na.',
  endNotRecorded: 'einde niet vastgelegd',
  renewsBy: (months: string) => `verlengt telkens met ${months}`,
  edit: (title: string) => `${title} bewerken`,
  saved: 'De overeenkomst is opgeslagen.',
  regimes: 'Cyberbeveiligingswet en DORA',
  switching: 'Overstappen (dataverordening)',
  switchingHelp:
    'Bij een clouddienst mag u overstappen met een opzegtermijn van hooguit twee maanden, daarna een overgangsperiode van hooguit 30 dagen, en vanaf 12-1-2027 zonder kosten (art. 25 en 29 Verordening (EU) 2023/2854). Voor maatwerk en proefversies gelden uitzonderingen (art. 31).',
  switchingNotice: 'Voor overstappen is een eigen opzegtermijn afgesproken',
  allServices: 'Vink niets aan als de overeenkomst voor alle diensten geldt.',
};
