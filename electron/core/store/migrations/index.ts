/** All migrations, in order. */
import { migration0001 } from './0001.ts';
import { migration0002 } from './0002.ts';
import { migration0003 } from './0003.ts';
import { migration0004 } from './0004.ts';
import { migration0005 } from './0005.ts';
import { migration0006 } from './0006.ts';

/**
 * Each entry migrates the register from version index to index + 1; an entry is never edited after release.
 */
export const migrations: readonly string[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
];
