import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from '../runner/process.ts';

/** The configuration under test, exactly as the checks use it. */
const configuration = [
  '.biome.jsonc',
  '.dependency-cruiser.mjs',
  '.knip.jsonc',
  'tsconfig.json',
  'build/tsconfig.shared.json',
];

/** Stub packages, sufficient for a resolver; the tools themselves come from the checkout. */
const stub = (name: string, file = 'index.js') => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({
    name,
    version: '1.0.0',
    type: 'module',
    main: file,
  }),
  [`node_modules/${name}/${file}`]: 'export const stub = 1;\n',
});

/** The manifest of the planted project. */
export function manifest(dependencies: Record<string, string>): string {
  const scripts = { test: 'node test/run.ts' };
  const entries = { scripts, bin: 'electron/cli/main.ts', exports: './renderer/main.tsx' };
  const fields = { name: 'planted', private: true, type: 'module', ...entries, dependencies };
  return `${JSON.stringify({ ...fields, devDependencies: { electron: '1.0.0' } }, null, 2)}\n`;
}

/** A miniature project: every folder, every allowed direction, and no violations. */
const soundHouse: Record<string, string> = {
  'package.json': manifest({ zod: '1.0.0' }),
  'shared/word.ts': "import { stub } from 'zod';\n\nexport const word: number = stub;\n",
  'electron/core/register.ts':
    "import { readFileSync } from 'node:fs';\nimport { word } from '../../shared/word.ts';\n\n" +
    "export const register = [word, readFileSync('x', 'utf8')];\n",
  'electron/policy/decide.ts':
    "import { word } from '../../shared/word.ts';\n\nexport const allowed = word > 0;\n",
  'electron/cli/main.ts':
    "import { serve } from '../browser/server.ts';\nimport { register } from '../core/register.ts';\n\n" +
    'console.log(register, serve);\n',
  'electron/browser/server.ts':
    "import { createServer } from 'node:http';\nimport { register } from '../core/register.ts';\n" +
    "import { allowed } from '../policy/decide.ts';\n\nexport const serve = [createServer, register, allowed];\n",
  'electron/desktop/main.ts':
    "import { stub } from 'electron';\nimport { register } from '../core/register.ts';\n" +
    "import { allowed } from '../policy/decide.ts';\n\nconsole.log(stub, register, allowed);\n",
  'renderer/main.tsx': "import { word } from '../shared/word.ts';\n\nconsole.log(word);\n",
  'build/pack.ts': 'console.log(1);\n',
  'test/run.ts': "import { word } from '../shared/word.ts';\n\nconsole.log(word);\n",
  ...stub('zod'),
  ...stub('electron'),
  'node_modules/zod/index.d.ts': 'export declare const stub: number;\n',
  'node_modules/electron/index.d.ts':
    'export declare const stub: number;\nexport type App = { name: string };\n',
};

/**
 * Writes the sound project to a folder of its own, with these files planted in it, and removes it after the
 * test.
 * @param planted text per path; null omits a file of the sound project
 * @returns the folder
 */
export function plant(planted: Record<string, string | null>): string {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ ...soundHouse, ...planted })) {
    if (text === null) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const path of configuration) if (!(path in planted)) cpSync(join(root, path), join(folder, path));
  symlinkSync(join(root, 'node_modules/@types'), join(folder, 'node_modules/@types'), 'junction');
  return folder;
}
