import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** The browser of the tests, taking pictures for the documents. */
export default defineConfig({
  ...base,
  testDir: 'tests/pictures',
  testMatch: 'pictures.ts',
  outputDir: '.cache/pictures',
  workers: 1,
});
