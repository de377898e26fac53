import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { electronSpecs, missingElectron } from './electron-specs.ts';

describe('the specs in the desktop window', () => {
  it('can run only where there is a binary of that version, a display, and no superuser', () => {
    const modules = mkdtempSync(join(tmpdir(), 'electron-specs-'));
    onTestFinished(() => rmSync(modules, { recursive: true }));
    const display = { DISPLAY: ':9' };
    mkdirSync(join(modules, 'electron/dist'), { recursive: true });
    const write = (name: string, text: string) => writeFileSync(join(modules, 'electron', name), text);
    write('package.json', '{"version":"1.2.3"}');
    expect(missingElectron(modules, display, false)).toContain('no Electron binary');
    write('dist/version', '1.2.3');
    write('path.txt', 'electron');
    write('dist/electron', '');
    expect(missingElectron(modules, display, false)).toBeNull();
    if (process.platform !== 'linux') return;
    expect(missingElectron(modules, {}, false)).toContain('no display');
    expect(missingElectron(modules, display, true)).toContain('root');
  });

  it('count as skipped, never as passed, where they did not run', async () => {
    const run = async (env: object) => env as never;
    expect(await electronSpecs(run, null, true)).toEqual({ REGISTER_HOST: 'electron' });
    const outcome = await electronSpecs(run, 'there is no display', false);
    expect([outcome.passed, outcome.failed, outcome.skipped]).toEqual([
      0,
      0,
      [{ what: 'end to end in the desktop window', why: 'there is no display' }],
    ]);
  });

  it('count as failed where they are required', async () => {
    const outcome = await electronSpecs(async () => ({}) as never, 'there is no display', true);
    expect([outcome.failed, outcome.skipped]).toEqual([1, []]);
    expect(outcome.details).toContain('there is no display');
  });
});
