/** Registers on real files in temporary folders, for the tests of the core. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Core } from '../../electron/core/core.ts';
import { type Client, inProcessClient } from '../../electron/core/procedures/router.ts';

/** A folder that is gone when the test is. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vwr-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that stands still until it is set. */
export interface TestClock {
  now: string;
}

export interface TestRegister {
  readonly core: Core;
  readonly client: Client;
  readonly file: string;
  readonly clock: TestClock;
  /** What the core wrote to its log. */
  readonly log: string[];
}

/** A core of its own folder and clock (an instant as UTC ISO text), without a register. */
export function testCore(now = '2026-11-22T11:00:00.000Z', folder = tempFolder()): TestRegister {
  const clock: TestClock = { now };
  const log: string[] = [];
  const core = new Core({
    dataFolder: join(folder, 'data'),
    clock: () => new Date(clock.now),
    log: (line) => log.push(line),
  });
  onTestFinished(() => core.close());
  const client = inProcessClient({ core, actor: 'Femke' });
  return { core, client, file: join(folder, 'register.vwr'), clock, log };
}

/** A fresh register of "Stichting Proef" in a folder of its own, open. */
export function testRegister(now?: string): TestRegister {
  const register = testCore(now);
  register.core.create(register.file, 'Stichting Proef');
  return register;
}
