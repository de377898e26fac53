/** Shows that the program did not start, in its window instead of the page. */
import type { BrowserWindow } from 'electron';
import { type Failure, failurePage, failureStyle } from '../policy/failure-page.ts';
import { APP_ORIGIN } from '../policy/origins.ts';
import { language } from './language.ts';
import type { Extra } from './scheme.ts';

const PAGE = `${APP_ORIGIN}/`;
const NAME = '/stopped.html';

let failure: Failure | null = null;

/** The files of the screen, for the scheme; null = another path. */
export const failureFiles: Extra = (path) => {
  if (path === '/stopped.css') return { type: 'text/css; charset=utf-8', body: failureStyle };
  if (path !== NAME || failure === null) return null;
  return { type: 'text/html; charset=utf-8', body: failurePage(failure, language(), PAGE) };
};

/** Replaces the page; also when the window was to stay away. */
export async function showFailure(window: BrowserWindow, what: Failure): Promise<void> {
  failure = what;
  await window.loadURL(`${APP_ORIGIN}${NAME}`);
  window.show();
}
