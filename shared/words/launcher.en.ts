/** Terminal messages of `npm start` and `serve`, in English. */
import { formatNumber } from './both.ts';

export const launcher = {
  usage:
    'Use: npm start, or npm start -- --register FILE, or npm start -- --no-open (only tells the address).',
  building: (what: string) => `Building: ${what}…`,
  buildFailed: (what: string) => `Building ${what} failed; the reason is above.`,
  fetchingElectron: 'The window (Electron) is not here yet. One attempt to download it…',
  fetched: (megabytes: number) => `  ${formatNumber(megabytes, 'en')} MB received`,
  electronFailed:
    'Electron could not be downloaded. The register opens in a browser, which works the same. After another `npm ci` it is tried again.',
  electronRefuses:
    'Electron does not start on this computer. The register opens in a browser, which works the same.',
  opensElectron: 'The register opens in its own window.',
  opensWindow: (browser: string) => `The register opens in a window of ${browser}. Close the window to stop.`,
  opensBrowser: 'The register opens in your browser. To stop: Ctrl-C in this window.',
  noDisplay: 'There is no display here.',
  superuser: 'You are root; a browser would start only without its protection, so better start one yourself.',
  openYourself: 'Open this address in a browser on this computer; it works once. To stop: Ctrl-C.',
  orOpenYourself: 'Nothing to be seen? Open this address yourself. It works once:',
  openAnother: 'That address was used. For another tab:',
  stopped: 'Stopped.',
};
