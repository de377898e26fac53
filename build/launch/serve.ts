/**
 * Serves the register on the loopback host, without a window: for `npm start` and for the `serve` command.
 */
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { startBrowserHost } from '../../electron/browser/server.ts';
import { router } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
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
  /** Address with the secret of this start; to be shown only to the user. */
  readonly url: string;
  /** Address for use on a command line: opens the page once. */
  ticket(): string;
  close(): Promise<void>;
}

/** Builds the page if it is stale, and serves the register on a free port of 127.0.0.1. */
export async function serve(options: ServeOptions = {}): Promise<Serving> {
  const assets = await buildIfStale(rendererTarget);
  const folder = options.dataFolder ?? dataFolder(process.env, process.platform, homedir());
  const core = new Core({
    dataFolder: folder,
    documentsFolder: options.documentsFolder ?? documentsFolder(process.env, process.platform, homedir()),
    log: (line) => console.error(line),
  });
  // On the command line, a path is relative to the working directory.
  if (options.register !== undefined) core.open(resolve(options.register));
  const host = await startBrowserHost({ router, context: { core, actor: options.actor ?? null }, assets });
  return {
    url: host.url,
    ticket: () => host.ticket(),
    close: async () => {
      await host.close();
      core.close();
    },
  };
}
