/** Heading of the file with third-party licences, in Dutch. */

export const noticesHead =
  'Dit programma bevat werk van anderen. Hieronder staat per onderdeel de naam, de versie, de licentie en de tekst die de maker daarbij voorschrijft. De licenties van Chromium en van Node, die in Electron zitten, staan in LICENSES.chromium.html bij het programma.';
