/** Where a new register is proposed: a folder that its person knows, and that whoever makes backups takes along. */
import { readFileSync, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a Linux without a setting calls the folder, in the languages of this program; the first that is there counts. */
const NAMES = ['Documenten', 'Documents'] as const;

/**
 * The documents folder of this person, whether or not it is there yet.
 * @param env environment; VERWERKERSREGISTER_DOCUMENTS overrides everything.
 * @param ask asks Windows, where the folder may have been moved; without it the usual place is taken.
 */
export function documentsFolder(
  env: Environment,
  platform: NodeJS.Platform,
  home: string,
  ask?: () => string,
): string {
  if (env.VERWERKERSREGISTER_DOCUMENTS) return env.VERWERKERSREGISTER_DOCUMENTS;
  if (platform === 'win32') return askedFolder(ask) ?? win32.join(home, 'Documents');
  // macOS shows the folder by another name in each language; on the disk it has this one.
  if (platform === 'darwin') return posix.join(home, 'Documents');
  return settledFolder(env, home) ?? usualFolder(home);
}

function askedFolder(ask: (() => string) | undefined): string | null {
  try {
    return ask?.() || null;
  } catch {
    return null;
  }
}

/**
 * The folder that the desktop of a Linux has settled (freedesktop.org, xdg-user-dirs). A person who wants no such
 * folder has it point at the home folder; what is neither absolute nor in the home folder is to be ignored.
 */
function settledFolder(env: Environment, home: string): string | null {
  const settings = env.XDG_CONFIG_HOME?.startsWith('/') ? env.XDG_CONFIG_HOME : posix.join(home, '.config');
  const text = textOf(posix.join(settings, 'user-dirs.dirs'));
  const lines = text.matchAll(/^[ \t]*XDG_DOCUMENTS_DIR[ \t]*=[ \t]*"((?:[^"\\\n]|\\.)*)"/gm);
  const written = [...lines].at(-1)?.[1]?.replaceAll(/\\(.)/g, '$1');
  const path = written?.replace(/^\$HOME(?=\/|$)/, () => home);
  return path?.startsWith('/') ? posix.resolve(path) : null;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function usualFolder(home: string): string {
  const usual = NAMES.map((name) => posix.join(home, name));
  return usual.find(isFolder) ?? posix.join(home, 'Documents');
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
