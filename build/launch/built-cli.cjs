// Finds the command line as it was built of exactly these sources. Plain JavaScript, because it stands before every
// command: reading TypeScript would take longer than what it saves.
const { createHash } = require('node:crypto');
const { existsSync, readdirSync, statSync } = require('node:fs');
const { join, resolve } = require('node:path');

const project = resolve(__dirname, '../..');
/** What the result is made of; tests, the page and the desktop are no part of it. */
const sources = [
  'electron/core',
  'electron/cli',
  'electron/browser',
  'electron/policy',
  'shared',
  'build/launch',
  'build/vite.cli.config.ts',
  'package-lock.json',
];

/**
 * Path, size and time of every file under `path`, relative to `root`.
 * @param {string} root
 * @param {string} path
 * @param {string[]} lines
 */
function list(root, path, lines) {
  for (const entry of readdirSync(`${root}/${path}`, { withFileTypes: true })) {
    const inside = `${path}/${entry.name}`;
    if (entry.isDirectory()) list(root, inside, lines);
    else lines.push(lineOf(root, inside));
  }
}

/**
 * @param {string} root
 * @param {string} path
 */
function lineOf(root, path) {
  const { size, mtimeMs } = statSync(`${root}/${path}`);
  return `${path} ${size} ${mtimeMs}`;
}

/**
 * Digest of the names, sizes and times of all sources: equal only while nobody changed, added or removed one, in either
 * direction of time. It is the name of the folder of the result, so that a result of other sources is never found.
 * @param {string} [root] folder of the project
 * @returns {string}
 */
function sourcesDigest(root = project) {
  /** @type {string[]} */
  const lines = [];
  for (const path of sources) {
    if (statSync(join(root, path)).isDirectory()) list(root, path, lines);
    else lines.push(lineOf(root, path));
  }
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 24);
}

/** Where all results are. @param {string} [root] folder of the project @returns {string} */
const builtFolder = (root = project) => join(root, 'dist/cli');

/**
 * The folder of the result of these sources, or null if there is none yet.
 * @param {string} [root] folder of the project
 * @returns {string | null}
 */
function freshBuild(root = project) {
  const folder = join(builtFolder(root), sourcesDigest(root));
  return existsSync(join(folder, 'main.js')) ? folder : null;
}

module.exports = { builtFolder, freshBuild, sourcesDigest };
