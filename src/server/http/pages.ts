import { promises as disk } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fail, ok, type Result } from '../../lib/result.ts';
import { pagesMissing } from '../words.ts';
import { type Body, type Lasting, makeBody } from './body.ts';

/** All pages and files of the built game by the address that is asked for. Nothing else can be had: no address is ever looked up on the disk. */
export type Pages = ReadonlyMap<string, Body>;

/** Reads the built game into memory, so that a build under a running workshop changes nothing in it. */
export async function loadPages(folder: string): Promise<Result<Pages, string>> {
  const files = await filesIn(folder);
  if (!files.includes('index.html')) return fail(pagesMissing(folder));
  const loaded = await Promise.all(files.map(async (file) => ({ file, body: await loadFile(folder, file) })));
  return ok(new Map(loaded.flatMap(({ file, body }) => addressesOf(file).map((address): [string, Body] => [address, body]))));
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await disk.readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !/(^|\/)\./.test(file));
}

const loadFile = async (folder: string, file: string): Promise<Body> =>
  makeBody(await disk.readFile(join(folder, file)), types.get(extname(file)) ?? 'application/octet-stream', lastingOf(file));

/** The build puts a hash of the content into the names of what lies in `assets`. */
const lastingOf = (file: string): Lasting =>
  /^assets\/.+-[\w-]{8}\.\w+$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';

/** A page answers with and without the ending that nobody types. */
function addressesOf(file: string): readonly string[] {
  const [, page] = /^(.*)\.html$/.exec(file) ?? [];
  if (page === undefined) return [`/${file}`];
  return [`/${file}`, `/${page.replace(/(^|(?<=\/))index$/, '')}`];
}

const types: ReadonlyMap<string, string> = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.jpg', 'image/jpeg'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.webmanifest', 'application/manifest+json'],
  ['.webp', 'image/webp'],
  ['.woff', 'font/woff'],
  ['.woff2', 'font/woff2'],
]);
