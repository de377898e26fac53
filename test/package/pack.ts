/**
 * Packs the program as a release does, around a stub in place of Electron's binary, which is not needed for
 * it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../../build/launch/stale.ts';

/** Marker of the fuses in Electron's binary, followed by their version, their number, and one digit each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = '101100011';

/** A folder that electron-builder accepts as an unpacked Electron. */
export function stubElectron(folder: string): string {
  const version = JSON.parse(
    readFileSync(join(project, 'node_modules/electron/package.json'), 'utf8'),
  ).version;
  for (const name of ['locales', 'resources']) mkdirSync(join(folder, name), { recursive: true });
  const fuses = `\x01${String.fromCharCode(FUSES.length)}${FUSES}`;
  writeFileSync(join(folder, 'electron'), `stub ${SENTINEL}${fuses} stub`, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), `v${version}`);
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox'])
    writeFileSync(join(folder, file), 'stub');
  for (const name of ['nl', 'en-US', 'de', 'fr'])
    writeFileSync(join(folder, 'locales', `${name}.pak`), 'stub');
  return folder;
}

/**
 * Runs electron-builder for this machine's architecture; @returns exit code, output and the packed folder.
 */
export function pack(stub: string, output: string, extra: readonly string[] = []) {
  const ended = spawnSync(
    process.execPath,
    [
      join(project, 'node_modules/electron-builder/cli.js'),
      ...['--linux', 'dir', `--${process.arch}`, '--config', 'build/electron-builder.config.mjs'],
      `-c.electronDist=${stub}`,
      `-c.directories.output=${output}`,
      ...extra,
    ],
    { cwd: project, encoding: 'utf8' },
  );
  const folder = join(output, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
  return { code: ended.status, said: `${ended.stdout}${ended.stderr}`, folder };
}
