#!/usr/bin/env node
// Plain JavaScript, so that a Node version too old for the rest can still report that in a message.
require('../../build/check-node.cjs');
require('node:module').enableCompileCache();
import('./main.ts');
