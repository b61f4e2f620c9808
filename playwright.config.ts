import { defineConfig } from '@playwright/test';

/** A browser of this computer, found by `npm run e2e`; without it Playwright uses its own. */
const chromium = process.env.SMG_CHROMIUM;

/**
 * What the browser need not do here. The first two are its address bar's suggestions, which are pages of their own for each window and take
 * as long as a short test; the rest is what Playwright leaves out itself, for this list takes the place of its own.
 */
const leftOut = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'AimEnabled'],
  ...[
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
  ],
  ...['LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch', 'SkipListAccountsWithoutGaiaCookies'],
];

const launchOptions = chromium
  ? {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
        `--disable-features=${leftOut.join(',')}`,
      ],
    }
  : {};

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  // Pages wait more than they work: a third one is in nobody's way, even on two cores.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions,
    locale: 'en-GB',
    // What is not there after half a minute does not come any more, and says so sooner than the test's own end.
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: process.env.SMG_TRACE ? 'retain-on-failure' : 'off',
  },
  webServer: {
    command: 'node scripts/start.mjs --host 127.0.0.1 --data .cache/e2e-rooms',
    // The address goes to the tests as the variable SMG_GAME, so that a port in use is no trouble.
    wait: { stdout: /The game is at (?<smg_game>\S+)/ },
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
