import { type Browser, chromium } from '@playwright/test';
import config from '../../playwright.config.ts';

/** The same browser with the same switches as the end-to-end tests have. */
export const openBrowser = (): Promise<Browser> => chromium.launch(config.use?.launchOptions ?? {});
