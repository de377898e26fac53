/** Where the program stores its own files. */
import { posix, win32 } from 'node:path';

const NAME = 'verwerkersregister';

/**
 * The user's data folder. Local, never roaming: a roaming profile is copied to a share at log-off, and
 * copying a database while it is open damages it.
 * @param env environment; VERWERKERSREGISTER_DATA overrides everything.
 */
export function dataFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  if (env.VERWERKERSREGISTER_DATA) return env.VERWERKERSREGISTER_DATA;
  if (platform === 'win32') {
    return win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), NAME);
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', NAME);
  // The XDG base directory specification: relative paths must be ignored.
  const shared = env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : posix.join(home, '.local', 'share');
  return posix.join(shared, NAME);
}
