import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildIfStale, project, rendererTarget } from '../../../build/launch/stale.ts';
import type { Contract } from '../../../shared/contract/contract.ts';
import { launcherSentences } from '../../../shared/words/launcher.ts';
import { listeningSockets } from '../browser/listening.ts';
import { redeem } from '../browser/redeem.ts';

// Builds and starts programs: against hanging, also on a machine that is busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let folder: string;
/** The launcher that the test started last, if it started one. */
let child: ChildProcess | null = null;
let said: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  await buildIfStale(rendererTarget);
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/**
 * Starts the launcher as npm does, without a display; @returns the address that stands on a line of its own.
 */
async function startLauncher(args: readonly string[]): Promise<{ address: URL; launcher: ChildProcess }> {
  said = '';
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const launcher = spawn(process.execPath, ['-r', './build/check-node.cjs', 'build/start.ts', ...args], {
    cwd: project,
    env: { ...env, VERWERKERSREGISTER_DATA: folder, LC_ALL: 'nl_NL.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child = launcher;
  launcher.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  launcher.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  await expect
    .poll(() => printed, { timeout: 120_000 })
    .toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#k=[\w-]{43}\n$/);
  return { address: new URL(printed.trim()), launcher };
}

async function clientOf(address: URL): Promise<ContractRouterClient<Contract>> {
  const headers = { authorization: `Bearer ${await redeem(address)}`, origin: address.origin };
  return createORPCClient(new RPCLink({ url: `${address.origin}/rpc`, headers }));
}

describe('npm start without a display', () => {
  it('serves the page and the register on one port of the loopback address until it is ended', async () => {
    const { address, launcher } = await startLauncher(['--no-open']);
    expect(said).toContain(launcherSentences.openYourself.nl);
    const page = await fetch(address.origin);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<script type="module"')]);
    const client = await clientOf(address);
    const status = await client.register.create({ file: join(folder, 'a.sqlite'), example: true });
    expect(status.suppliers).toBeGreaterThan(20);
    if (process.platform === 'linux') expect(listeningSockets(launcher.pid ?? 0)).toEqual([address.host]);

    const ended = new Promise((resolve) => launcher.once('exit', (code, signal) => resolve(code ?? signal)));
    launcher.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(said).toContain(launcherSentences.stopped.nl);
    await expect(fetch(address.origin)).rejects.toThrow();
  });

  it.each([
    [['--register', 'none.vwr'], 1, 'none.vwr does not exist'],
    [['--port', '80'], 2, launcherSentences.usage.en],
    [['elsewhere.vwr'], 2, launcherSentences.usage.en],
  ] as const)('says in a sentence why %j cannot be done, and ends', (args, status, sentence) => {
    const ended = spawnSync(process.execPath, ['build/start.ts', '--no-open', ...args], {
      cwd: project,
      env: { ...process.env, VERWERKERSREGISTER_DATA: folder, LC_ALL: 'en_GB.UTF-8' },
      encoding: 'utf8',
    });
    expect([ended.status, ended.stdout]).toEqual([status, '']);
    expect(ended.stderr).toContain(sentence);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  });

  it('opens the register that it is given', async () => {
    const first = await startLauncher(['--no-open']);
    const file = join(folder, 'given.sqlite');
    const client = await clientOf(first.address);
    await client.register.create({ file });
    first.launcher.kill('SIGKILL');
    const again = await startLauncher(['--no-open', '--register', file]);
    const reopened = await clientOf(again.address);
    expect(await reopened.register.status()).toMatchObject({ open: true, file });
  });
});
