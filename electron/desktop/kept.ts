/** What the desktop remembers of itself on this computer: looks, and the folder in which was last chosen. */
import { join } from 'node:path';
import * as z from 'zod';
import { pageState } from '../../shared/schema/page-state.ts';
import { readOwn, writeOwn } from '../core/ground/own-file.ts';

const kept = pageState.pick({ language: true, theme: true }).extend({
  /** 1 = 100 %. */
  zoom: z.number().default(1),
  /** Folder of the file that was chosen or saved last; null = none yet. */
  folder: z.string().nullable().default(null),
});
type Values = z.infer<typeof kept>;

export interface Kept {
  get(): Values;
  /** Writes what differs; what cannot be written holds until the program ends. */
  put(change: Partial<Values>): void;
}

/** @param folder data folder of the program. */
export function keptIn(folder: string, log: (line: string) => void): Kept {
  const file = join(folder, 'desktop.json');
  let values: Values = readOwn(file, kept, log) ?? { language: 'nl', theme: 'system', zoom: 1, folder: null };
  return {
    get: () => values,
    put(change) {
      const next = { ...values, ...change };
      if (JSON.stringify(next) === JSON.stringify(values)) return;
      values = next;
      try {
        writeOwn(file, values);
      } catch (error) {
        log(`the looks were not kept: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
  };
}
