/** Sentences of `npm start` and of `serve`, told in the terminal. */
import type { Bilingual } from '../schema/primitives.ts';

const megabytes = (bytes: number) => Math.round(bytes / 1048576);

export const launcherSentences = {
  usage: {
    nl: 'Gebruik: npm start, of npm start -- --register BESTAND, of npm start -- --no-open (noemt alleen het adres).',
    en: 'Use: npm start, or npm start -- --register FILE, or npm start -- --no-open (only tells the address).',
  },
  building: (what: string): Bilingual => ({
    nl: `Bezig met bouwen: ${what}…`,
    en: `Building: ${what}…`,
  }),
  buildFailed: (what: string): Bilingual => ({
    nl: `Het bouwen van ${what} is mislukt; hierboven staat waarom.`,
    en: `Building ${what} failed; the reason stands above.`,
  }),
  fetchingElectron: {
    nl: 'Het venster (Electron) is er nog niet. Eén poging om het te downloaden…',
    en: 'The window (Electron) is not here yet. One attempt to download it…',
  },
  fetched: (bytes: number): Bilingual => ({
    nl: `  ${megabytes(bytes)} MB binnen`,
    en: `  ${megabytes(bytes)} MB received`,
  }),
  electronFailed: {
    nl: 'Electron kon niet worden gedownload. Het register opent in een browser; dat werkt hetzelfde. Na een nieuwe `npm ci` wordt het opnieuw geprobeerd.',
    en: 'Electron could not be downloaded. The register opens in a browser, which works the same. After another `npm ci` it is tried again.',
  },
  electronRefuses: {
    nl: 'Electron start niet op deze computer. Het register opent in een browser; dat werkt hetzelfde.',
    en: 'Electron does not start on this computer. The register opens in a browser, which works the same.',
  },
  opensElectron: {
    nl: 'Het register opent in een eigen venster.',
    en: 'The register opens in its own window.',
  },
  opensWindow: (browser: string): Bilingual => ({
    nl: `Het register opent in een venster van ${browser}. Sluit het venster om te stoppen.`,
    en: `The register opens in a window of ${browser}. Close the window to stop.`,
  }),
  opensBrowser: {
    nl: 'Het register opent in uw browser. Stoppen: Ctrl-C in dit venster.',
    en: 'The register opens in your browser. To stop: Ctrl-C in this window.',
  },
  noDisplay: { nl: 'Hier is geen beeldscherm.', en: 'There is no display here.' },
  superuser: {
    nl: 'U werkt als root; een browser start dan alleen onveilig, dus die start u beter zelf.',
    en: 'You are root; a browser would start only without its protection, so better start one yourself.',
  },
  openYourself: {
    nl: 'Open dit adres in een browser op deze computer. Stoppen: Ctrl-C.',
    en: 'Open this address in a browser on this computer. To stop: Ctrl-C.',
  },
  stopped: { nl: 'Gestopt.', en: 'Stopped.' },
} satisfies Record<string, Bilingual | ((value: never) => Bilingual)>;
