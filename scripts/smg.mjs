import { pathToFileURL } from 'node:url';
import { buildCommand } from './lib/build.mjs';

await import(pathToFileURL(await buildCommand()));
