/**
 * Serves the register on the loopback host, without a window: for `npm start` and for the `serve` command.
 */
import { rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sweepOpeningFiles, writeOpeningFile } from '../../electron/browser/opening-file.ts';
import { startBrowserHost } from '../../electron/browser/server.ts';
import { router } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import { thisMachine } from '../../electron/core/scheduler/scheduler.ts';
import { dataFolder } from '../../electron/policy/data-folder.ts';
import { documentsFolder } from '../../electron/policy/documents-folder.ts';
import { buildIfStale, rendererTarget } from './stale.ts';

export interface ServeOptions {
  /** Register to open immediately; otherwise the page asks. Errors: those of opening a register. */
  readonly register?: string | undefined;
  readonly dataFolder?: string | undefined;
  readonly documentsFolder?: string | undefined;
  /** Name recorded in the history; the account's name by default. */
  readonly actor?: string | undefined;
}

export interface Serving {
  /** An address that opens the page once, to be shown only to the user; `used` is called when that happens. */
  address(used: () => void): string;
  /**
   * Address of a file that leads to the page once, within two minutes: for a command line, which others can read.
   * It is removed when it was used, at the end of its time, and when this program stops. Null = it cannot be written.
   */
  openingFile(): string | null;
  close(): Promise<void>;
}

/** Milliseconds that a browser gets to start and open the page. */
const OPENING_LIFETIME = 120_000;

/** Builds the page if it is stale, and serves the register on a free port of 127.0.0.1. */
export async function serve(options: ServeOptions = {}): Promise<Serving> {
  const assets = await buildIfStale(rendererTarget);
  const folder = resolve(options.dataFolder ?? dataFolder(process.env, process.platform, homedir()));
  sweepOpeningFiles(folder);
  const core = new Core({
    dataFolder: folder,
    documentsFolder: options.documentsFolder ?? documentsFolder(process.env, process.platform, homedir()),
    log: (line) => console.error(line),
    scheduler: thisMachine([process.execPath, resolve(import.meta.dirname, '../../electron/cli/bin.cjs')]),
  });
  // On the command line, a path is relative to the working directory.
  if (options.register !== undefined) core.open(resolve(options.register));
  const host = await startBrowserHost({ router, context: { core, actor: options.actor ?? null }, assets });
  const files = new Set<string>();
  const remove = (file: string) => {
    files.delete(file);
    rmSync(file, { force: true });
  };
  return {
    address: (used) => host.address({ used }),
    openingFile: () => {
      const used = () => {
        for (const file of files) remove(file);
      };
      const address = host.address({ lifetime: OPENING_LIFETIME, used });
      try {
        const file = writeOpeningFile(folder, address);
        files.add(file);
        setTimeout(remove, OPENING_LIFETIME, file).unref();
        return pathToFileURL(file).href;
      } catch {
        return null;
      }
    },
    close: async () => {
      for (const file of files) remove(file);
      await host.close();
      core.close(true);
    },
  };
}
