import { expect, test } from 'vitest';
import type { Event } from '../../../src/engine/events.ts';
import { legalForTable } from '../../../src/engine/legal.ts';
import type { Rulebook } from '../../../src/engine/rulebook.ts';
import type { Workshop } from '../../../src/engine/state.ts';
import type { Audience } from '../../../src/engine/view.ts';
import { sourcesOf } from '../../../src/engine/views/sources.ts';
import { view } from '../../../src/engine/views/view.ts';
import type { UpdateTell } from '../../../src/protocol/room.ts';
import { makeChannel } from '../../../src/server/rooms/channel.ts';
import { type Known, learn, mayKnow, nothing } from '../../engine/known.ts';
import { always } from '../../engine/plays.ts';
import type { Play, Turn } from '../../helpers/play.ts';

const audiencesOf = ({ tables }: Rulebook): readonly Audience[] => [
  ...tables.map((table): Audience => ({ kind: 'table', table })),
  { kind: 'screen' },
];

/** What is told to an audience of each move of a play, one after another. */
function* toldOf({ rulebook, start, turns }: Play, audience: Audience): Generator<readonly [Turn, string]> {
  let state: Workshop = start;
  let seq = 0;
  const heard: string[] = [];
  const legal = () => (audience.kind === 'table' ? legalForTable(rulebook, state, audience.table) : []);
  const channel = makeChannel(audience, {
    look: () => ({ seq, view: view(rulebook, state, audience), legal: legal() }),
    sources: () => sourcesOf(rulebook, state, audience),
  });
  channel.join({ send: (text) => void heard.push(text), close: () => undefined });
  heard.length = 0;
  for (const turn of turns) {
    if (turn.refused) continue;
    const { seat, at, move, events } = turn;
    seq += 1;
    state = turn.after;
    channel.hear([{ entry: { seq, id: `move-${seq}`, seat, at, move }, events: [...events] as readonly Event[] }]);
    channel.flush();
    const updates = heard.splice(0).map((text) => JSON.parse(text) as UpdateTell);
    yield [turn, JSON.stringify(updates.map(({ told, change }) => [told, change]))];
  }
}

test('neither what has happened nor what has changed tells an audience words that it may not know', () => {
  let [compared, plays] = [0, 0];
  always(
    (play) => {
      plays += 1;
      for (const audience of audiencesOf(play.rulebook)) {
        let known: Known = nothing;
        for (const [{ after, events }, text] of toldOf(play, audience)) {
          known = events.reduce((now, event) => learn(play.rulebook, now, event), known);
          for (const secret of known.secrets) {
            if (!text.includes(`"${secret.words}"`)) continue;
            compared += 1;
            if (!mayKnow(play.rulebook, after, known, audience, secret))
              expect.fail(`${JSON.stringify(audience)} is told ${JSON.stringify(secret)} in ${text.slice(0, 400)}`);
          }
        }
      }
    },
    { numRuns: 60, most: 120 },
  );
  expect(compared).toBeGreaterThan(plays * 3);
});

test('a sheet that has arrived is told of without its words: the view shows them when they may be read', () => {
  const heard: string[] = [];
  const audience: Audience = { kind: 'table', table: 't2' };
  const seen = { seq: 1, view: { phase: 'playing' }, legal: [] } as never;
  const channel = makeChannel(audience, { look: () => seen, sources: () => [{}] });
  channel.join({ send: (text) => void heard.push(text), close: () => undefined });
  const event: Event = { type: 'sheetReceived', table: 't2', from: 't1', sheet: 'brief', fields: { name: 'Mill Homes' } };
  const move = { type: 'handOver', table: 't1', sheet: 'scenario' } as const;
  channel.hear([{ entry: { seq: 2, id: 'move-2', seat: 'ann', at: 1, move }, events: [event] }]);
  channel.flush();
  expect(JSON.parse(heard.at(-1) ?? '')).toMatchObject({
    told: [{ events: [{ type: 'sheetReceived', from: 't1', sheet: 'brief' }] }],
  });
  expect(heard.join()).not.toContain('Mill Homes');
});
