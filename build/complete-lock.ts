/**
 * Completes package-lock.json (`npm run lock` after every change of dependencies): if a registry lacks a
 * package's builds for other platforms, `npm install` omits them and `npm ci` then rejects the lockfile. Each
 * missing build is added as optional, for the platform in its name.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Entry {
  version: string;
  license?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const systems = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'openharmony', 'wasm32'];
const processors = ['x64', 'arm64', 'arm', 'ia32', 'riscv64', 'ppc64', 's390x', 'loong64'];

/** `@scope/name-linux-arm64-musl` → its platform; null if the name contains none. */
function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> | null {
  const words = name.split('-');
  const os = words.find((word) => systems.includes(word));
  const cpu = words.find((word) => processors.includes(word));
  if (os === undefined || cpu === undefined) return null;
  const libc = words.includes('musl')
    ? ['musl']
    : os === 'linux' && words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : null;
  return { os: [os], cpu: [cpu], ...(libc ? { libc } : {}) };
}

const path = join(import.meta.dirname, '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, Entry> };
let added = 0;
for (const [place, entry] of Object.entries(lock.packages)) {
  if (place === '') continue;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    const platform = platformOf(name);
    if (lock.packages[key] || lock.packages[`${place}/${key}`] || platform === null) continue;
    if (!/^\d/.test(version)) continue;
    lock.packages[key] = { version, ...platform, ...(entry.dev ? { dev: true } : {}), optional: true };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} platform packages added to package-lock.json`);
