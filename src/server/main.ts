import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decks, formats } from 'virtual:cards';
import { isThisComputer } from './addresses.ts';
import { checkFolder } from './folder.ts';
import { makeLog } from './log.ts';
import { readOptions } from './options.ts';
import { qrForTerminal, qrRows } from './qr.ts';
import { serve } from './serve.ts';
import { startText } from './start-text.ts';

/** The room server's entry: reads how it was asked to run, starts it, and says where it is. */
const here = fileURLToPath(new URL('.', import.meta.url));
const log = makeLog((line) => process.stderr.write(`${line}\n`), Date.now);

const asked = readOptions(process.argv.slice(2), process.env, { platform: process.platform, home: homedir() });
if (!asked.ok) leave(2, asked.error);
if (asked.value.kind === 'help') leave(0, asked.value.text);
const { options } = asked.value;

const data = await checkFolder(options.data, process.env);
if (!data.ok) leave(1, data.error);

const server = await serve({
  options,
  data: data.value,
  pages: join(here, '..', 'game'),
  storageScript: new URL('./storage-worker.js', import.meta.url),
  version: process.env.npm_package_version ?? '0',
  decks,
  formats,
  log,
});
if (!server.ok) leave(1, server.error);

const { addresses, port, stop } = server.value;
const open = addresses.join !== addresses.local;
const qr = open && process.stdout.isTTY ? qrForTerminal(qrRows(addresses.join)) : null;
process.stdout.write(
  startText({ addresses, qr, folder: data.value, keepDays: options.keepDays, alone: isThisComputer(options.host) }),
);
log.info('started', { port });

process.on('uncaughtException', (error) => log.error('unexpected', error));
process.on('unhandledRejection', (error) => log.error('unexpected', error));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end());

async function end(): Promise<void> {
  log.info('stopping');
  await stop();
  log.info('stopped');
  process.exit(0);
}

function leave(code: number, text: string): never {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  process.exit(code);
}
