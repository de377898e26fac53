/** What a person is reminded of: on the start page and in notifications, in Dutch. */
import { counted } from './both.ts';

const nl = counted('nl');

export const reminders = {
  title: 'Herinneringen',
  sinceVisit: (n: number, since: string | null) =>
    since === null
      ? nl(n, 'nieuw punt', 'nieuwe punten')
      : `${nl(n, 'nieuw punt', 'nieuwe punten')} sinds ${since}`,
  whose: 'Voor wie',
  mine: 'Van mij',
  everyone: 'Van iedereen',
  horizons: { overdue: 'te laat', week: 'deze week', later: 'later' },
  none: 'Er is niets waaraan u nu wordt herinnerd.',
  noneText: 'Hier staat op tijd wat u moet opzeggen, verlengen, beoordelen of controleren.',
  points: (n: number) => nl(n, 'punt', 'punten'),
  noOwner: 'geen eigenaar',
  handle: 'Afgehandeld',
  handleOf: (point: string) => `Afgehandeld: ${point}`,
  handleText: 'Zegt wat u hebt gedaan. Komt er een andere datum, dan wordt u daaraan opnieuw herinnerd.',
  reason: 'Wat is er gedaan',
  putOff: 'Later',
  putOffOf: (point: string) => `Later: ${point}`,
  putOffText: 'Op deze dag wordt u er opnieuw aan herinnerd.',
  until: 'Herinneren op',
  handled: 'Vastgelegd als afgehandeld.',
  wasPutOff: (day: string) => `U wordt hieraan herinnerd op ${day}.`,
  more: (n: number) => `Nog ${nl(n, 'leverancier', 'leveranciers')} met een herinnering.`,
};
