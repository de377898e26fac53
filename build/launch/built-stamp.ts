/** Marks the result of a build with the moment at which it began, for the question whether it is stale. */
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** File in the folder of the result; what changed in the sources after its time is not in the result. */
export const STAMP = '.built';

export function builtStamp(): Plugin {
  let began = new Date();
  return {
    name: 'built-stamp',
    buildStart() {
      began = new Date();
    },
    writeBundle({ dir }) {
      if (dir === undefined) return;
      writeFileSync(join(dir, STAMP), '');
      utimesSync(join(dir, STAMP), began, began);
    },
  };
}
