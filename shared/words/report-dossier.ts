/** All text of the dossier of one supplier as PDF. */
import { both } from './both.ts';
import * as en from './report-dossier.en.ts';
import * as nl from './report-dossier.nl.ts';

export const dossierWords = both(nl.dossier, en.dossier);
export type DossierWords = (typeof dossierWords)['nl'];

/** Most bytes of documents in a dossier: it is made in memory. */
export const DOSSIER_LIMIT = 500 * 1024 * 1024;

/** What is said where it is more. */
export const dossierSentences = { tooLarge: both(nl.tooLarge, en.tooLarge) };
