import { logWords } from './words.ts';

/** What can be told: a closed list, so that no name, code or text of a person finds its way in. */
export type LogEvent = keyof typeof logWords;
type Numbers = Readonly<Record<string, number>>;

export interface Log {
  readonly info: (event: LogEvent, numbers?: Numbers) => void;
  readonly warn: (event: LogEvent, numbers?: Numbers) => void;
  /** Also tells where in the program it happened, but of the failure's own words only those that quote nothing. */
  readonly error: (event: LogEvent, cause: unknown, numbers?: Numbers) => void;
}

type Level = keyof Log;

/** Lines about the same event in one minute; the rest are counted, so that a flood does not fill the disk. */
const mostInMinute = 20;
const minute = 60_000;

interface Lately {
  readonly since: number;
  readonly count: number;
}

/** Writes one line for each notable thing. `now` gives milliseconds since 1970. */
export function makeLog(write: (line: string) => void, now: () => number): Log {
  const lately = new Map<LogEvent, Lately>();

  /** The sentence's ending when the line may be written: how many were left out before it. Null when it may not. */
  const admit = (event: LogEvent, at: number): string | null => {
    const { since, count } = lately.get(event) ?? { since: at, count: 0 };
    const over = at - since >= minute || at < since;
    lately.set(event, over ? { since: at, count: 1 } : { since, count: count + 1 });
    if (!over) return count < mostInMinute ? '' : null;
    return count > mostInMinute ? ` (${count - mostInMinute} more like this before.)` : '';
  };

  const tell = (level: Level, event: LogEvent, numbers: Numbers, more = ''): void => {
    const at = now();
    const ending = admit(event, at);
    if (ending !== null) write(`${new Date(at).toISOString()} ${level.padEnd(5)} ${sentence(event, numbers)}${ending}${more}`);
  };

  return {
    info: (event, numbers = {}) => tell('info', event, numbers),
    warn: (event, numbers = {}) => tell('warn', event, numbers),
    error: (event, cause, numbers = {}) => tell('error', event, numbers, placeOf(cause)),
  };
}

const sentence = (event: LogEvent, numbers: Numbers): string =>
  logWords[event].replace(/\{(\w+)\}/g, (_, name: string) => String(numbers[name] ?? '?'));

/** The kind of a failure and the lines of the program on the way to it, in lines of their own. */
function placeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return `\n  ${typeof cause} was thrown`;
  const { stack = '', message } = cause;
  const frames = stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  const code = 'code' in cause && typeof cause.code === 'string' ? ` ${unquoted(cause.code)}` : '';
  return [`\n  ${unquoted(cause.name)}${code}: ${unquoted(message)}`, ...frames.map((line) => `  ${line.trim()}`)].join('\n  ');
}

/** The words before anything quoted, listed or on another line: what comes after may be somebody's text. */
const unquoted = (text: string): string => (/^[\w .,:;()/-]{0,160}/.exec(text)?.[0] ?? '').trim();
