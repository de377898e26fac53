/** Personal data breaches on the page of a supplier, in Dutch. */
import { filled, formatNumber } from './both.ts';
import type { NoticeCounts } from './breach-values.ts';

export const breaches = {
  title: 'Datalekken',
  add: 'Datalek vastleggen',
  addTitle: 'Nieuw datalek',
  editTitle: 'Datalek bewerken',
  edit: (nature: string) => `${nature} bewerken`,
  sheet: 'Incidentblad als PDF',
  sheetOf: (nature: string) => `Incidentblad als PDF: ${nature}`,
  saved: 'Het datalek is opgeslagen.',
  none: 'Er zijn geen datalekken vastgelegd. Leg elk datalek bij deze leverancier hier vast, ook als u het niet hoeft te melden (art. 33 lid 5 AVG).',
  measured: (total: number, { inTime, late, noTerm, differs, unknown }: NoticeCounts) =>
    `${total === 1 ? '1 datalek' : `${formatNumber(total, 'nl')} datalekken`}. Melding door de leverancier: ${filled(
      [
        [inTime, `${inTime} keer binnen de afgesproken termijn`],
        [late, `${late} keer te laat`],
        [noTerm, `${noTerm} keer zonder afgesproken termijn`],
        [differs, `${differs} keer met een termijn die per dienst verschilt`],
        [unknown, `${unknown} keer niet bekend hoe snel`],
      ],
    ).join(', ')}. Dit telt mee bij de vraag of de garanties afdoende zijn (art. 28 lid 1 AVG).`,
  counting:
    'Vul tijden in zoals de klok in Nederland ze aangeeft. De termijn telt in uren vanaf het moment zelf; avonden, weekeinden en feestdagen tellen mee, en een einde in een weekeinde schuift niet op (art. 3 Verordening 1182/71).',
  parts: {
    what: 'Wat er is gebeurd',
    clock: 'Wanneer',
    authority: 'Melding bij de Autoriteit Persoonsgegevens',
    subjects: 'Mededeling aan betrokkenen',
    others: 'Wie nog meer is ingelicht',
    closing: 'Afronding',
  },
  stands: {
    running: 'Nog te melden',
    late: 'Termijn voorbij',
    undated: 'Termijn onbekend',
    notified: 'Gemeld',
    notifiedLate: 'Te laat gemeld',
    notNeeded: 'Melden niet nodig',
    notOurs: 'Niet aan ons te melden',
    later: 'Toen nog niet bekend',
  },
};
