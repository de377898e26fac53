/**
 * The built page in a real Chromium on the desktop's line: `window.register` and the passing of ports are
 * faked, the page, the protocol, main's end of the core and the built core are the real ones.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel as NodeChannel, type MessagePort as NodePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildIfStale, desktopTarget, rendererTarget } from '../../../build/launch/stale.ts';
import { type BrowserHost, startBrowserHost } from '../../../electron/browser/server.ts';
import { Core } from '../../../electron/core/register/core.ts';
import type { CoreLink } from '../../../electron/desktop/core-link.ts';
import type { Contract } from '../../../shared/contract/contract.ts';
import {
  type DesktopBridge,
  FILE_MESSAGE,
  LOST_MESSAGE,
  PORT_MESSAGE,
} from '../../../shared/schema/desktop.ts';
import type { PageState } from '../../../shared/schema/page-state.ts';
import type { RemindState } from '../../../shared/schema/remind-state.ts';
import { noon } from '../../clock.ts';
import { findChromium } from '../../end-to-end/chromium.ts';
import { electronAsWorkers } from './as-workers.ts';
import { clientInside } from './electron-page.ts';
import { givePacking, type Packed, type PackingPage, pack, unpack } from './packed.ts';

// Builds and starts programs: against hanging, also on a machine that is busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** What the faked preload and the test say to each other, on the window of the page. */
interface Wires extends PackingPage {
  wireToCore(id: number, message: Packed | null): void;
  wireFromCore(id: number, message: Packed): void;
  wireLost(): void;
  /** What the system asks to open. */
  fileFromSystem?: string | null;
  /** What the page last told of itself. */
  told?: PageState;
  /** What the page last said about what is open; `broken` = it cannot be said. */
  reminded?: RemindState | 'broken';
}

const found = findChromium();
let folder: string;
let host: BrowserHost;
let browser: Browser;
let link: CoreLink;
let started: ReturnType<typeof electronAsWorkers>['started'];
let page: Page;
/** The clock of the link, in milliseconds. */
let later = 0;

beforeAll(async () => {
  if (!found) return;
  folder = mkdtempSync(join(tmpdir(), 'page-line-'));
  const desktop = await buildIfStale(desktopTarget);
  // Serves the files only: a router without procedures shows that the page does not call over HTTP.
  host = await startBrowserHost({ router: {}, context: {}, assets: await buildIfStale(rendererTarget) });
  browser = await chromium.launch({ executablePath: found.path });
  const electron = electronAsWorkers();
  started = electron.started;
  vi.resetModules();
  vi.doMock('electron', () => electron.module);
  const { CoreLink } = await import('../../../electron/desktop/core-link.ts');
  link = new CoreLink({
    entries: { core: join(desktop, 'core-process.js'), job: join(desktop, 'job-process.js') },
    dataFolder: folder,
    documentsFolder: folder,
    program: null,
    onLost: () => page.evaluate(() => (window as unknown as Wires).wireLost()),
    onGivenUp: () => {},
    onHanging: () => {},
    log: () => {},
    now: () => later,
  });
  link.start();
  page = await browser.newPage({ locale: 'nl-NL' });
  await wire(page);
});
afterAll(async () => {
  await link?.stop();
  await browser?.close();
  await host?.close(0);
  if (folder) rmSync(folder, { recursive: true, force: true });
});
beforeEach(({ skip }) => skip(found === null, 'there is no Chromium; npm test installs one'));

/** Plays preload and main: each port that the page asks for is a channel to the core. */
async function wire(target: Page): Promise<void> {
  const ports = new Map<number, NodePort>();
  await givePacking(target);
  await target.exposeFunction('wireToCore', (id: number, message: Packed | null) => {
    if (message !== null) {
      ports.get(id)?.postMessage(unpack(message));
      return;
    }
    const { port1, port2 } = new NodeChannel();
    ports.set(id, port1);
    port1.on('message', (answer: string | Uint8Array) => {
      const give = ([at, packed]: readonly [number, Packed]) =>
        (window as unknown as Wires).wireFromCore(at, packed);
      target.evaluate(give, [id, pack(answer)] as const).catch(() => {});
    });
    link.connect(port2 as never);
  });
  await target.addInitScript(
    ([portMessage, lostMessage]) => {
      const wires = window as unknown as Wires;
      const ports = new Map<number, MessagePort>();
      wires.wireFromCore = (id, message) => ports.get(id)?.postMessage(wires.packed.unpack(message));
      wires.wireLost = () => window.postMessage(lostMessage, location.origin);
      // Typed, so that the compiler asks for what the page is given later.
      const bridge: DesktopBridge = {
        connect() {
          const { port1, port2 } = new MessageChannel();
          const id = Math.random();
          ports.set(id, port1);
          wires.wireToCore(id, null);
          port1.onmessage = ({ data }) => wires.wireToCore(id, wires.packed.pack(data));
          window.postMessage(portMessage, location.origin, [port2]);
        },
        chooseRegister: async () => null,
        chooseNewRegister: async () => null,
        takeFile: async () => {
          const file = wires.fileFromSystem ?? null;
          wires.fileFromSystem = null;
          return file === null ? null : { kind: 'register', path: file };
        },
        pathOf: () => '',
        tell: (state) => {
          wires.told = state;
        },
        showInFolder: () => {},
        remind: (state) => {
          if (sessionStorage.getItem('bridge') === 'broken') {
            wires.reminded = 'broken';
            throw new Error('the bridge is broken');
          }
          wires.reminded = state;
        },
        startsAtLogin: async () => null,
        setStartsAtLogin: async () => null,
      };
      Object.defineProperty(window, 'register', { value: bridge });
    },
    [PORT_MESSAGE, LOST_MESSAGE] as const,
  );
}

