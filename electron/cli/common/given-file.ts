import { openAsBlob, statSync } from 'node:fs';
import { basename } from 'node:path';

/** A file that a command names; its bytes are read when they are used. Errors: `not-found`. */
export async function givenFile(path: string): Promise<File> {
  // A blob says of a file that is not there only that it cannot be opened.
  statSync(path);
  return new File([await openAsBlob(path)], basename(path));
}
