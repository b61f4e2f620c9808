import { posix, win32 } from 'node:path';
import { fail, ok, type Result } from '../lib/result.ts';
import { type Flags, type Given, readFlags } from './flags.ts';
import { type Defaults, helpText, optionWords as say } from './words.ts';

/** How the server was asked to run. */
export interface Options {
  /** 0 for any free one. */
  readonly port: number;
  /** Whether somebody asked for this very port: then no other will do. */
  readonly portAsked: boolean;
  /** What to listen on: an address of this computer, or 0.0.0.0 for all of them. */
  readonly host: string;
  /** Where workshops are kept. */
  readonly data: string;
  /** What people type to get here, as an origin without a slash at its end; null for this computer's own address. */
  readonly address: string | null;
  /** More origins at which the page may be open. */
  readonly origins: readonly string[];
  /** How many days a workshop is kept after its last move. */
  readonly keepDays: number;
  /** The most workshops that may be open at once. */
  readonly rooms: number;
  /** Whether the proxy in front is believed about who is calling. */
  readonly trustProxy: boolean;
}

export type Asked = { readonly kind: 'start'; readonly options: Options } | { readonly kind: 'help'; readonly text: string };

/** What the options depend on beside what was asked. */
export interface Machine {
  readonly platform: string;
  readonly home: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const longestKept = 3650;
const mostRooms = 10_000;

/** Reads flags and variables; a flag counts more than its variable. The error has one sentence per wrong value, each in a line of its own. */
export function readOptions(args: readonly string[], env: Environment, machine: Machine): Result<Asked, string> {
  const defaults = defaultsOn(machine, env);
  const flags = readFlags(args, env);
  if (!flags.ok) return flags;
  if (flags.value.help.length > 0) return ok({ kind: 'help', text: helpText(defaults) });
  const wrong: string[] = [];
  const options = optionsFrom(flags.value, defaults, machine, (sentence) => wrong.push(sentence));
  return wrong.length > 0 ? fail(wrong.join('\n')) : ok({ kind: 'start', options });
}

type Complain = (sentence: string) => void;

function optionsFrom(flags: Flags, defaults: Defaults, { home }: Machine, complain: Complain): Options {
  /** What was given last, read; or what holds when nothing was given. */
  const last = <Value>(given: readonly Given[], read: Reader<Value>, otherwise: Value): Value => {
    const one = given.at(-1);
    return one ? keep(read(one), otherwise) : otherwise;
  };
  const keep = <Value>(result: Result<Value, string>, otherwise: Value): Value => {
    if (!result.ok) complain(result.error);
    return result.ok ? result.value : otherwise;
  };
  return {
    port: last(flags.port, readPort, defaults.port),
    portAsked: flags.port.length > 0,
    host: last(flags.host, readHost, defaults.host),
    data: last(flags.data, ({ value }) => ok(value.replace(/^~(?=[\\/]|$)/, () => home)), defaults.data),
    address: last<string | null>(flags.address, readAddress, null),
    origins: flags.origin.flatMap((given) => keep<readonly string[]>(listed(readAddress(given)), [])),
    keepDays: last(flags.keep, numberFrom(1, longestKept), defaults.keepDays),
    rooms: last(flags.rooms, numberFrom(1, mostRooms), defaults.rooms),
    trustProxy: last(flags['trust-proxy'], readYesOrNo, false),
  };
}

type Reader<Value> = (given: Given) => Result<Value, string>;

const listed = (result: Result<string, string>): Result<readonly string[], string> => (result.ok ? ok([result.value]) : result);

const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most;

const readPort: Reader<number> = ({ by, value }) => (isWhole(value, 0, 65_535) ? ok(Number(value)) : fail(say.port(by, value)));

const numberFrom =
  (least: number, most: number): Reader<number> =>
  ({ by, value }) =>
    isWhole(value, least, most) ? ok(Number(value)) : fail(say.number(by, value, least, most));

const readHost: Reader<string> = ({ by, value }) => {
  const host = value.replace(/^\[(.*)\]$/, '$1');
  return /^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?$|^[0-9a-f:.]*:[0-9a-f:.]*$/i.test(host) ? ok(host) : fail(say.host(by, value));
};

const readYesOrNo: Reader<boolean> = ({ by, value }) => {
  if (/^(1|yes|true|on)$/i.test(value)) return ok(true);
  return /^(0|no|false|off)$/i.test(value) ? ok(false) : fail(say.yesOrNo(by, value));
};

/** An address with nothing behind its name and port, as an origin. */
const readAddress: Reader<string> = ({ by, value }) => {
  const url = webAddress(value);
  if (url) return ok(url.origin);
  const guess = webAddress(value.replace(/^(\w+:)?\/*/, 'https://').replace(/(https:\/\/[^/?#]+).*$/, '$1'));
  return fail(say.address(by, value, guess?.origin ?? 'https://game.example.org'));
};

function webAddress(text: string): URL | undefined {
  if (!/^https?:\/\/[^\s/?#@\\*]+\/?$/i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text);
}

const folderName = 'the-social-media-game';

const defaultsOn = (machine: Machine, env: Environment): Defaults => ({
  port: 4173,
  host: '0.0.0.0',
  data: dataFolder(machine, env),
  keepDays: 30,
  rooms: 200,
});

/** Where programs keep their data on this kind of computer. */
function dataFolder({ platform, home }: Machine, env: Environment): string {
  if (platform === 'win32') return win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), folderName);
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', folderName);
  return posix.join(env.XDG_DATA_HOME || posix.join(home, '.local', 'share'), folderName);
}
