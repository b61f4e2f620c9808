import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

/** A text that lies somewhere, and the rule that it breaks; or one that must not be broken by it. */
interface Sample {
  readonly folder: string;
  readonly text: string;
  readonly breaks?: Rule;
  readonly keeps?: Rule;
}

type Rule =
  | 'style/noRestrictedImports'
  | 'style/noRestrictedGlobals'
  | 'nursery/noJsRestrictedProperties'
  | 'suspicious/noConsole';

const use = (from: string): string => `import { thing } from '${from}';\nexport const other = thing;`;
const say = (expression: string): string => `export const thing = (): unknown => ${expression};`;

/** Folders, what they may import, and what they may not. */
const borders: Readonly<Record<string, { readonly may: readonly string[]; readonly mayNot: readonly string[] }>> = {
  'src/lib': { may: ['./y.ts'], mayNot: ['zod', 'node:fs', '../engine/y.ts', '../server/y.ts'] },
  'src/engine': {
    may: ['./y.ts', './steps/y.ts', '../lib/y.ts'],
    mayNot: [
      'zod',
      'yaml',
      'zustand/vanilla',
      'preact',
      'phaser',
      'idb',
      'node:fs',
      '../deck/y.ts',
      '../protocol/y.ts',
      '../i18n/y.ts',
      '../store/y.ts',
      '../server/y.ts',
    ],
  },
  'src/engine/steps': { may: ['../y.ts', '../../lib/y.ts'], mayNot: ['pure-rand', '../../deck/y.ts', '../../store/y.ts'] },
  'src/deck': {
    may: ['yaml', 'zod', '../engine/y.ts', '../i18n/y.ts'],
    mayNot: ['node:fs', 'phaser', './node/y.ts', '../protocol/y.ts', '../store/y.ts'],
  },
  'src/deck/node': { may: ['node:fs', 'vite', '../y.ts'], mayNot: ['phaser', '../../cli/y.ts', '../../store/y.ts'] },
  'src/protocol': {
    may: ['zod', '../engine/y.ts'],
    mayNot: ['yaml', 'node:fs', '../deck/y.ts', '../dealer/y.ts', '../store/y.ts', '../server/y.ts'],
  },
  'src/dealer': {
    may: ['../engine/y.ts', '../protocol/y.ts'],
    mayNot: ['zod', 'idb', '../connection/y.ts', '../store/y.ts', '../deck/y.ts', '../server/y.ts'],
  },
  'src/i18n': {
    may: ['./y.ts', '../engine/y.ts'],
    mayNot: ['zod', '../deck/y.ts', '../store/y.ts', '../panel/y.ts', '../server/y.ts'],
  },
  'src/store': {
    may: ['zustand/vanilla', '../engine/y.ts', '../protocol/y.ts', '../i18n/y.ts'],
    mayNot: [
      'preact',
      'phaser',
      'zod',
      '../table/y.ts',
      '../panel/y.tsx',
      '../projector/y.tsx',
      '../dealer/y.ts',
      '../connection/y.ts',
      '../deck/y.ts',
      '../server/y.ts',
      'node:fs',
    ],
  },
  'src/connection': {
    may: ['idb', '../dealer/y.ts', '../protocol/y.ts', './remote/y.ts'],
    mayNot: ['zod', 'zustand', 'socket.io-client', 'node:fs', '../store/y.ts', '../cli/y.ts', '../deck/y.ts', '../server/y.ts'],
  },
  'src/connection/remote': {
    may: ['socket.io-client', '../y.ts', '../../protocol/y.ts', '../../engine/y.ts'],
    mayNot: ['idb', 'socket.io', 'node:fs', '../../store/y.ts', '../../server/y.ts'],
  },
  'src/server': {
    may: ['node:fs', 'virtual:cards', './storage/y.ts', '../engine/y.ts', '../lib/y.ts', '../protocol/y.ts', '../dealer/y.ts'],
    mayNot: [
      'libsql',
      'socket.io',
      'socket.io-client',
      'uqr',
      'zod',
      'yaml',
      '../deck/y.ts',
      '../i18n/y.ts',
      '../store/y.ts',
      '../connection/y.ts',
      '../table/y.ts',
      '../panel/y.tsx',
      '../projector/y.tsx',
      '../cli/y.ts',
      '../main.tsx',
    ],
  },
  'src/server/rooms': {
    may: ['node:crypto', '../storage/y.ts', '../../dealer/y.ts'],
    mayNot: ['libsql', 'socket.io', '../../store/y.ts'],
  },
  'src/server/storage': {
    may: ['libsql', 'node:worker_threads', './sqlite/y.ts', '../../engine/y.ts', '../../protocol/y.ts'],
    mayNot: ['socket.io', '../rooms/y.ts', '../pipe/y.ts', '../../connection/y.ts', '../../deck/y.ts'],
  },
  'src/server/storage/sqlite': {
    may: ['libsql', 'node:fs', '../y.ts', '../../../lib/y.ts'],
    mayNot: ['zod', '../../rooms/y.ts', '../../../store/y.ts'],
  },
  'src/server/pipe': {
    may: ['socket.io', '../rooms/y.ts', '../../protocol/y.ts'],
    mayNot: ['libsql', 'socket.io-client', '../../connection/y.ts'],
  },
  'src/server/http': { may: ['node:http', '../y.ts'], mayNot: ['libsql', 'socket.io', '../../panel/y.tsx'] },
  'src/table': {
    may: ['phaser', '../store/y.ts', '../lib/y.ts'],
    mayNot: [
      'preact',
      'zustand',
      '../panel/y.tsx',
      '../connection/y.ts',
      '../deck/node/y.ts',
      '../cli/y.ts',
      '../main.tsx',
      '../server/y.ts',
      'node:fs',
    ],
  },
  'src/panel': {
    may: ['preact', 'preact/hooks', '../store/y.ts', '../i18n/y.ts'],
    mayNot: [
      'phaser',
      'idb',
      '../table/y.ts',
      '../projector/y.tsx',
      '../connection/y.ts',
      '../deck/node/y.ts',
      '../cli/y.ts',
      '../dealer/y.ts',
      '../server/y.ts',
      'node:fs',
    ],
  },
  'src/projector': {
    may: ['preact', 'preact/hooks', '../store/y.ts', '../i18n/y.ts', '../protocol/y.ts'],
    mayNot: [
      'phaser',
      'idb',
      '../panel/y.tsx',
      '../table/y.ts',
      '../connection/y.ts',
      '../cli/y.ts',
      '../dealer/y.ts',
      '../server/y.ts',
      'node:fs',
    ],
  },
  'src/projector/slides': { may: ['../y.tsx', '../../store/y.ts'], mayNot: ['../../panel/y.tsx', '../../table/y.ts'] },
  'src/panel/deep': { may: ['../y.tsx', '../../store/y.ts'], mayNot: ['../../table/y.ts'] },
  'src/cli': {
    may: ['node:fs', '../deck/node/y.ts', '../protocol/y.ts', '../dealer/y.ts'],
    mayNot: ['zod', 'phaser', 'pdfkit', '../table/y.ts', '../panel/y.tsx', '../connection/y.ts', '../server/y.ts'],
  },
  'src/cli/print': {
    may: ['node:fs', 'pdfkit', 'fontkit', '../y.ts', '../../deck/node/y.ts', '../../i18n/y.ts'],
    mayNot: ['zod', 'yaml', 'phaser', '../../store/y.ts', '../../table/y.ts', '../../panel/y.tsx', '../../server/y.ts'],
  },
  src: {
    may: ['./table/y.ts', './panel/y.tsx', './projector/y.tsx', './connection/y.ts', './deck/y.ts', 'preact'],
    mayNot: ['node:fs', './cli/y.ts', './server/y.ts', './deck/node/y.ts'],
  },
};

