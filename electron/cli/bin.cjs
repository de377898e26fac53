#!/usr/bin/env node
// Plain JavaScript, so that a Node version too old for the rest can still report that in a message.
require('../../build/check-node.cjs');
const { join } = require('node:path');
const { enableCompileCache } = require('node:module');
const { pathToFileURL } = require('node:url');
const { setFlagsFromString } = require('node:v8');
const { freshBuild } = require('../../build/launch/built-cli.cjs');

// Almost everything that a command loads stays: room for it at once, instead of moving it from one small space to the next.
setFlagsFromString('--min-semi-space-size=16');
setFlagsFromString('--semi-space-growth-factor=16');

/** Runs what was built, or else the sources: the same program, started in another time. @param {string | null} built */
function run(built) {
  // Beside the build where that may be written, and where nobody else may; what cannot be kept is compiled again.
  enableCompileCache(built === null ? undefined : join(built, 'compiled'));
  return built === null ? import('./main.ts') : import(pathToFileURL(join(built, 'main.js')).href);
}

// Who looks for a fault sees the lines of the sources.
if (process.env.VERWERKERSREGISTER_DEBUG) void run(null);
else {
  const built = freshBuild();
  if (built !== null) void run(built);
  else void import('../../build/launch/build-cli.ts').then(async ({ buildCli }) => run(await buildCli()));
}
