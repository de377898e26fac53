/** The head of the file with the licences of others, in Dutch. */

export const noticesHead =
  'Dit programma bevat werk van anderen. Hieronder staat per onderdeel de naam, de versie, de licentie en de tekst die de maker daarbij voorschrijft. De licenties van Chromium en van Node, die in Electron zitten, staan in LICENSES.chromium.html bij het programma.';
