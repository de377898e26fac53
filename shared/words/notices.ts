/** The head of the file with the licences of others. */
import type { Bilingual } from '../schema/primitives.ts';

export const noticesHead = {
  nl: 'Dit programma bevat werk van anderen. Hieronder staat per onderdeel de naam, de versie, de licentie en de tekst die de maker daarbij voorschrijft. De licenties van Chromium en van Node, die in Electron zitten, staan in LICENSES.chromium.html bij het programma.',
  en: 'This program contains work of others. Below stand, for each part, its name, its version, its licence and the text that its maker prescribes. The licences of Chromium and of Node, which are within Electron, are in LICENSES.chromium.html with the program.',
} satisfies Bilingual;
