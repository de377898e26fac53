import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from './chromium.ts';

const chromium = findChromium();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: resolve(import.meta.dirname, '../../test-results/browser'),
  globalSetup: './build-page.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'nl-NL',
    // Far from the Netherlands, where it is another day for half of the day: which day it is the core says.
    timezoneId: 'Pacific/Auckland',
    colorScheme: 'light',
    // Playwright's own way takes one of every test, to throw it away when the test passed; see register.ts.
    screenshot: 'off',
    launchOptions: {
      // A page lives for a few seconds here: machine code that V8 makes for later is never earned back.
      args: ['--js-flags=--no-maglev --no-turbofan'],
      ...(chromium && { executablePath: chromium.path }),
    },
  },
});
