/** Terminal messages of `npm start` and `serve`, in Dutch. */
import { formatNumber } from './both.ts';

export const launcher = {
  usage:
    'Gebruik: npm start, of npm start -- --register BESTAND, of npm start -- --no-open (noemt alleen het adres).',
  building: (what: string) => `Bezig met bouwen: ${what}…`,
  buildFailed: (what: string) => `Het bouwen van ${what} is mislukt; hierboven staat waarom.`,
  fetchingElectron: 'Het venster (Electron) is er nog niet. Eén poging om het te downloaden…',
  fetched: (megabytes: number) => `  ${formatNumber(megabytes, 'nl')} MB binnen`,
  electronFailed:
    'Electron kon niet worden gedownload. Het register opent in een browser; dat werkt hetzelfde. Na een nieuwe `npm ci` wordt het opnieuw geprobeerd.',
  electronRefuses:
    'Electron start niet op deze computer. Het register opent in een browser; dat werkt hetzelfde.',
  opensElectron: 'Het register opent in een eigen venster.',
  opensWindow: (browser: string) =>
    `Het register opent in een venster van ${browser}. Sluit het venster om te stoppen.`,
  opensBrowser: 'Het register opent in uw browser. Stoppen: Ctrl-C in dit venster.',
  noDisplay: 'Hier is geen beeldscherm.',
  superuser: 'U werkt als root; een browser start dan alleen onveilig, dus die start u beter zelf.',
  openYourself: 'Open dit adres in een browser op deze computer; het werkt één keer. Stoppen: Ctrl-C.',
  orOpenYourself: 'Ziet u niets? Open dan zelf dit adres. Het werkt één keer:',
  openAnother: 'Dit adres is gebruikt. Voor een volgend tabblad:',
  stopped: 'Gestopt.',
};
