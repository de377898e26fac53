import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { HOST_VARIABLE } from '../electron/desktop/electron-specs.ts';
import { findChromium } from './chromium.ts';

const chromium = findChromium();

export default defineConfig({
  // In the desktop's own window its own specs run as well.
  testDir: '..',
  testMatch: [
    '**/end-to-end/*.spec.ts',
    ...(process.env[HOST_VARIABLE] === 'electron' ? ['**/electron/desktop/*.spec.ts'] : []),
  ],
  outputDir: resolve(import.meta.dirname, '../../test-results/browser'),
  globalSetup: './build-page.ts',
  fullyParallel: true,
  workers: 2,
  // Far more than any of it takes: that a computer is busy is no fault of a page.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'nl-NL',
    // Far from the Netherlands, where half of the time it is another day: the core decides which day it is.
    timezoneId: 'Pacific/Auckland',
    colorScheme: 'light',
    // Playwright's own option records one for every test, and discards it if the test passes; see
    // register.ts.
    screenshot: 'off',
    // Starting one takes a fifth of a spec. Cookies, storage, pages and permissions are reset, and each spec has an
    // address of its own.
    reuseContext: true,
    launchOptions: {
      // A page lives for only a few seconds here: V8's optimised code never pays off. Playwright asks for the stack
      // of every request, for which V8 would parse whole files again if it had not kept the positions. Half of what a
      // page makes is gone within a second: with room for it from the start there is less to collect, and with no
      // process for drawing less to hand over; together about a seventh of the processor time.
      args: [
        '--js-flags=--no-maglev --no-turbofan --no-enable-lazy-source-positions --min-semi-space-size=32',
        '--in-process-gpu',
      ],
      ...(chromium && { executablePath: chromium.path }),
    },
  },
});
