/** Heading of the file with third-party licences, in English. */

export const noticesHead =
  'This program contains work of others. For each part you find below its name, its version, its licence and the text that its maker prescribes. The licences of Chromium and of Node, which are within Electron, are in LICENSES.chromium.html with the program.';
