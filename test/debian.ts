import { existsSync } from 'node:fs';
import { run } from './runner/process.ts';

/** Why a Debian package cannot be installed here, or null if it can. */
export function cannotInstall(): string | null {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return 'this is no Debian';
  if (process.getuid?.() !== 0) return 'not run as root';
  return null;
}

/**
 * Installs a Debian package from the machine's own package sources, as root.
 * @returns null if it is installed, otherwise one line with the reason
 */
export async function installDebianPackage(name: string): Promise<string | null> {
  const cannot = cannotInstall();
  if (cannot) return cannot;
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', name],
  ]) {
    const ended = await run('apt-get', args, { env: quiet, limitMinutes: 5 });
    if (ended.code !== 0)
      return `apt-get ${args[0]} failed: ${ended.output.trim().split('\n').at(-1) ?? 'no message'}`;
  }
  return null;
}