/** A line of the test's own to the same core, to arrange. */
function arrange(): ContractRouterClient<Contract> {
  const { port1, port2 } = new NodeChannel();
  link.connect(port2 as never);
  port1.start();
  return createORPCClient(new RPCLink({ port: port1 }));
}

describe('the page on the line of the desktop', () => {
  it('shows the register of the core, without one call over HTTP', async () => {
    const calls: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/rpc')) calls.push(request.url());
    });
    await arrange().register.create({ file: join(folder, 'a.vwr'), organisation: 'Proef', example: true });
    await page.goto(`${host.origin}/#/suppliers`);
    await page.getByRole('gridcell').first().waitFor();
    await page.waitForFunction(() => (window as unknown as Wires).reminded !== undefined);
    expect(calls).toEqual([]);
  });

  it('stays as it is where reminding fails', async () => {
    await page.evaluate(() => sessionStorage.setItem('bridge', 'broken'));
    await page.reload();
    await page.waitForFunction(() => (window as unknown as Wires).reminded === 'broken');
    await page.getByRole('gridcell').first().waitFor();
    await page.evaluate(() => {
      location.hash = '#/calendar';
    });
    await page.getByRole('grid').waitFor();
    await page.evaluate(() => {
      sessionStorage.removeItem('bridge');
      location.hash = '#/suppliers';
    });
    await page.reload();
    await page.getByRole('gridcell').first().waitFor();
  });

  it('leaves room for a line of a test beside that of the page, answers, errors, files and streams alike', async () => {
    const client = await clientInside(page);
    expect((await client.register.status()).organisation).toBe('Proef');
    const error = await client.processors.get({ id: 'nobody' }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'not-found', defined: true });
    await page.reload();
    const bytes = new Uint8Array(100_000).map((_, at) => at % 256);
    const [row] = (await client.processors.list({ limit: 1 })).rows;
    const { id } = await client.documents.add({
      file: new File([bytes], 'a.bin'),
      processorId: row?.id ?? '',
    });
    expect(new Uint8Array(await (await client.documents.fetch({ id })).arrayBuffer())).toEqual(bytes);
    let last = '';
    for await (const step of await client.report.make({ kind: 'overview', language: 'nl' })) last = step.type;
    expect(last).toBe('done');
    await page.getByRole('gridcell').first().waitFor();
  });

  it('goes on with the next core when one dies', async () => {
    const before = started.length;
    started.findLast(({ entry }) => entry.endsWith('core-process.js'))?.process.kill();
    await expect.poll(() => started.length, { timeout: 50_000 }).toBe(before + 1);
    await page.evaluate(() => {
      location.hash = '#/transfers';
    });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const { rows } = await arrange().flows.list({ limit: 1 });
    await page
      .getByText(rows[0]?.processor ?? 'no flow')
      .first()
      .waitFor();
  });

  it('keeps the choices of a person on the same line, for the next core as well', async () => {
    const before = started.length;
    // A second end within a minute would be given up.
    later += 60_000;
    await page.getByRole('button', { name: /^NL: / }).click();
    const kept = async () => (await arrange().localState.list()).map(({ key, value }) => [key.name, value]);
    await expect.poll(kept).toEqual([['language', 'en']]);
    started.findLast(({ entry }) => entry.endsWith('core-process.js'))?.process.kill();
    await expect.poll(() => started.length, { timeout: 50_000 }).toBe(before + 1);
    await page.reload();
    await page.getByRole('button', { name: /^EN: / }).waitFor();
  });

  it('opens the register that the system asks for, and says why one cannot be opened', async () => {
    const ask = (file: string) =>
      page.evaluate(
        ([path, message]) => {
          (window as unknown as Wires).fileFromSystem = path;
          window.postMessage(message, location.origin);
        },
        [file, FILE_MESSAGE] as const,
      );
    const other = join(folder, 'double-clicked.vwr');
    const core = new Core({ dataFolder: null, clock: noon });
    core.create(other, 'Tweede');
    core.close();
    await ask(join(folder, 'gone.vwr'));
    await page.getByText('gone.vwr').waitFor();
    await ask(other);
    await expect.poll(async () => (await arrange().register.status()).file, { timeout: 50_000 }).toBe(other);
    await page.getByText('Tweede').first().waitFor();
  });
});
