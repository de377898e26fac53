/** The menus as data, and what is done when something is chosen in them. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { channels } from '../../../electron/desktop/channels.ts';
import { type MenuEntry, type MenuState, menuBar, textMenu } from '../../../electron/policy/menu.ts';
import { desktopSentences } from '../../../shared/words/desktop.ts';
import { boot, fromPage, windowOf } from './boot.ts';
import type { FakeElectron } from './fake-electron.ts';

const state: MenuState = {
  platform: 'win32',
  language: 'nl',
  devTools: false,
  recent: [],
  isOpen: true,
  hasSaved: false,
};
const everyEntry = (entries: readonly MenuEntry[]): MenuEntry[] =>
  entries.flatMap((entry) => [entry, ...everyEntry(entry.submenu ?? [])]);
const named = (entries: readonly MenuEntry[], label: string) =>
  everyEntry(entries).find((entry) => entry.label === label);

describe('the menu bar', () => {
  it.each(['linux', 'win32', 'darwin'] as const)('of %s gives each key to one thing', (platform) => {
    const keys = everyEntry(menuBar({ ...state, platform, devTools: true })).flatMap(
      ({ accelerator }) => accelerator ?? [],
    );
    expect(keys.length).toBeGreaterThan(12);
    expect(new Set(keys).size).toBe(keys.length);
    // Keys of every page, which the page hears itself.
    expect(keys).not.toContain('CmdOrCtrl+S');
  });

  it('leaves the keys of the page to the page, and only shows them', () => {
    const entries = everyEntry(menuBar(state)).filter(
      ({ registerAccelerator }) => !(registerAccelerator ?? true),
    );
    expect(entries.map(({ accelerator }) => accelerator)).toEqual(['CmdOrCtrl+K', 'F1']);
  });

  it('has a name for everything, in each language, and offers no tools of developers', () => {
    for (const language of ['nl', 'en'] as const) {
      const entries = everyEntry(menuBar({ ...state, language, platform: 'darwin' }));
      expect(entries.filter(({ type, label }) => type === undefined && !label)).toEqual([]);
      expect(JSON.stringify(entries)).not.toMatch(/devtools|reload/i);
    }
    expect(JSON.stringify(menuBar({ ...state, devTools: true }))).toContain('toggleDevTools');
  });

  it('begins on macOS with that of the application, so that the files keep theirs', () => {
    const titles = (platform: NodeJS.Platform) => menuBar({ ...state, platform }).map(({ label }) => label);
    expect(titles('darwin')).toEqual([
      'Verwerkersregister',
      'Bestand',
      'Bewerken',
      'Beeld',
      'Venster',
      'Help',
    ]);
    expect(titles('linux')).toEqual(['Bestand', 'Bewerken', 'Beeld', 'Help']);
    const roles = (platform: NodeJS.Platform) =>
      everyEntry(menuBar({ ...state, platform })).flatMap(({ role }) => role ?? []);
    expect(roles('win32').filter((role) => role === 'quit')).toHaveLength(1);
    expect(roles('darwin').filter((role) => role === 'quit')).toHaveLength(1);
    expect(roles('darwin')).toContain('close');
  });

  it('offers what needs a register only when one is open', () => {
    const going = (isOpen: boolean) =>
      everyEntry(menuBar({ ...state, isOpen })).filter(
        ({ action, enabled }) => action !== undefined && 'goes' in action && enabled !== false,
      ).length;
    expect([going(false), going(true) > 10]).toEqual([0, true]);
    const show = desktopSentences.showSaved.nl;
    expect(named(menuBar(state), show)?.enabled).toBe(false);
    expect(named(menuBar({ ...state, hasSaved: true }), show)?.enabled).toBe(true);
  });

  it('tells registers of the same name apart, and shows an ampersand as one', () => {
    const recent = ['/a/ons.vwr', '/b/ons.vwr', 'C:\\Jan & Piet.vwr'];
    const entry = named(menuBar({ ...state, recent }), desktopSentences.recent.nl);
    expect(entry?.submenu?.map(({ label }) => label)).toEqual([
      'ons.vwr (/a)',
      'ons.vwr (/b)',
      'Jan && Piet.vwr',
    ]);
    expect(named(menuBar(state), desktopSentences.recent.nl)?.enabled).toBe(false);
  });
});

describe('the menu of a text', () => {
  const at = { isEditable: true, selectionText: '', misspelledWord: '', dictionarySuggestions: [] };

  it('offers better words, at most five, and to learn the word', () => {
    const entries = textMenu(
      { ...at, misspelledWord: 'verwerkr', dictionarySuggestions: ['a', 'b', 'c', 'd', 'e', 'f'] },
      'nl',
    );
    expect(entries.slice(0, 5).map(({ action }) => action)).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((replaces) => ({ replaces })),
    );
    expect(entries[5]?.action).toEqual({ learns: 'verwerkr' });
    const none = textMenu({ ...at, misspelledWord: 'x' }, 'en');
    expect([none[0]?.label, none[0]?.enabled]).toEqual([desktopSentences.noSuggestion.en, false]);
  });

  it('only copies what cannot be changed, and is not there for nothing', () => {
    const still = { ...at, isEditable: false };
    expect(textMenu(still, 'nl')).toEqual([]);
    expect(textMenu({ ...still, selectionText: 'abc' }, 'nl').map(({ role }) => role)).toEqual(['copy']);
    expect(textMenu(at, 'nl').map(({ role }) => role)).toContain('paste');
  });
});

interface Item {
  readonly label?: string;
  readonly submenu?: readonly Item[];
  readonly click?: () => void;
}
const itemsOf = ({ module }: FakeElectron): Item[] => {
  const every = (items: readonly Item[]): Item[] =>
    items.flatMap((item) => [item, ...every(item.submenu ?? [])]);
  return every(module.Menu.setApplicationMenu.mock.calls.at(-1)?.[0] as Item[]);
};
const choose = (electron: FakeElectron, label: string) => {
  const item = itemsOf(electron).find((one) => one.label === label);
  if (item?.click === undefined) throw new Error(`nothing to choose: ${label}`);
  item.click();
};
const tell = (electron: FakeElectron, own: object, event = fromPage(windowOf(electron))) =>
  electron.module.ipcMain.emit(channels.tell, event, { language: 'nl', theme: 'system', file: null, ...own });

/** A data folder in which the core wrote down that registers were opened. */
function dataWith(files: readonly string[]): string {
  const data = mkdtempSync(join(tmpdir(), 'desktop-menu-'));
  vi.stubEnv('VERWERKERSREGISTER_DATA', data);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(data, { recursive: true, force: true });
  });
  mkdirSync(join(data, 'registers'));
  const paths = files.map((name) => resolve(data, 'registers', name));
  for (const path of paths) writeFileSync(path, '');
  const openedAt = '2026-01-01T00:00:00.000Z';
  writeFileSync(join(data, 'recent.json'), JSON.stringify(paths.map((file) => ({ file, openedAt }))));
  return join(data, 'registers');
}

