/** Marks a build result with the time at which the build began, to determine later whether it is stale. */
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** File in the result's folder; sources changed after its time are not included in the result. */
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
