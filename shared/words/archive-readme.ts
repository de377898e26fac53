/** What the README in the zip of the whole register says: one text for whoever opens the zip, in both languages. */
import * as en from './archive-readme.en.ts';
import * as nl from './archive-readme.nl.ts';

export const archiveReadme = `${nl.archiveReadme}\n\n${en.archiveReadme}`;
