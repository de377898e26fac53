/** Sentences about personal data breaches at a supplier (Art. 33 and 34 GDPR), in Dutch. */
import { formatNumber } from './both.ts';

/** Each reason stands without a full stop: the article follows in brackets. */
export const matters = {
  undated: {
    reason: (supplier: string, nature: string) =>
      `Van het datalek bij ${supplier} (${nature}) is niet vastgelegd wanneer u het wist; uw termijn voor de melding kan al lopen`,
    nextStep:
      'Leg vast wanneer de leverancier het meldde of u het zelf ontdekte, en meld het bij de Autoriteit Persoonsgegevens of leg vast waarom dat niet nodig is.',
  },
  subjects: {
    reason: (supplier: string, nature: string) =>
      `Het datalek bij ${supplier} (${nature}) is gemeld bij de Autoriteit Persoonsgegevens; of de betrokkenen het moeten weten, is niet vastgelegd`,
    nextStep:
      'Beoordeel of er waarschijnlijk een hoog risico is. Zo ja, deel het onverwijld mee aan de betrokkenen; zo nee, leg vast waarom niet.',
  },
  highRisk: {
    reason: (supplier: string, nature: string) =>
      `Het datalek bij ${supplier} (${nature}) houdt een hoog risico in; dat het aan de betrokkenen is meegedeeld, is niet vastgelegd`,
    nextStep:
      'Deel het datalek onverwijld mee aan de betrokkenen en leg de dag vast; of leg vast welk geval van art. 34 lid 3 AVG zich voordoet.',
  },
  customers: {
    reason: (supplier: string, nature: string) =>
      `Het datalek bij ${supplier} (${nature}) meldt u als verwerker zonder onredelijke vertraging aan uw opdrachtgever`,
    nextStep: 'Meld het aan uw opdrachtgever en leg daarna vast dat het is afgesloten.',
  },
};

/** How many hours and minutes. */
export const duration = (hours: number, minutes: number) =>
  [
    ...(hours > 0 || minutes === 0 ? [`${formatNumber(hours, 'nl')} uur`] : []),
    ...(minutes > 0 ? [minutes === 1 ? '1 minuut' : `${formatNumber(minutes, 'nl')} minuten`] : []),
  ].join(' en ');

/** How much of a term in hours is left or over, in whole hours. */
export const timeLeft = {
  left: (hours: number) => (hours === 0 ? 'nog minder dan 1 uur' : `nog ${formatNumber(hours, 'nl')} uur`),
  over: (hours: number) =>
    hours === 0 ? 'minder dan 1 uur te laat' : `${formatNumber(hours, 'nl')} uur te laat`,
  overDays: (days: number) => `${formatNumber(days, 'nl')} dagen te laat`,
  until: (left: string, due: string) => `${left}, tot ${due}`,
  since: (over: string, due: string) => `${over}, sinds ${due}`,
};

export const clock = {
  own: (start: string, hours: number, due: string) =>
    `Uw termijn van ${formatNumber(hours, 'nl')} uur telt van ${start} tot ${due}.`,
  notStarted: 'Niet vastgelegd is wanneer u het wist: uw termijn kan niet worden geteld.',
  notified: (at: string) => `Op ${at} gemeld bij de Autoriteit Persoonsgegevens, binnen de termijn.`,
  notifiedUncounted: (at: string) =>
    `Op ${at} gemeld bij de Autoriteit Persoonsgegevens; of dat binnen de termijn was, is niet bekend.`,
  notifiedLate: (at: string, late: string, hasReason: boolean) =>
    `Op ${at} gemeld bij de Autoriteit Persoonsgegevens, ${late} na de termijn${
      hasReason ? '.' : '; de reden van de vertraging is niet vastgelegd (art. 33 lid 1 AVG).'
    }`,
  notNeeded:
    'Niet gemeld bij de Autoriteit Persoonsgegevens; waarom niet, is vastgelegd (art. 33 lid 5 AVG).',
  keptAgainstRisk:
    'Vastgelegd is waarom melden niet nodig is, maar ook dat er een risico is: dan moet het worden gemeld (art. 33 lid 1 AVG).',
  notOurs: 'Het is niet aan u om dit bij de Autoriteit Persoonsgegevens te melden.',
  inTime: (used: string, agreed: string) =>
    `De leverancier meldde het ${used} na de ontdekking, binnen de afgesproken ${agreed}.`,
  late: (used: string, agreed: string) =>
    `De leverancier meldde het ${used} na de ontdekking; afgesproken is ${agreed}. Dat is te laat (art. 33 lid 2 AVG).`,
  noTerm: (used: string) =>
    `De leverancier meldde het ${used} na de ontdekking. Er gold geen afgesproken termijn in uren: beoordeel of dat zonder onredelijke vertraging was (art. 33 lid 2 AVG).`,
  noHours: 'geen termijn in uren',
  differs: (used: string, agreed: string) =>
    `De leverancier meldde het ${used} na de ontdekking. De afgesproken termijn verschilt per dienst (${agreed}): beoordeel of dit op tijd was (art. 33 lid 2 AVG).`,
  unknown: ({ isAware, isNotified }: { readonly isAware: boolean; readonly isNotified: boolean }): string => {
    const said = 'Hoe snel de leverancier meldde, is niet bekend.';
    if (isAware && isNotified) return `${said} De melding staat vóór de ontdekking: kijk de tijden na.`;
    if (isAware) return `${said} Leg vast wanneer hij het meldde.`;
    return isNotified
      ? `${said} Vraag wanneer hij het ontdekte, en leg dat vast.`
      : `${said} Vraag wanneer hij het ontdekte, en leg vast wanneer hij het meldde.`;
  },
};
