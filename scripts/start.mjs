import { pathToFileURL } from 'node:url';
import { buildServer } from './lib/build.mjs';

try {
  await import(pathToFileURL(await buildServer()).href);
} catch (error) {
  console.error(`The game did not start. ${error.message}`);
  process.exit(1);
}
