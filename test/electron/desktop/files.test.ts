/** Files that the system gives, and what a log says of files and people. */
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { channels } from '../../../electron/desktop/channels.ts';
import { fileLimits } from '../../../electron/policy/limits.ts';
import { logLine } from '../../../electron/policy/log-line.ts';
import { zoomed, zoomFrom } from '../../../electron/policy/zoom.ts';
import { kindOfFile } from '../../../shared/schema/file-kind.ts';
import { boot, fromPage, windowOf } from './boot.ts';

function given(name: string, content: string | null) {
  const folder = mkdtempSync(join(tmpdir(), 'given-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, name);
  if (content !== null) writeFileSync(file, content);
  return file;
}

async function second(file: string) {
  const electron = await boot();
  electron.module.app.emit('second-instance', {}, ['electron', file], '/');
  const { send } = windowOf(electron).webContents;
  expect(send.mock.calls).toEqual([[channels.fileWaits]]);
  return electron.handlers.get(channels.takeFile)?.(fromPage(windowOf(electron)));
}

describe('a file that was dropped on the icon', () => {
  it('comes as its bytes: a list for the import, a document for a supplier', async () => {
    const bytes = new Uint8Array(Buffer.from('a;b'));
    expect(await second(given('lijst.csv', 'a;b'))).toEqual({ kind: 'list', name: 'lijst.csv', bytes });
    expect(await second(given('contract.PDF', 'a;b'))).toEqual({
      kind: 'document',
      name: 'contract.PDF',
      bytes,
    });
  });

  it('is not read when it is too large, gone, or a folder, and the page is told which', async () => {
    const large = given('groot.csv', '');
    truncateSync(large, (fileLimits['imports/preview'] ?? 0) + 1);
    expect(await second(large)).toEqual({ kind: 'too-large', name: 'groot.csv' });
    expect(await second(given('weg.pdf', null))).toEqual({ kind: 'unreadable', name: 'weg.pdf' });
    const folder = given('map.pdf', null);
    mkdirSync(folder);
    expect(await second(folder)).toEqual({ kind: 'unreadable', name: 'map.pdf' });
  });

  it('of no known kind brings the window forward and nothing else', async () => {
    const electron = await boot();
    electron.module.app.emit('second-instance', {}, ['electron', '/a/foto.heic'], '/');
    expect(windowOf(electron).focus).toHaveBeenCalledOnce();
    expect(windowOf(electron).webContents.send).not.toHaveBeenCalled();
  });
});

it.each([
  ['Register.VWR', 'register'],
  ['a.xlsx', 'list'],
  ['a.md', 'list'],
  ['a.pdf', 'document'],
  ['a.docx', 'document'],
  ['a.zip', null],
  ['pdf', null],
  ['', null],
])('%j is a %s', (name, kind) => expect(kindOfFile(name)).toBe(kind));

describe('how large the page is', () => {
  it.each([
    [Number.NaN, 1],
    [-3, 0.8],
    [99, 2],
    [1.2, 1.25],
    [1, 1],
  ])('%d becomes %d', (kept, shown) => expect(zoomFrom(kept)).toBe(shown));

  it('goes up and down by the same steps', () => {
    const up = [0.8];
    while ((up.at(-1) ?? 0) < 2) up.push(zoomed(up.at(-1) ?? 0, 'in'));
    const down = [2];
    while ((down.at(-1) ?? 0) > 0.8) down.push(zoomed(down.at(-1) ?? 0, 'out'));
    expect(up).toEqual(down.reverse());
    expect(zoomed(1.75, 'reset')).toBe(1);
  });
});

describe('a line of the log', () => {
  // In parts, so that no file of the project names a folder of a person.
  const home = ['', 'home', 'noor'].join('/');
  const other = ['', 'home', 'piet'].join('/');
  const windows = ['C:', 'Users', 'Piet Jansen', 'a'].join('\\');
  it.each([
    [`ENOENT: ${home}/Documenten/Stichting Zon.vwr`, 'ENOENT: ~/Documenten/[file].vwr'],
    [`EACCES: open '${other}/x'`, "EACCES: open '/home/[account]/x'"],
    [`EPERM ${windows}`, ['EPERM C:', 'Users', '[account]', 'a'].join('\\')],
    ['to noor.de-wit@zon.example failed', 'to [e-mail] failed'],
    ['one\ntwo', 'one | two'],
    ['the core ended: exit code 1', 'the core ended: exit code 1'],
  ])('%j', (line, logged) => expect(logLine(line, home)).toBe(logged));

  it('is not endless', () => expect(logLine('x'.repeat(10_000), '').length).toBe(4000));
});

it('a page that asks too late for a file gets none', async () => {
  vi.spyOn(process, 'argv', 'get').mockReturnValue(['electron', 'main.js', given('lijst.csv', 'a')]);
  const electron = await boot();
  vi.restoreAllMocks();
  const take = electron.handlers.get(channels.takeFile);
  expect(await take?.(fromPage(windowOf(electron)))).toMatchObject({ kind: 'list' });
  expect(await take?.(fromPage(windowOf(electron)))).toBeNull();
});
