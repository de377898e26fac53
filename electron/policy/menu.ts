/** The menu bar and the menu of a text, as data: what is in them, in which language, with which keys. */
import type { MenuCommand } from '../../shared/schema/desktop.ts';
import type { Language } from '../../shared/schema/primitives.ts';
import { desktopSentences } from '../../shared/words/desktop.ts';

/** What an entry does: in main, in the page, with a register, or with a word. */
export type MenuAction =
  | {
      readonly does:
        | 'open'
        | 'print'
        | 'show-register'
        | 'show-saved'
        | 'show-log'
        | 'zoom-in'
        | 'zoom-out'
        | 'zoom-reset';
    }
  | { readonly goes: MenuCommand }
  | { readonly opens: string }
  | { readonly replaces: string }
  | { readonly learns: string };

export type MenuRole =
  | 'about'
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'quit'
  | 'close'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'togglefullscreen'
  | 'toggleDevTools'
  | 'minimize'
  | 'zoom'
  | 'front';

export interface MenuEntry {
  readonly type?: 'separator';
  readonly label?: string;
  readonly role?: MenuRole;
  readonly accelerator?: string;
  /** False: the page hears this key itself; here it is only shown. */
  readonly registerAccelerator?: boolean;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly action?: MenuAction;
  readonly submenu?: readonly MenuEntry[];
}

export interface MenuState {
  readonly platform: NodeJS.Platform;
  readonly language: Language;
  readonly devTools: boolean;
  /** Paths of the registers that were opened before, newest first. */
  readonly recent: readonly string[];
  /** Whether a register is open. */
  readonly isOpen: boolean;
  /** Whether something was saved since the start. */
  readonly hasSaved: boolean;
}

type Words = keyof typeof desktopSentences;
const line: MenuEntry = { type: 'separator' };

/** In a menu, `&` underlines the next letter. */
const literal = (text: string) => text.replaceAll('&', '&&');

const partsOf = (path: string) => path.split(/[\\/]/);

/** Names of files, with their folder where two have the same. */
function namesOf(paths: readonly string[]): string[] {
  const name = (path: string) => partsOf(path).at(-1) ?? path;
  return paths.map((path) =>
    paths.some((other) => other !== path && name(other) === name(path))
      ? `${name(path)} (${partsOf(path).slice(0, -1).join('/')})`
      : name(path),
  );
}

