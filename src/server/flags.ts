import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../lib/result.ts';
import { optionWords as say } from './words.ts';

/** One value, and how it was given: by a flag or a variable. */
export interface Given {
  readonly by: string;
  readonly value: string;
}

/** All that was given, by name; nothing for what was left out. */
export type Flags = Readonly<Record<Flag, readonly Given[]>>;
type Flag = keyof typeof known;

/** Which variable stands for a flag; a flag without a value says yes. */
const known = {
  port: { type: 'string', variable: 'PORT' },
  host: { type: 'string', variable: 'SMG_HOST' },
  data: { type: 'string', variable: 'SMG_DATA' },
  address: { type: 'string', variable: 'SMG_ADDRESS' },
  origin: { type: 'string', variable: 'SMG_ORIGINS', multiple: true },
  keep: { type: 'string', variable: 'SMG_KEEP_DAYS' },
  rooms: { type: 'string', variable: 'SMG_ROOMS' },
  'trust-proxy': { type: 'boolean', variable: 'SMG_TRUST_PROXY' },
  help: { type: 'boolean', variable: null, short: 'h' },
} as const;

const isKnown = (name: string): name is Flag => Object.hasOwn(known, name);

/** Collects flags and variables. Variables that are empty count as left out; those of flags that were given are not looked at. */
export function readFlags(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Result<Flags, string> {
  const flags: Record<Flag, Given[]> = {
    port: [],
    host: [],
    data: [],
    address: [],
    origin: [],
    keep: [],
    rooms: [],
    'trust-proxy': [],
    help: [],
  };
  const wrong: string[] = [];
  for (const token of tokensOf(args)) {
    const given = givenBy(token);
    if (!given.ok) wrong.push(given.error);
    else if (given.value) flags[given.value.flag].push(given.value);
  }
  for (const [name, { variable }] of Object.entries(known))
    if (isKnown(name) && variable && flags[name].length === 0) flags[name].push(...fromVariable(name, variable, env[variable]));
  return wrong.length > 0 ? fail(wrong.join('\n')) : ok(flags);
}

const tokensOf = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: known, strict: false, allowPositionals: true, tokens: true }).tokens;
type Token = ReturnType<typeof tokensOf>[number];

interface GivenFlag extends Given {
  readonly flag: Flag;
}

function givenBy(token: Token): Result<GivenFlag | undefined, string> {
  if (token.kind === 'option-terminator') return ok(undefined);
  if (token.kind === 'positional') return fail(say.stray(token.value));
  const { name, rawName, value } = token;
  if (!isKnown(name)) return fail(say.unknown(rawName));
  if (known[name].type === 'boolean')
    return value === undefined ? ok({ flag: name, by: rawName, value: 'yes' }) : fail(say.valueless(rawName));
  const forgotten = value === undefined || value === '' || (!token.inlineValue && value.startsWith('--'));
  return forgotten ? fail(say.empty(rawName)) : ok({ flag: name, by: rawName, value });
}

function fromVariable(name: Flag, variable: string, text = ''): readonly Given[] {
  const values = name === 'origin' ? text.split(',') : [text];
  return values.map((value) => ({ by: variable, value: value.trim() })).filter(({ value }) => value !== '');
}
