#!/usr/bin/env node
// Plain old JavaScript, so that a Node too old for the rest can still say so in a sentence.
require('../../build/check-node.cjs');
require('node:module').enableCompileCache();
import('./main.ts');
