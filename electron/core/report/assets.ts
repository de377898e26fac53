/** The files with which a report is typeset: its template and its fonts, read as bytes. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Template text and TrueType fonts, as bytes: native code cannot read inside a packaged app. */
export interface ReportAssets {
  /** Of the overview. */
  readonly template: string;
  /** Of the chain of one supplier. */
  readonly chain: string;
  /** Of the extract for the record of processing activities. */
  readonly article30: string;
  /** Of the dossier of one supplier. */
  readonly dossier: string;
  /** Of the incident sheet of one data breach. */
  readonly breach: string;
  /** Of the transfer report. */
  readonly transfers: string;
  /** Of the what-if report. */
  readonly scenario: string;
  /** Of what the annexes are drawn with. */
  readonly sheet: string;
  readonly fonts: readonly Uint8Array[];
}

const family = '@expo-google-fonts/source-sans-3';

/** Reads the assets from the source tree and the installed font package. */
export function readAssets(): ReportAssets {
  const read = (specifier: string) => readFileSync(fileURLToPath(import.meta.resolve(specifier)));
  const page = readFileSync(new URL('page.typ', import.meta.url), 'utf8');
  return {
    template: page + readFileSync(new URL('overview.typ', import.meta.url), 'utf8'),
    chain: page + readFileSync(new URL('chain.typ', import.meta.url), 'utf8'),
    article30: page + readFileSync(new URL('article30.typ', import.meta.url), 'utf8'),
    dossier: page + readFileSync(new URL('dossier.typ', import.meta.url), 'utf8'),
    breach: page + readFileSync(new URL('breach.typ', import.meta.url), 'utf8'),
    transfers: page + readFileSync(new URL('transfers.typ', import.meta.url), 'utf8'),
    scenario: page + readFileSync(new URL('scenario.typ', import.meta.url), 'utf8'),
    sheet: page + readFileSync(new URL('sheet.typ', import.meta.url), 'utf8'),
    fonts: [
      read(`${family}/400Regular/SourceSans3_400Regular.ttf`),
      read(`${family}/600SemiBold/SourceSans3_600SemiBold.ttf`),
    ],
  };
}
