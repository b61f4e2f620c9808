import { browserEnvironment, ensureBrowser } from './lib/browser.mjs';
import { run } from './lib/run.mjs';

if (!(await ensureBrowser())) {
  console.error('There is no Chromium or Chrome. Install one, or name its file in SMG_CHROMIUM.');
  process.exit(1);
}
process.exitCode = await run('playwright', ['test', ...process.argv.slice(2)], browserEnvironment());