const atBorders: readonly Sample[] = Object.entries(borders).flatMap(([folder, { may, mayNot }]): readonly Sample[] => [
  ...may.map((from): Sample => ({ folder, text: use(from), keeps: 'style/noRestrictedImports' })),
  ...mayNot
    .flatMap((from) => [
      use(from),
      say(`import('${from}')`),
      `export { thing } from '${from}';`,
      `import type { Thing } from '${from}';\nexport const thing: Thing = 1;`,
    ])
    .map((text): Sample => ({ folder, text, breaks: 'style/noRestrictedImports' })),
]);

const pure = ['src/lib', 'src/engine', 'src/engine/steps'];
const timeless = [...pure, 'src/deck', 'src/protocol', 'src/dealer', 'src/i18n', 'src/store'];
const everywhere = [
  ...timeless,
  'src/deck/node',
  'src/connection',
  'src/table',
  'src/panel',
  'src/projector',
  'src/server',
  'src/server/storage',
  'src',
];

const breaking = (folders: readonly string[], breaks: Rule, ...expressions: readonly string[]): readonly Sample[] =>
  folders.flatMap((folder) => expressions.map((expression) => ({ folder, text: say(expression), breaks })));
const keeping = (folders: readonly string[], keeps: Rule, ...expressions: readonly string[]): readonly Sample[] =>
  folders.flatMap((folder) => expressions.map((expression) => ({ folder, text: say(expression), keeps })));

