import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildIfStale, desktopTarget } from '../../../build/launch/stale.ts';
import { router } from '../../../electron/core/procedures/router.ts';
import { Core } from '../../../electron/core/register/core.ts';
import { channels } from '../../../electron/desktop/channels.ts';
import type { CoreLink } from '../../../electron/desktop/core-link.ts';
import type { Contract } from '../../../shared/contract/contract.ts';
import { emptyProcessor } from '../../../shared/fields/processor.ts';
import { FILE_MESSAGE, LOST_MESSAGE, PORT_MESSAGE } from '../../../shared/schema/desktop.ts';
import { noon } from '../../clock.ts';
import { electronAsWorkers } from './as-workers.ts';

// Builds and starts programs: against hanging, also on a machine that is busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let folder: string;
let built: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  built = await buildIfStale(desktopTarget);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the preload script as it is built', () => {
  const read = () => readFileSync(join(built, 'preload.cjs'), 'utf8');

  /** Runs the bundle as Electron would: `require` gives electron and nothing else. */
  function run() {
    const exposed: Record<string, Record<string, (...args: unknown[]) => unknown>> = {};
    const listeners: Record<string, (...args: unknown[]) => void> = {};
    const ipcRenderer = {
      postMessage: vi.fn(),
      invoke: vi.fn(async () => '/chosen'),
      on: (channel: string, listener: (...args: unknown[]) => void) => {
        listeners[channel] = listener;
      },
    };
    const contextBridge = {
      exposeInMainWorld: (name: string, api: Record<string, () => unknown>) => {
        exposed[name] = api;
      },
    };
    const require = (name: string) => {
      if (name !== 'electron') throw new Error(`the sandbox has no ${name}`);
      return { contextBridge, ipcRenderer, webUtils: { getPathForFile: () => '/dropped.vwr' } };
    };
    const page = { postMessage: vi.fn() };
    runInNewContext(read(), {
      require,
      window: page,
      location: { origin: 'app://register' },
      MessageChannel,
      File,
      module: {},
      exports: {},
    });
    return { exposed, listeners, ipcRenderer, page };
  }

  it('exposes one object with ten functions', () => {
    const { exposed } = run();
    expect(Object.keys(exposed)).toEqual(['register']);
    expect(Object.keys(exposed.register ?? {}).sort()).toEqual([
      'chooseNewRegister',
      'chooseRegister',
      'connect',
      'pathOf',
      'remind',
      'setStartsAtLogin',
      'showInFolder',
      'startsAtLogin',
      'takeFile',
      'tell',
    ]);
    for (const member of Object.values(exposed.register ?? {})) expect(member).toBeTypeOf('function');
  });

  it('gives one end of a channel to main and the other to the page, at its own origin only', () => {
    const { exposed, ipcRenderer, page } = run();
    expect(exposed.register?.connect?.()).toBeUndefined();
    const [channel, data, [toMain]] = ipcRenderer.postMessage.mock.calls[0] ?? [];
    const [message, origin, [toPage]] = page.postMessage.mock.calls[0] ?? [];
    expect([channel, data, message, origin]).toEqual([
      channels.connect,
      null,
      PORT_MESSAGE,
      'app://register',
    ]);
    expect(toMain).not.toBe(toPage);
    toMain.close();
  });

  it('lets the page name no channel, and passes on the path that main answers', async () => {
    const { exposed, ipcRenderer } = run();
    expect(await exposed.register?.chooseRegister?.('other:channel')).toBe('/chosen');
    expect(await exposed.register?.chooseNewRegister?.({ toString: () => '/proposal' })).toBe('/chosen');
    expect(ipcRenderer.invoke.mock.calls).toEqual([
      [channels.chooseRegister],
      [channels.chooseNewRegister, '/proposal'],
    ]);
  });

  it('tells the page that the core has died, without the event of Electron', () => {
    const { listeners, page } = run();
    expect(Object.keys(listeners)).toEqual([
      channels.gone,
      channels.command,
      channels.lost,
      channels.fileWaits,
      channels.wake,
      channels.notice,
    ]);
    listeners[channels.lost]?.({ sender: 'raw' });
    listeners[channels.fileWaits]?.({ sender: 'raw' });
    listeners[channels.command]?.({ sender: 'raw' }, 'transfers');
    listeners[channels.gone]?.({ sender: 'raw' });
    expect(page.postMessage.mock.calls).toEqual([
      [LOST_MESSAGE, 'app://register'],
      [FILE_MESSAGE, 'app://register'],
      ['register:command:transfers', 'app://register'],
      ['register:gone', 'app://register'],
    ]);
  });

  it('gives the path of a file that was dropped, and of nothing else', () => {
    const { exposed } = run();
    expect(exposed.register?.pathOf?.(new File([], 'a.vwr'))).toBe('/dropped.vwr');
    expect(exposed.register?.pathOf?.('/etc/passwd')).toBe('');
  });

  it('is one small file', () => {
    expect(statSync(join(built, 'preload.cjs')).size).toBeLessThan(5000);
    expect([...read().matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron']);
  });
});