/** The menu bar. On macOS the first menu is the application's own: without one, it would take the place of the files'. */
export function menuBar(state: MenuState): MenuEntry[] {
  const { platform, language, isOpen } = state;
  const isMac = platform === 'darwin';
  const word = (name: Words) => desktopSentences[name][language];
  const role = (of: MenuRole, name: Words): MenuEntry => ({ role: of, label: word(name) });
  const does = (action: MenuAction, name: Words, more: Partial<MenuEntry> = {}): MenuEntry => ({
    label: word(name),
    action,
    ...more,
  });
  /** Only the pages of an open register can be gone to. */
  const goes = (command: MenuCommand, name: Words, more: Partial<MenuEntry> = {}) =>
    does({ goes: command }, name, { enabled: isOpen, ...more });
  const ofPage = (accelerator: string) => ({ accelerator, registerAccelerator: false });
  const names = namesOf(state.recent);
  const recent = state.recent.map((path, at) => ({
    label: literal(names[at] ?? path),
    action: { opens: path },
  }));
  const file: MenuEntry[] = [
    goes('close-register', 'newRegister', { accelerator: 'CmdOrCtrl+N' }),
    does({ does: 'open' }, 'openRegister', { accelerator: 'CmdOrCtrl+O' }),
    { label: word('recent'), submenu: recent, enabled: recent.length > 0 },
    line,
    goes('new-supplier', 'newSupplier', { accelerator: 'CmdOrCtrl+Shift+N' }),
    goes('import', 'import', { accelerator: 'CmdOrCtrl+I' }),
    does({ does: 'print' }, 'print', { accelerator: 'CmdOrCtrl+P' }),
    line,
    does({ does: 'show-register' }, 'showRegister', { enabled: isOpen }),
    does({ does: 'show-saved' }, 'showSaved', { enabled: state.hasSaved }),
    goes('safekeeping', 'safekeeping'),
    line,
    goes('close-register', 'closeRegister', { accelerator: 'CmdOrCtrl+Shift+W' }),
    isMac ? role('close', 'close') : role('quit', 'quit'),
  ];
  return [
    ...(isMac ? [macApplication(word, goes('settings', 'settings', { accelerator: 'Cmd+,' }))] : []),
    { label: word('file'), submenu: file },
    {
      label: word('edit'),
      submenu: [
        role('undo', 'undo'),
        role('redo', 'redo'),
        line,
        role('cut', 'cut'),
        role('copy', 'copy'),
        role('paste', 'paste'),
        role('selectAll', 'selectAll'),
        line,
        goes('search', 'search', ofPage('CmdOrCtrl+K')),
      ],
    },
    {
      label: word('view'),
      submenu: [
        goes('start', 'start', { accelerator: 'CmdOrCtrl+1' }),
        goes('suppliers', 'suppliers', { accelerator: 'CmdOrCtrl+2' }),
        goes('transfers', 'transfers', { accelerator: 'CmdOrCtrl+3' }),
        goes('calendar', 'calendar', { accelerator: 'CmdOrCtrl+4' }),
        goes('reports', 'reports', { accelerator: 'CmdOrCtrl+5' }),
        ...(isMac ? [] : [goes('settings', 'settings', { accelerator: 'CmdOrCtrl+,' })]),
        line,
        does({ does: 'zoom-in' }, 'zoomIn', { accelerator: 'CmdOrCtrl+Plus' }),
        // The same key without Shift, on keyboards where plus needs it.
        does({ does: 'zoom-in' }, 'zoomIn', { accelerator: 'CmdOrCtrl+=', visible: false }),
        does({ does: 'zoom-out' }, 'zoomOut', { accelerator: 'CmdOrCtrl+-' }),
        does({ does: 'zoom-reset' }, 'resetZoom', { accelerator: 'CmdOrCtrl+0' }),
        line,
        role('togglefullscreen', 'fullScreen'),
        ...(state.devTools ? [line, { role: 'toggleDevTools' } as const] : []),
      ],
    },
    ...(isMac
      ? [
          {
            label: word('window'),
            submenu: [role('minimize', 'minimize'), role('zoom', 'zoomWindow'), line, role('front', 'front')],
          },
        ]
      : []),
    {
      label: word('help'),
      submenu: [
        goes('help', 'helpPage', ofPage('F1')),
        goes('keys', 'keys'),
        line,
        does({ does: 'show-log' }, 'showLog'),
        ...(isMac ? [] : [role('about', 'about')]),
      ],
    },
  ];
}

/** Electron's own names of these are English, whatever the language. */
function macApplication(word: (name: Words) => string, settings: MenuEntry): MenuEntry {
  const role = (of: MenuRole, name: Words): MenuEntry => ({ role: of, label: word(name) });
  return {
    label: 'Verwerkersregister',
    submenu: [
      role('about', 'about'),
      line,
      settings,
      line,
      role('services', 'services'),
      line,
      role('hide', 'hide'),
      role('hideOthers', 'hideOthers'),
      role('unhide', 'unhide'),
      line,
      role('quit', 'quit'),
    ],
  };
}

/** What stands under the pointer, as Chromium tells. */
export interface UnderPointer {
  readonly isEditable: boolean;
  readonly selectionText: string;
  readonly misspelledWord: string;
  readonly dictionarySuggestions: readonly string[];
}

/** Most suggestions for a misspelled word. */
const SUGGESTIONS = 5;

/** The menu of a field or of a selected text; empty = there is nothing to offer. */
export function textMenu(at: UnderPointer, language: Language): MenuEntry[] {
  const word = (name: Words) => desktopSentences[name][language];
  const role = (of: MenuRole, name: Words): MenuEntry => ({ role: of, label: word(name) });
  if (!at.isEditable) return at.selectionText.trim() === '' ? [] : [role('copy', 'copy')];
  const wrong = at.misspelledWord;
  const suggestions = at.dictionarySuggestions.slice(0, SUGGESTIONS);
  const spelling: MenuEntry[] = [
    ...suggestions.map((better) => ({ label: literal(better), action: { replaces: better } })),
    ...(suggestions.length === 0 ? [{ label: word('noSuggestion'), enabled: false }] : []),
    { label: word('learnWord'), action: { learns: wrong } },
    line,
  ];
  return [
    ...(wrong === '' ? [] : spelling),
    role('undo', 'undo'),
    role('redo', 'redo'),
    line,
    role('cut', 'cut'),
    role('copy', 'copy'),
    role('paste', 'paste'),
    role('selectAll', 'selectAll'),
  ];
}
