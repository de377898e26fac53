/** Sentences about personal data breaches at a supplier (Art. 33 and 34 GDPR), in English. */
import { formatNumber } from './both.ts';

export const matters = {
  undated: {
    reason: (supplier: string, nature: string) =>
      `Of the breach at ${supplier} (${nature}) it is not recorded when you knew of it; your term for the notification may be running already`,
    nextStep:
      'Record when the supplier notified you or when you discovered it yourself, and notify the supervisory authority or record why that is not needed.',
  },
  subjects: {
    reason: (supplier: string, nature: string) =>
      `The breach at ${supplier} (${nature}) was notified to the supervisory authority; whether the data subjects must know is not recorded`,
    nextStep:
      'Assess whether a high risk is likely. If so, tell the data subjects without undue delay; if not, record why not.',
  },
  highRisk: {
    reason: (supplier: string, nature: string) =>
      `The breach at ${supplier} (${nature}) brings a high risk; that it was communicated to the data subjects is not recorded`,
    nextStep:
      'Communicate the breach to the data subjects without undue delay and record the day; or record which case of Art. 34(3) GDPR applies.',
  },
  customers: {
    reason: (supplier: string, nature: string) =>
      `As a processor you notify the breach at ${supplier} (${nature}) to your controller without undue delay`,
    nextStep: 'Notify your controller and then record that it is closed.',
  },
};

export const duration = (hours: number, minutes: number) =>
  [
    ...(hours > 0 || minutes === 0 ? [hours === 1 ? '1 hour' : `${formatNumber(hours, 'en')} hours`] : []),
    ...(minutes > 0 ? [minutes === 1 ? '1 minute' : `${formatNumber(minutes, 'en')} minutes`] : []),
  ].join(' and ');

export const timeLeft = {
  left: (hours: number) =>
    hours === 0
      ? 'less than 1 hour left'
      : `${formatNumber(hours, 'en')} ${hours === 1 ? 'hour' : 'hours'} left`,
  over: (hours: number) =>
    hours === 0
      ? 'less than 1 hour late'
      : `${formatNumber(hours, 'en')} ${hours === 1 ? 'hour' : 'hours'} late`,
  overDays: (days: number) => `${formatNumber(days, 'en')} days late`,
  until: (left: string, due: string) => `${left}, until ${due}`,
  since: (over: string, due: string) => `${over}, since ${due}`,
};

export const clock = {
  own: (start: string, hours: number, due: string) =>
    `Your term of ${formatNumber(hours, 'en')} hours counts from ${start} until ${due}.`,
  notStarted: 'It is not recorded when you knew of it: your term cannot be counted.',
  notified: (at: string) => `Notified to the supervisory authority on ${at}, within the term.`,
  notifiedUncounted: (at: string) =>
    `Notified to the supervisory authority on ${at}; whether that was within the term is not known.`,
  notifiedLate: (at: string, late: string, hasReason: boolean) =>
    `Notified to the supervisory authority on ${at}, ${late} after the term${
      hasReason ? '.' : '; the reasons for the delay are not recorded (Art. 33(1) GDPR).'
    }`,
  notNeeded: 'Not notified to the supervisory authority; why not is recorded (Art. 33(5) GDPR).',
  keptAgainstRisk:
    'Why no notification is needed is recorded, but so is a risk: then it must be notified (Art. 33(1) GDPR).',
  notOurs: 'It is not for you to notify this to the supervisory authority.',
  inTime: (used: string, agreed: string) =>
    `The supplier notified you ${used} after it became aware, within the agreed ${agreed}.`,
  late: (used: string, agreed: string) =>
    `The supplier notified you ${used} after it became aware; agreed was ${agreed}. That is too late (Art. 33(2) GDPR).`,
  noTerm: (used: string) =>
    `The supplier notified you ${used} after it became aware. No term in hours was agreed: assess whether that was without undue delay (Art. 33(2) GDPR).`,
  noHours: 'no term in hours',
  differs: (used: string, agreed: string) =>
    `The supplier notified you ${used} after it became aware. The agreed term differs by service (${agreed}): assess whether this was in time (Art. 33(2) GDPR).`,
  unknown: ({ isAware, isNotified }: { readonly isAware: boolean; readonly isNotified: boolean }): string => {
    const said = 'How quickly the supplier notified you is not known.';
    if (isAware && isNotified) return `${said} The notice is before the discovery: check the times.`;
    if (isAware) return `${said} Record when it notified you.`;
    return isNotified
      ? `${said} Ask when it became aware, and record that.`
      : `${said} Ask when it became aware, and record when it notified you.`;
  },
};
