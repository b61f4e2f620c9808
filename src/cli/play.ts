import { createReadStream, statSync } from 'node:fs';
import { stdin } from 'node:process';
import { createInterface } from 'node:readline';
import { newHeader } from '../dealer/new-workshop.ts';
import { decide } from '../engine/decide.ts';
import type { Event } from '../engine/events.ts';
import { hash } from '../engine/hash.ts';
import type { Rejection } from '../engine/rejections.ts';
import { makeRulebook, type Rulebook } from '../engine/rulebook.ts';
import { setUp } from '../engine/setup.ts';
import type { Workshop } from '../engine/state.ts';
import { english } from '../i18n/words.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { readRequest } from '../protocol/request-schema.ts';
import { type Asked, type Command, numberOf, type Print, readOptions, textOf, unusable } from './command.ts';
import { type Content, readContent } from './content.ts';
import { type WhatToPlay, whatToPlay } from './what-to-play.ts';

const usage = `Usage: smg play --format F --deck D… --moves FILE.jsonl [--tables N] [--seed S] [--json]

Plays moves without a screen, by the rules alone. FILE.jsonl has one move on each line; - reads them from the input.
  {"seat":"p1","at":0,"move":{"type":"takeSeat","newSeat":"p1","table":"t1","role":"player"}}
"at" is in milliseconds since the workshop began. The tables are t1, t2 …; the seat "facilitator" is there from the start.
  --format F, --deck D  by id, from the folder cards, or by file; a second --deck adds its cards to the first
  --tables N            1 to 40; without it 2
  --seed S              where chance comes from; without it "smg"
  --json                answers in JSON, one line each
Each line gets one answer: accepted, with its number and what happened, or rejected, with a code and a sentence. The last
line is the number of the last move and the hash of the state after it, as "smg replay" gives them.
Exit code: 0 every move was accepted, 1 a move or a file was not, 2 the arguments make no sense.`;

export const play: Command = { run: playCommand, does: 'plays moves from a file by the rules, without a screen', usage };

interface Wish extends WhatToPlay {
  readonly tables: number;
  readonly moves: string;
  readonly json: boolean;
}

/** `smg play`: runs moves from a file or from the input, and answers each on a line. */
export async function playCommand(args: readonly string[], out: Print, err: Print): Promise<number> {
  const wish = readWish(args);
  if (!wish.ok) return unusable(wish.error, usage, err);
  const content = readContent(wish.value.format, wish.value.decks);
  if (!content.ok) {
    for (const line of content.error) err(line);
    return 1;
  }
  return playLines(rulebookFor(content.value, wish.value), linesOf(wish.value.moves), wish.value.json ? asJson : inWords, out);
}

const rulebookFor = ({ deck, format }: Content, { tables, seed }: Wish): Rulebook =>
  makeRulebook(newHeader({ deck, format, tables: tableNames(tables), key: 'smg-play', seed, startedAt: 0 }), deck, format);

const tableNames = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `Table ${index + 1}`);

function readWish(args: readonly string[]): Result<Wish, string> {
  const many = { type: 'string', multiple: true } as const;
  const text = { type: 'string' } as const;
  const options = { format: text, deck: many, tables: text, seed: text, moves: text, json: { type: 'boolean' } } as const;
  const asked = readOptions(args, options);
  if (!asked.ok) return asked;
  const tables = numberOf(asked.value, 'tables', { usual: 2, least: 1, most: 40 });
  if (!tables.ok) return tables;
  return complete(asked.value, tables.value);
}

function complete(asked: Asked, tables: number): Result<Wish, string> {
  const content = whatToPlay(asked);
  if (!content.ok) return content;
  const moves = textOf(asked, 'moves');
  if (moves === undefined) return fail('Say where the moves are: --moves FILE.jsonl, or --moves - for the input.');
  if (moves !== '-' && !statSync(moves, { throwIfNoEntry: false })?.isFile()) return fail(`There is no file "${moves}".`);
  return ok({ ...content.value, tables, moves, json: asked.flags.has('json') });
}

/** The lines of a file, or of the input as they come. */
const linesOf = (moves: string): AsyncIterable<string> =>
  createInterface({ input: moves === '-' ? stdin : createReadStream(moves, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });

/** What the rules say to one line. */
type Answer =
  | { readonly line: number; readonly seq: number; readonly events: readonly Event[] }
  | { readonly line: number; readonly code: string; readonly sentence: string };

/** How answers are told, and the end. */
interface Form {
  readonly answer: (answer: Answer) => string;
  readonly end: (seq: number, hash: string) => string;
}

const asJson: Form = {
  answer: (answer) => JSON.stringify({ ok: 'seq' in answer, ...answer }),
  end: (seq, state) => JSON.stringify({ seq, hash: state }),
};

const inWords: Form = {
  answer: (answer) =>
    'seq' in answer
      ? `line ${answer.line}  accepted ${answer.seq}  ${answer.events.map(({ type }) => type).join(', ')}`
      : `line ${answer.line}  rejected  ${answer.code}  ${answer.sentence}`,
  end: (seq, state) => `${seq} ${state}`,
};

/** Plays lines one after the other, each on what those before it have left. Empty lines are passed by. */
export async function playLines(rulebook: Rulebook, lines: AsyncIterable<string>, form: Form, out: Print): Promise<0 | 1> {
  let [state, seq, line, refused] = [setUp(rulebook), 0, 0, false];
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    const played = playLine(rulebook, state, text);
    if (played.ok) {
      seq += 1;
      state = played.value.state;
      out(form.answer({ line, seq, events: played.value.events }));
    } else {
      refused = true;
      out(form.answer({ line, ...played.error }));
    }
  }
  out(form.end(seq, hash(state)));
  return refused ? 1 : 0;
}

interface Refused {
  readonly code: string;
  readonly sentence: string;
}

function playLine(
  rulebook: Rulebook,
  state: Workshop,
  text: string,
): Result<{ readonly state: Workshop; readonly events: readonly Event[] }, Refused> {
  const request = readRequest(text.replace(/^\ufeff/, ''));
  if (!request.ok) return fail({ code: 'not-a-move', sentence: whyNoMove(request.error) });
  const outcome = decide(rulebook, state, request.value);
  return outcome.ok ? outcome : fail({ code: outcome.error.code, sentence: sentenceOf(outcome.error) });
}

const whyNoMove = (place: string): string =>
  place === ''
    ? 'This line is not JSON. Write one move on each line.'
    : `This is not a move that anybody can make: look at ${place}.`;

/** The sentence for a rejection. Whoever is named in it is named by the seat: people's names are not in a log. */
function sentenceOf(rejection: Rejection): string {
  const told = Object.entries(rejection).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  const name = 'by' in rejection && typeof rejection.by === 'string' ? { name: rejection.by } : {};
  const missing =
    rejection.code === 'under-the-limit' ? { missing: `You have ${rejection.asked} of ${rejection.allowed}.` } : {};
  return english(`no.${rejection.code}`, { ...Object.fromEntries(told), ...name, ...missing });
}
