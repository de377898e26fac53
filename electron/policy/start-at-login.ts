/** How the program is started when a person logs in: asked of the system, or of a file that desktops on Linux read. */
import { posix } from 'node:path';

/** By this name Windows knows the program: the shortcut of its installer has it, as `appId` of what is packed. */
export const APP_ID = 'nl.verwerkersregister.app';

/** Argument of a start by the system: the window stays away until it is asked for. */
export const IN_BACKGROUND = '--in-background';

/** Whether a start was by the system. */
export const isInBackground = (args: readonly string[]): boolean => args.includes(IN_BACKGROUND);

/**
 * The file that starts the program at log-in (Desktop Application Autostart Specification), null where the system keeps
 * that itself.
 */
export function autostartFile(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
  program: string,
): { readonly path: string; readonly text: string } | null {
  if (platform !== 'linux') return null;
  const config = env.XDG_CONFIG_HOME?.startsWith('/') ? env.XDG_CONFIG_HOME : posix.join(home, '.config');
  return {
    path: posix.join(config, 'autostart', 'verwerkersregister.desktop'),
    text: `[Desktop Entry]\nType=Application\nName=Verwerkersregister\nExec=${quoted(program)} ${IN_BACKGROUND}\nX-GNOME-Autostart-enabled=true\n`,
  };
}

/** Quoted within a quoted text of its own: once for the argument, once for the file (Desktop Entry Specification). */
function quoted(program: string): string {
  const argument = program.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%');
  return `"${argument.replaceAll('\\', '\\\\')}"`;
}
