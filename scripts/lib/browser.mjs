import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const installers = [
  ['apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], ['update']],
  ['dnf', ['install', '--assumeyes', 'chromium']],
  ['apk', ['add', 'chromium']],
];

/** A Chromium or Chrome of this computer, or `undefined`. `SMG_CHROMIUM` names one that lies elsewhere. */
export function systemBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.SMG_CHROMIUM, ...inPath, ...elsewhere].find((file) => file && existsSync(file));
}

/** True once there is a browser: one of this computer, else Playwright's own, else one from the system's packages. */
export async function ensureBrowser() {
  if (systemBrowser() || existsSync(chromium.executablePath())) return true;
  if ((await run('playwright', ['install', 'chromium', ...(isRoot() ? ['--with-deps'] : [])])) === 0) return true;
  return isRoot() && (await installBrowser());
}

/** What Playwright needs to know: the system's browser, or nothing for its own. */
export function browserEnvironment() {
  const file = systemBrowser();
  return file ? { SMG_CHROMIUM: file } : {};
}

const isRoot = () => process.getuid?.() === 0;

async function installBrowser() {
  for (const [command, install, refresh] of installers) {
    if (refresh) await run(command, refresh);
    if ((await run(command, install)) === 0) return systemBrowser() !== undefined;
  }
  return false;
}