describe('the built processes', () => {
  it('import nothing but Node, Electron and the two native modules', () => {
    const allowed = new Set([
      'electron',
      'better-sqlite3',
      '@myriaddreamin/typst-ts-node-compiler',
      ...builtinModules.flatMap((name) => [name, `node:${name}`]),
    ]);
    const entries = ['main', 'core-process', 'job-process'];
    for (const name of entries) {
      const code = readFileSync(join(built, `${name}.js`), 'utf8');
      const imported = [...code.matchAll(/^import\s(?:[^'"]*?from\s)?["']([^'"]+)["'];?$/gm)].map(
        ([, from]) => from ?? '',
      );
      expect(imported.filter((from) => !from.startsWith('./') && !allowed.has(from))).toEqual([]);
      const electron = imported.includes('electron');
      expect([name, electron]).toEqual([name, name === 'main']);
    }
  });

  describe('core and job, spoken to as main does', () => {
    let link: CoreLink;
    let started: ReturnType<typeof electronAsWorkers>['started'];
    let lost = 0;
    beforeAll(async () => {
      const electron = electronAsWorkers();
      started = electron.started;
      vi.resetModules();
      const safeStorage = {
        isAsyncEncryptionAvailable: async () => true,
        getSelectedStorageBackend: () => 'kwallet6',
      };
      vi.doMock('electron', () => ({ ...electron.module, safeStorage }));
      const { CoreLink } = await import('../../../electron/desktop/core-link.ts');
      link = new CoreLink({
        entries: { core: join(built, 'core-process.js'), job: join(built, 'job-process.js') },
        dataFolder: folder,
        documentsFolder: folder,
        program: null,
        onLost: () => {
          lost += 1;
        },
        onGivenUp: () => {},
        onHanging: () => {},
        log: () => {},
      });
      link.start();
    });
    afterAll(() => link.stop());

    function connect(): ContractRouterClient<Contract> {
      const { port1, port2 } = new MessageChannel();
      link.connect(port2 as never);
      port1.start();
      return createORPCClient(new RPCLink({ port: port1 }));
    }

    it('answer calls, set a report, and read a list in a process that main starts and that ends with it', async () => {
      const client = connect();
      const file = join(folder, 'register.sqlite');
      const status = await client.register.create({ file, organisation: 'Test', example: true });
      expect(status.suppliers).toBeGreaterThan(20);
      let resultId = '';
      for await (const step of await client.report.make({ kind: 'overview', language: 'nl' })) {
        if (step.type === 'done') resultId = step.resultId;
      }
      const pdf = await client.report.fetch({ resultId });
      expect(await pdf.slice(0, 5).text()).toBe('%PDF-');
      const list = new File(['Leverancier;Land\nNieuw BV;Nederland\n'], 'list.csv', { type: 'text/csv' });
      const { result } = await client.imports.preview({ file: list });
      expect(result.created).toBe(1);
      const last = started.at(-1);
      expect(last?.entry).toMatch(/job-process\.js$/);
      expect(last?.process.listenerCount('exit')).toBe(0);
    });

    it('ask main whether the key store of the system protects anything', async () => {
      expect(await connect().replica.remembering()).toEqual({ isOffered: true, isRemembered: false });
    });

    it('make the backup of the day in a process of its own, after opening', async () => {
      const client = connect();
      const { file } = await client.register.status();
      await client.register.close();
      const before = started.length;
      await client.register.open({ file: file ?? '' });
      const made = async () => (await client.backup.list({})).backups.map(({ occasion }) => occasion);
      await vi.waitFor(async () => expect(await made()).toEqual(['daily']), {
        timeout: 50_000,
        interval: 100,
      });
      expect(started.slice(before).map(({ entry }) => entry)).toEqual([join(built, 'job-process.js')]);
      expect((await client.register.status()).access?.notes).toEqual([]);
    });

    it('open the same register again after the core died', async () => {
      const before = await connect().register.status();
      expect(before.open).toBe(true);
      started[0]?.process.kill();
      await vi.waitFor(() => expect(lost).toBe(1), 50_000);
      const after = await connect().register.status();
      expect([after.file, after.suppliers, after.historyHead]).toEqual([
        before.file,
        before.suppliers,
        before.historyHead,
      ]);
    });

    it('keep what was asked just before they are asked to stop, and close: the write-ahead log is gone', async () => {
      const client = connect();
      // Of its own: the lock of the other is that of the core that died, which was a thread of this process.
      const file = join(folder, 'last.vwr');
      await client.register.create({ file, organisation: 'Test' });
      expect(existsSync(`${file}-wal`)).toBe(true);
      const input = emptyProcessor('Laatste Hosting B.V.');
      // Not waited for: its answer may never come.
      client.processors.save({ id: null, version: null, input }).catch(() => undefined);
      await link.stop();
      expect(existsSync(`${file}-wal`)).toBe(false);
      const after = new Core({ dataFolder: null, clock: noon });
      after.open(file);
      const found = createRouterClient(router, { context: { core: after, actor: null } });
      expect((await found.processors.list({})).rows.map(({ name }) => name)).toEqual([
        'Laatste Hosting B.V.',
      ]);
      after.close();
      expect(lost).toBe(1);
    });
  });
});
