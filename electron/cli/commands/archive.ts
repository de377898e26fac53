/** Importing a complete register with `import`. */

import type { CliMessages } from '../../../shared/words/cli.ts';
import type { Client } from '../../core/procedures/router.ts';
import type { Surroundings } from '../common/surroundings.ts';

/** The kind of a file, judged by its bytes; only a complete register is ever encrypted. */
export async function kindOf(path: string): Promise<'list' | 'whole' | 'sealed-whole'> {
  const [{ isSealedFile }, { isWholeZip }] = await Promise.all([
    import('../../core/ground/seal.ts'),
    import('../../core/archive/open.ts'),
  ]);
  if (await isSealedFile(path)) return 'sealed-whole';
  return isWholeZip(path) ? 'whole' : 'list';
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
  const { signal } = around;
  if (dryRun) {
    const plan = await withProgress(client, around, text, client.archive.plan(given, { signal }));
    print(plan, wholeShown(plan));
    return;
  }
  const status = await withProgress(client, around, text, client.archive.import(given, { signal }));
  print(status, importedWhole(status.suppliers, status.historyLines));
}

/** Milliseconds between two lines of progress: short work shows none. */
const INTERVAL = 2000;

/** Shows how far a zip is, where somebody watches the command in a terminal, until `work` settles. */
export async function withProgress<Result>(
  client: Client,
  around: Surroundings,
  text: CliMessages,
  work: Promise<Result>,
): Promise<Result> {
  if (!process.stderr.isTTY) return work;
  let shown = '';
  const show = async () => {
    const step = await client.archive.progress();
    const line = step ? text.safekeeping.archiveStep(step) : '';
    if (line !== '' && line !== shown) around.err(`${line}\n`);
    shown = line;
  };
  const timer = setInterval(() => void show().catch(() => undefined), INTERVAL);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
