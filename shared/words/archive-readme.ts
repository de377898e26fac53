/**
 * Text of the README in the zip of the entire register: one text in both languages, for whoever opens the
 * zip.
 */
import * as en from './archive-readme.en.ts';
import * as nl from './archive-readme.nl.ts';

export const archiveReadme = `${nl.archiveReadme}\n\n${en.archiveReadme}`;
