/** Importing a complete register with `import`. */

import type { CliMessages } from '../../../shared/words/cli.ts';
import { isWholeZip } from '../../core/archive/import.ts';
import { isSealed } from '../../core/ground/seal.ts';
import type { Client } from '../../core/procedures/router.ts';
import type { Surroundings } from '../common/surroundings.ts';

/** The kind of a file, judged by its bytes; only a complete register is ever encrypted. */
export function kindOf(bytes: Uint8Array): 'list' | 'whole' | 'sealed-whole' {
  if (isSealed(bytes)) return 'sealed-whole';
  return isWholeZip(bytes) ? 'whole' : 'list';
}

/** Imports the zip into the open register, or shows what that would change. */
export async function importWhole(
  client: Client,
  given: { file: File; passphrase: string | null },
  dryRun: boolean,
  around: Surroundings,
  text: CliMessages,
): Promise<void> {
  const { wholeShown, importedWhole } = text.safekeeping;
  const print = (answer: object, sentence: string) =>
    around.out(around.json ? `${JSON.stringify({ ...answer, dryRun }, null, 1)}\n` : `${sentence}\n`);
  if (dryRun) {
    const plan = await client.archive.plan(given);
    print(plan, wholeShown(plan));
    return;
  }
  const status = await client.archive.import(given);
  print(status, importedWhole(status.suppliers, status.historyLines));
}
