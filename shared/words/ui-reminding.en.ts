/** How a person is reminded on this computer, in English. */
import { counted } from './both.ts';

const en = counted('en');

export const reminding = {
  title: 'Reminders on this computer',
  text: 'The program reminds you of what must be done. Choose how here, also for when it is not open.',
  scheduler: 'Every day, also while the program is not open',
  schedulerText: (hour: number) =>
    `The scheduler of this computer reminds every day at ${hour}:00 of what must be done by then; if the computer was off, as soon as it is on.`,
  noScheduler:
    'The program cannot set that up on this computer. Put the dates in your calendar, or open the program regularly.',
  isSet: (hour: number) => `Set up: every day at ${hour}:00.`,
  isNotSet: 'Not set up.',
  set: 'Set up the daily reminder',
  remove: 'Remove the daily reminder',
  wasSet: 'The daily reminder is set up.',
  wasRemoved: 'The daily reminder is removed.',
  remindsAll: 'It reminds of everything of everyone.',
  reminds: (name: string) => `It reminds ${name}.`,
  follows: 'The daily reminder changed with it.',
  mayNotFollow: 'The daily reminder may still be for somebody else. Remove it below and set it up again.',
  login: 'Start at log-in',
  loginText:
    'The program then starts in the background and shows notifications. Its window appears when you open it. If you close it, the program keeps reminding you on Windows and macOS; you quit it at its icon beside the clock.',
  loginOn: 'The program starts at log-in.',
  loginOff: 'The program no longer starts at log-in.',
  startAtLogin: 'Start at log-in',
  notAtLogin: 'No longer start at log-in',
  notices: 'Notifications in the browser',
  noticesText:
    'As long as this page is open, the browser shows a notification of what is new. The address changes at each start, so browsers ask again.',
  noticesAre: {
    granted: 'Notifications are on.',
    default: 'Notifications are off.',
    denied:
      'The browser blocks notifications from this page. Allow them in the permissions next to the address.',
    none: 'This browser does not support notifications. What is new is shown on the home page.',
  },
  askNotices: 'Show notifications',
  status: (n: number) => (n === 0 ? 'No open reminders' : en(n, 'open reminder', 'open reminders')),
  open: 'View',
  later: 'In an hour',
};