describe('the desktop', () => {
  it('speaks the language of the page from the moment that it is changed, and after the next start', async () => {
    dataWith([]);
    const electron = await boot();
    expect(itemsOf(electron).map(({ label }) => label)).toContain('Bewerken');
    tell(electron, { language: 'en', theme: 'dark' });
    expect(itemsOf(electron).map(({ label }) => label)).toContain('Edit');
    expect(electron.module.nativeTheme.themeSource).toBe('dark');
    const again = await boot();
    expect(itemsOf(again).map(({ label }) => label)).toContain('Edit');
    expect(again.module.nativeTheme.themeSource).toBe('dark');
  });

  it('is told nothing by another frame, nor in another shape', async () => {
    dataWith([]);
    const electron = await boot();
    const { webContents } = windowOf(electron);
    const stranger = { sender: webContents, senderFrame: { origin: 'https://example.org', parent: null } };
    tell(electron, { language: 'en' }, stranger as never);
    tell(electron, { language: 'fr' });
    tell(electron, { more: 1 });
    expect(itemsOf(electron).map(({ label }) => label)).not.toContain('Edit');
  });

  it('offers the registers of before, and hands one to the page', async () => {
    const folder = dataWith(['nu.vwr', 'eerder.vwr']);
    const electron = await boot();
    tell(electron, { file: join(folder, 'nu.vwr') });
    await vi.waitFor(() => choose(electron, 'eerder.vwr'), 50_000);
    expect(windowOf(electron).webContents.send).toHaveBeenLastCalledWith(channels.fileWaits);
    const taken = await electron.handlers.get(channels.takeFile)?.(fromPage(windowOf(electron)));
    expect(taken).toEqual({ kind: 'register', path: join(folder, 'eerder.vwr') });
    expect(itemsOf(electron).map(({ label }) => label)).not.toContain('nu.vwr');
    expect(electron.module.app.addRecentDocument).toHaveBeenCalledWith(join(folder, 'nu.vwr'));
  });

  it('shows a register in its folder only if the core opened it, whatever the page says', async () => {
    const folder = dataWith(['nu.vwr']);
    const electron = await boot();
    const { shell, ipcMain } = electron.module;
    const show = () => ipcMain.emit(channels.showInFolder, fromPage(windowOf(electron)));
    tell(electron, { file: '\\\\evil\\share\\a.vwr' });
    show();
    expect(shell.showItemInFolder).not.toHaveBeenCalled();
    tell(electron, { file: join(folder, 'nu.vwr') });
    show();
    expect(shell.showItemInFolder.mock.calls).toEqual([[join(folder, 'nu.vwr')]]);
    ipcMain.emit(channels.showInFolder, { sender: {}, senderFrame: null });
    expect(shell.showItemInFolder).toHaveBeenCalledOnce();
  });

  it('sends the page where the menu leads, and opens a register that was chosen in a dialog', async () => {
    const folder = dataWith(['nu.vwr']);
    const electron = await boot();
    tell(electron, { file: join(folder, 'nu.vwr') });
    await vi.waitFor(() => expect(itemsOf(electron).length).toBeGreaterThan(10), 50_000);
    choose(electron, desktopSentences.transfers.nl);
    expect(windowOf(electron).webContents.send).toHaveBeenLastCalledWith(channels.command, 'transfers');
    choose(electron, desktopSentences.openRegister.nl);
    const { send } = windowOf(electron).webContents;
    await vi.waitFor(() => expect(send).toHaveBeenLastCalledWith(channels.fileWaits), 50_000);
    expect(await electron.handlers.get(channels.takeFile)?.(fromPage(windowOf(electron)))).toEqual({
      kind: 'register',
      path: '/folder/chosen.vwr',
    });
  });

  it('begins each dialog in the folder of the last file, also after the next start', async () => {
    dataWith([]);
    const open = async () => {
      const electron = await boot();
      await electron.handlers.get(channels.chooseRegister)?.(fromPage(windowOf(electron)));
      return electron.module.dialog.showOpenDialog.mock.calls[0]?.[1];
    };
    expect(await open()).toMatchObject({ defaultPath: '/electron/documents' });
    expect(await open()).toMatchObject({ defaultPath: '/folder' });
  });

  it('prints the page, tells a failure, and says nothing when the person cancels', async () => {
    dataWith([]);
    const electron = await boot();
    choose(electron, desktopSentences.print.nl);
    const done = windowOf(electron).webContents.print.mock.calls[0]?.[1];
    done?.(false, 'Print job canceled');
    done?.(true, '');
    expect(electron.module.dialog.showMessageBox).not.toHaveBeenCalled();
    done?.(false, 'Print job failed');
    expect(electron.module.dialog.showMessageBox.mock.calls[0]?.[1]).toMatchObject({
      message: desktopSentences.printFails.nl,
    });
  });

  it('is as large as it was left, from 80 to 200 %, by menu and by mouse wheel', async () => {
    dataWith([]);
    const electron = await boot();
    const factors = () => windowOf(electron).webContents.setZoomFactor.mock.calls.map(([factor]) => factor);
    expect(factors()).toEqual([1]);
    for (let n = 0; n < 9; n += 1) choose(electron, desktopSentences.zoomIn.nl);
    expect(factors().slice(1)).toEqual([1.1, 1.25, 1.5, 1.75, 2, 2, 2, 2, 2]);
    choose(electron, desktopSentences.resetZoom.nl);
    for (let n = 0; n < 4; n += 1) windowOf(electron).webContents.emit('zoom-changed', {}, 'out');
    expect(factors().slice(-5)).toEqual([1, 0.9, 0.8, 0.8, 0.8]);
    const again = await boot();
    expect(windowOf(again).webContents.setZoomFactor.mock.calls).toEqual([[0.8]]);
  });

  it('starts with its own looks where what it kept is damaged', async () => {
    const data = join(dataWith([]), '..');
    writeFileSync(join(data, 'desktop.json'), '{"language":"fr"');
    const electron = await boot();
    expect(itemsOf(electron).map(({ label }) => label)).toContain('Bewerken');
    expect(existsSync(join(data, 'desktop.json.damaged'))).toBe(true);
  });
});
