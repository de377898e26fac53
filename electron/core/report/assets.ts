/** The files with which an overview is typeset: its template and its fonts, read as bytes. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Template text and TrueType fonts, as bytes: native code cannot read inside a packaged app. */
export interface ReportAssets {
  readonly template: string;
  readonly fonts: readonly Uint8Array[];
}

const family = '@expo-google-fonts/source-sans-3';

/** Reads the assets from the source tree and the installed font package. */
export function readAssets(): ReportAssets {
  const read = (specifier: string) => readFileSync(fileURLToPath(import.meta.resolve(specifier)));
  return {
    template: readFileSync(new URL('overview.typ', import.meta.url), 'utf8'),
    fonts: [
      read(`${family}/400Regular/SourceSans3_400Regular.ttf`),
      read(`${family}/600SemiBold/SourceSans3_600SemiBold.ttf`),
    ],
  };
}
