/** Where a new register is proposed, on each system, on real folders. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentsFolder } from '../../../electron/policy/documents-folder.ts';
import { tempFolder } from '../core/registers.ts';

/** A home with these folders in it, and this text in the settings of its desktop. */
function home(folders: readonly string[], settings?: string, at = '.config'): string {
  const made = tempFolder();
  for (const name of folders) mkdirSync(join(made, name));
  if (settings !== undefined) {
    const file = join(made, at, 'user-dirs.dirs');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, settings);
  }
  return made;
}
const onLinux = (at: string, env: Record<string, string> = {}) => documentsFolder(env, 'linux', at);

test('an empty home: a folder in sight that is still to be made', () => {
  const at = home([]);
  expect(onLinux(at)).toBe(join(at, 'Documents'));
});

test('without settings, the folder that is there', () => {
  const dutch = home(['Documenten']);
  expect(onLinux(dutch)).toBe(join(dutch, 'Documenten'));
  const english = home(['Documents']);
  expect(onLinux(english)).toBe(join(english, 'Documents'));
  const both = home(['Documents', 'Documenten']);
  expect(onLinux(both)).toBe(join(both, 'Documenten'));
});

test('a file of that name is no folder', () => {
  const at = home(['Documents']);
  writeFileSync(join(at, 'Documenten'), '');
  expect(onLinux(at)).toBe(join(at, 'Documents'));
});

describe('what the desktop has settled', () => {
  const settled: [string, string, string][] = [
    ['in the home folder', 'XDG_DOCUMENTS_DIR="$HOME/Mijn stukken"', 'HOME/Mijn stukken'],
    ['elsewhere', 'XDG_DOCUMENTS_DIR="/data/stukken"', '/data/stukken'],
    [
      'with other lines about it',
      '# uitleg\nXDG_MUSIC_DIR="$HOME/M"\n XDG_DOCUMENTS_DIR="$HOME/D"\n',
      'HOME/D',
    ],
    ['twice: the last', 'XDG_DOCUMENTS_DIR="$HOME/A"\nXDG_DOCUMENTS_DIR="$HOME/B"\n', 'HOME/B'],
    ['with signs that are written with a backslash', 'XDG_DOCUMENTS_DIR="$HOME/a\\"b\\$c"', 'HOME/a"b$c'],
    ['not wanted', 'XDG_DOCUMENTS_DIR="$HOME/"', 'HOME'],
  ];
  test.each(settled)('%s', (_how, text, expected) => {
    const at = home(['Documents'], text);
    expect(onLinux(at)).toBe(expected.replace('HOME', at));
  });

  const ignored: [string, string][] = [
    ['a comment', '# XDG_DOCUMENTS_DIR="$HOME/D"'],
    ['a relative path', 'XDG_DOCUMENTS_DIR="D"'],
    ['a folder of somebody else', 'XDG_DOCUMENTS_DIR="$HOMER/D"'],
    ['nothing', ''],
  ];
  test.each(ignored)('%s is ignored', (_how, text) => {
    const at = home(['Documents'], text);
    expect(onLinux(at)).toBe(join(at, 'Documents'));
  });

  test('stands where the environment says, when that is a whole path', () => {
    const at = home([], 'XDG_DOCUMENTS_DIR="$HOME/D"', 'settings');
    expect(onLinux(at, { XDG_CONFIG_HOME: join(at, 'settings') })).toBe(join(at, 'D'));
    expect(onLinux(at, { XDG_CONFIG_HOME: 'settings' })).toBe(join(at, 'Documents'));
  });
});

test('Windows is asked where the folder is; where it cannot say, and on macOS, it is the usual one', () => {
  const moved = 'C:\\U\\OneDrive - Zorggroep\\Documenten';
  expect(documentsFolder({}, 'win32', 'C:\\U', () => moved)).toBe(moved);
  const fails = () => {
    throw new Error('Failed to get path');
  };
  expect(documentsFolder({}, 'win32', 'C:\\U', fails)).toBe('C:\\U\\Documents');
  expect(documentsFolder({}, 'win32', 'C:\\U')).toBe('C:\\U\\Documents');
  expect(documentsFolder({}, 'darwin', '/U/a', () => '/elsewhere')).toBe('/U/a/Documents');
});

test.each(['linux', 'darwin', 'win32'] as const)('an organisation can set the folder on %s', (platform) => {
  const env = { VERWERKERSREGISTER_DOCUMENTS: '/avg' };
  expect(documentsFolder(env, platform, '/home/a', () => '/elsewhere')).toBe('/avg');
});