const inFolders: readonly Sample[] = [
  ...breaking(pure, 'style/noRestrictedGlobals', 'Intl.NumberFormat()', 'globalThis.name', 'new WeakRef({})'),
  ...breaking(pure, 'nursery/noJsRestrictedProperties', "'a'.localeCompare('b')", '(1).toLocaleString()'),
  ...breaking(timeless, 'style/noRestrictedGlobals', 'Date.now()', 'new Date()'),
  ...breaking(timeless, 'nursery/noJsRestrictedProperties', 'Math.random()'),
  ...breaking(everywhere, 'style/noRestrictedGlobals', 'process.exit()'),
  ...breaking(everywhere, 'suspicious/noConsole', 'console.log(1)'),
  ...keeping(['src/cli', 'scripts'], 'style/noRestrictedGlobals', 'process.argv', 'new Date()'),
  ...keeping(['src/cli', 'scripts'], 'suspicious/noConsole', 'console.log(1)'),
];

const samples = [...atBorders, ...inFolders];
let found: ReadonlyMap<string, readonly string[]> = new Map();

beforeAll(() => {
  found = lint(samples);
});

test.each(Object.keys(borders))('%s imports what it may, and nothing else', (folder) => {
  expect(wrongIn(atBorders.filter((sample) => sample.folder === folder))).toEqual([]);
});

test('chance, time and the machine stay where they belong', () => {
  expect(wrongIn(inFolders)).toEqual([]);
});

/** The samples about which the linter says something else than it should. */
const wrongIn = (some: readonly Sample[]): readonly string[] =>
  some
    .filter((sample) => {
      const rules = found.get(placeOf(sample)) ?? [];
      return sample.breaks ? !rules.includes(sample.breaks) : rules.includes(sample.keeps ?? '');
    })
    .map(({ folder, text }) => `${folder}: ${text}`);

const placeOf = (sample: Sample): string => `${sample.folder}/sample-${samples.indexOf(sample)}.ts`;

/** Lays all samples out in a project of their own, with this project's rules. Gives the rules that each breaks, by place. */
function lint(all: readonly Sample[]): ReadonlyMap<string, readonly string[]> {
  const project = mkdtempSync(join(tmpdir(), 'smg-borders-'));
  try {
    copyFileSync('biome.jsonc', join(project, 'biome.jsonc'));
    writeFileSync(join(project, '.gitignore'), 'node_modules\n');
    for (const sample of all) {
      const file = join(project, placeOf(sample));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${sample.text}\n`);
    }
    return readReport(run(project));
  } finally {
    rmSync(project, { recursive: true });
  }
}

/** What the linter prints, as JSON; it fails, because there is so much to find. */
function run(project: string): string {
  const done = spawnSync(resolve('node_modules/.bin/biome'), ['lint', '--reporter=json', '--max-diagnostics=none', '.'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return done.stdout;
}

interface Report {
  readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: string } }[];
}

function readReport(text: string): ReadonlyMap<string, readonly string[]> {
  const report: Report = JSON.parse(text);
  const rules = new Map<string, string[]>();
  for (const { category, location } of report.diagnostics) {
    const rule = category.replace(/^lint\//, '');
    rules.set(location.path, [...(rules.get(location.path) ?? []), rule]);
  }
  return rules;
}
