/** Where a new register is proposed: a folder that the user knows and that is usually backed up. */
import { readFileSync, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Folder names on a Linux without a setting, in this program's languages; the first existing one is used. */
const NAMES = ['Documenten', 'Documents'] as const;

/**
 * The user's documents folder, whether or not it exists yet.
 * @param env environment; VERWERKERSREGISTER_DOCUMENTS overrides everything.
 * @param ask asks Windows, where the folder may have been moved; without it the default location is used.
 */
export function documentsFolder(
  env: Environment,
  platform: NodeJS.Platform,
  home: string,
  ask?: () => string,
): string {
  if (env.VERWERKERSREGISTER_DOCUMENTS) return env.VERWERKERSREGISTER_DOCUMENTS;
  if (platform === 'win32') return askedFolder(ask) ?? win32.join(home, 'Documents');
  // macOS displays a translated name for the folder; on disk it always has this one.
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
 * The folder configured in a Linux desktop (freedesktop.org, xdg-user-dirs). Users who do not want such a
 * folder point it at their home folder; a value that is neither absolute nor relative to the home folder must
 * be ignored.
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
