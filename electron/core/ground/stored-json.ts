/** JSON that the register itself has written. */
import { Problem } from './problem.ts';

/** The value of JSON read from a register file. Errors: `corrupt`, because only damage makes it unreadable. */
export function parseStored(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('corrupt');
  }
}
