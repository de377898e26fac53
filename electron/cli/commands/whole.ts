/** The whole register as a zip: what `export` and `import` do with a name that ends in .zip or .zip.age. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Client } from '../../core/procedures/router.ts';
import { readPassphrase } from '../common/passphrase.ts';

/** Whether a file name asks for the whole register: as a zip, or as an encrypted one. */
export const isWholeName = (name: string): boolean => /\.zip(\.age)?$/i.test(name);

/** The whole register for a file of that name; `.age` asks for a passphrase. */
export function exportWhole(client: Client, name: string, passphraseFile: string | undefined): Promise<File> {
  const isSealed = name.toLowerCase().endsWith('.age');
  // Without a passphrase the empty one goes in, and the answer says what a good one is.
  const passphrase = isSealed ? (readPassphrase(passphraseFile) ?? '') : null;
  return client.whole.export({ passphrase });
}

/** Puts the zip in the register that is open. */
export function importWhole(client: Client, file: string, passphraseFile: string | undefined) {
  const bytes = readFileSync(file);
  return client.whole.import({
    file: new File([bytes], basename(file)),
    passphrase: readPassphrase(passphraseFile),
  });
}
