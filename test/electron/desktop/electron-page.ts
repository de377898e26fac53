/** The desktop's own window for the end-to-end specs. Needs an Electron binary; see electron-specs.ts. */
import { join } from 'node:path';
import { MessageChannel as NodeChannel } from 'node:worker_threads';
import { type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronBinary } from '../../../build/launch/electron.ts';
import { buildIfStale, desktopTarget, project, rendererTarget } from '../../../build/launch/stale.ts';
import type { Contract } from '../../../shared/contract/contract.ts';
import { PORT_MESSAGE } from '../../../shared/schema/desktop.ts';
import { givePacking, type Packed, type PackingPage, pack, unpack } from './packed.ts';

export interface DesktopWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly url: string;
  /** Calls procedures over a link of its own, separate from the page's. */
  readonly client: ContractRouterClient<Contract>;
  close(): Promise<void>;
}

/** How the built desktop is started, with the test's own folder for everything. Errors: throws without a binary. */
export async function startOf(folder: string) {
  const executablePath = electronBinary(join(project, 'node_modules'));
  if (executablePath === null) throw new Error('there is no Electron binary');
  await buildIfStale(rendererTarget);
  const entry = join(await buildIfStale(desktopTarget), 'main.js');
  const own = { VERWERKERSREGISTER_DATA: folder, VERWERKERSREGISTER_DOCUMENTS: folder };
  return { executablePath, entry, env: { ...process.env, ...own } as Record<string, string> };
}

/** Opens the built desktop. @param files that the system gives it. Errors: throws without a binary. */
export async function openDesktop(folder: string, files: readonly string[] = []): Promise<DesktopWindow> {
  const { executablePath, entry, env } = await startOf(folder);
  const app = await _electron.launch({ executablePath, args: [entry, ...files], env });
  const page = await app.firstWindow();
  return { app, page, url: 'app://register/', client: await clientInside(page), close: () => app.close() };
}

/** What the page's window holds for the test's link. */
interface LinePage extends PackingPage {
  fromCore(message: Packed): void;
  toCore?(message: Packed): void;
}

/** A client on a link that a page with the desktop's bridge requests; it survives reloads of the page. */
export async function clientInside(page: Page): Promise<ContractRouterClient<Contract>> {
  const { port1, port2 } = new NodeChannel();
  port1.start();
  port2.on('message', (message: string | Uint8Array) => {
    const send = (packed: Packed) => (window as unknown as LinePage).toCore?.(packed);
    page.evaluate(send, pack(message)).catch(() => {});
  });
  // A page's open link that nobody closed must not keep the test process alive.
  for (const port of [port1, port2]) port.unref();
  await page.exposeFunction('fromCore', (message: Packed) => port2.postMessage(unpack(message)));
  await givePacking(page);
  const line = new RPCLink({ port: port1 });
  const link: ClientLink<Record<never, never>> = {
    async call(path, input, options) {
      await page.evaluate(askForLine, PORT_MESSAGE);
      return line.call(path, input, options);
    },
  };
  return createORPCClient(link);
}

/** Runs in the page: requests a port, once per loaded page, and takes it before the page can. */
function askForLine(portMessage: string): Promise<void> {
  const own = window as unknown as LinePage;
  if (own.toCore) return Promise.resolve();
  return new Promise((resolve) => {
    const take = (event: MessageEvent) => {
      const port = event.ports[0];
      if (event.data !== portMessage || port === undefined) return;
      event.stopImmediatePropagation();
      window.removeEventListener('message', take, true);
      own.toCore = (message) => port.postMessage(own.packed.unpack(message));
      port.onmessage = ({ data }) => own.fromCore(own.packed.pack(data));
      resolve();
    };
    window.addEventListener('message', take, true);
    window.register?.connect();
  });
}
