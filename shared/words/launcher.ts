/** Terminal messages of `npm start` and `serve`. */
import type { Bilingual } from '../schema/primitives.ts';
import { bilingual } from './both.ts';
import * as en from './launcher.en.ts';
import * as nl from './launcher.nl.ts';

const told = bilingual(nl.launcher, en.launcher);

export const launcherSentences = {
  ...told,
  fetched: (bytes: number) => told.fetched(Math.round(bytes / 1048576)),
} satisfies Record<string, Bilingual | ((value: never) => Bilingual)>;
