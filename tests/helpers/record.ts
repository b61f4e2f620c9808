import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deck } from '../../src/engine/deck.ts';
import type { Format } from '../../src/engine/format.ts';
import { hash } from '../../src/engine/hash.ts';
import { rulesVersion } from '../../src/engine/header.ts';
import { joinDecks } from '../../src/engine/join-decks.ts';
import { makeRulebook } from '../../src/engine/rulebook.ts';
import { present } from '../../src/lib/assert.ts';
import { writeSaveFile } from '../../src/protocol/save-file.ts';
import { hashOf } from './once.ts';
import { logOf, startPlay } from './play.ts';
import { host, seatOf } from './record-acts.ts';
import { type Script, scripts } from './record-scripts.ts';
import { shipped } from './shipped-cards.ts';

/** Where the recorded workshops lie, each as the program saves it. */
export const gamesFolder = join(import.meta.dirname, '../games');

/** What each recorded workshop replays to. */
export type Expected = Readonly<Record<string, { readonly moves: number; readonly hash: string }>>;

export const readGame = (name: string): string => readFileSync(join(gamesFolder, `${name}.json`), 'utf8');
export const readExpected = (): Expected => JSON.parse(readFileSync(join(gamesFolder, 'expected.json'), 'utf8')) as Expected;

/** The names of the recorded workshops. */
export const gameNames: readonly string[] = Object.keys(scripts);

/** Plays the scripts with the cards of the folder `cards`, and writes the files anew. For `RECORD=1` only. */
export function recordGames(): void {
  const { decks, formats } = shipped;
  const deckCalled = (name: string): Deck =>
    present(
      decks.find(({ id }) => id === name),
      'deck ',
      name,
    );
  const expected = Object.entries(scripts).map(([name, script]) => {
    const format = present(
      formats.find(({ id }) => id === script.format),
      'format ',
      script.format,
    );
    const [base = 'housing', ...more] = script.decks ?? [];
    return [name, record(name, script, joinDecks(deckCalled(base), more.map(deckCalled)), format)] as const;
  });
  writeFileSync(join(gamesFolder, 'expected.json'), `${JSON.stringify(Object.fromEntries(expected), null, 2)}\n`);
}

function record(name: string, script: Script, deck: Deck, format: Format): Expected[string] {
  const tables = Array.from({ length: script.tables }, (_, index) => ({ id: `t${index + 1}`, name: `Table ${index + 1}` }));
  const pins = { deck: { id: deck.id, hash: hashOf(deck) }, format: { id: format.id, hash: hashOf(format) } };
  const header = {
    rules: rulesVersion,
    workshop: name,
    seed: `seed-of-${name}`,
    startedAt: 1_760_000_000_000,
    ...pins,
    tables,
  };
  const seats = tables.flatMap(({ id }) =>
    (script.people[id] ?? []).map((person, index) => ({ id, seat: seatOf(id, index + 1), person })),
  );
  const seated = seats.reduce(
    (play, { id, seat }) =>
      host(play, { type: 'takeSeat', newSeat: seat, table: id, role: seat.endsWith('-1') ? 'scribe' : 'player' }),
    startPlay(makeRulebook(header, deck, format)),
  );
  const played = script.play(seated);
  const entries = logOf(played);
  const people = Object.fromEntries(seats.map(({ seat, person }) => [seat, person]));
  writeFileSync(join(gamesFolder, `${name}.json`), writeSaveFile({ header, deck, format, people, entries }, played.state));
  return { moves: entries.length, hash: hash(played.state) };
}
