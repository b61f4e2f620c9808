import type { Step } from '../../src/engine/format.ts';
import type { TableId } from '../../src/engine/moves.ts';
import { must, type Play, startPlay } from '../helpers/play.ts';
import { deckWith, situation, situationDeck } from '../helpers/situation-cards.ts';
import { quiet, situationRulebook, situationSteps } from '../helpers/situation-game.ts';
import { host, people, write } from './report-play.ts';

/** Plays of the small game in which things land on the first table. */

const { whom, choose, plan, tale, ending } = situationSteps;
const { inject: _, ...calmChoose } = choose;
const { inject: __, ...calmPlan } = plan;

const list: readonly Step[] = [
  whom,
  { ...calmChoose, uses: ['why'] },
  { ...calmPlan, uses: [] },
  { ...quiet, uses: [] },
  { ...tale, uses: [] },
  { ...ending, uses: [] },
];

const all = { count: 1, pick: 'all' } as const;

/** What can land. The tea needs a kettle; so does the visit. */
const deck = deckWith([
  situation('flood', {
    effects: [
      { effect: 'block', match: { card: 'blog' }, ...all },
      { effect: 'need', note: 'Who dries it?' },
      { effect: 'budget', points: -1 },
      { effect: 'reach', card: 'kim' },
    ],
    answer: { by: [['policy']], else: [{ effect: 'discard', match: { blocked: true }, ...all }] },
  }),
  situation('sunshine', { effects: [{ effect: 'give', match: { card: 'film' } }] }),
]);

const needy = {
  ...deck,
  cards: deck.cards.map((card) => {
    if (card.id === 'tea') return { ...card, needs: { people: ['a host'], technology: [], other: ['A kettle', 'a room'] } };
    return card.id === 'visit' ? { ...card, needs: { people: [], technology: [], other: ['a kettle'] } } : card;
  }),
};

const at = (play: Play, table: TableId, move: object): Play => must(play, `${table}-1`, { ...move, table } as never);
const on = (play: Play, step: string): Play => host(play, { type: 'moveOn', step });

/** Two tables; the first has planned tea and a blog, and has written about both. Nothing has landed. */
export function plannedPlay(judge: 'client' | 'facilitator' = 'client'): Play {
  const rulebook = situationRulebook({ tables: 2, list, deck: needy, rule: { judge } });
  let play = startPlay(rulebook);
  for (const seat of Object.keys(people).filter((id) => !id.startsWith('t3')))
    play = must(play, seat, { type: 'takeSeat', newSeat: seat, table: seat.slice(0, 2), role: 'player' });
  play = write(write(play, 't1', 'why', 'board/tell', 'wanted'), 't1', 'why', 'others/hear', 'most');
  play = on(play, 'whom');
  for (const card of ['tea', 'blog', 'visit']) play = at(play, 't1', { type: 'pickCard', card });
  play = on(play, 'choose');
  play = at(play, 't1', { type: 'placeCard', card: 'tea', column: 'now' });
  play = at(play, 't1', { type: 'aimCard', card: 'tea', cell: 'board/tell', on: true });
  play = at(play, 't1', { type: 'placeCard', card: 'blog', column: 'later' });
  play = at(play, 't1', { type: 'aimCard', card: 'blog', cell: 'others/hear', on: true });
  play = write(write(play, 't1', 'card/tea', 'owner', 'Nia'), 't1', 'card/tea', 'when', 'Friday');
  return on(write(play, 't1', 'card/tea', 'tip', 'Bring biscuits'), 'plan');
}

const land = (play: Play, card: string): Play =>
  host(play, { type: 'sendSituation', tables: ['t1'], wish: { what: 'card', card } });

/** The flood has landed on the first table. */
export const floodedPlay = (judge: 'client' | 'facilitator' = 'client'): Play => land(plannedPlay(judge), 'flood');

/** The first table has answered the flood with a card and in words. */
export function answeredPlay(judge: 'client' | 'facilitator' = 'client'): Play {
  const noted = write(floodedPlay(judge), 't1', 'situation/s1', 'note:effects/1', 'Aled does');
  const worded = write(noted, 't1', 'situation/s1', 'words', 'We mop');
  const laid = at(worded, 't1', { type: 'layAnswer', situation: 's1', card: 'policy' });
  return at(laid, 't1', { type: 'giveAnswer', situation: 's1' });
}

/** The client judged the answer to the flood. */
export const judgedPlay = (accept: boolean): Play =>
  must(answeredPlay(), 't2-1', { type: 'judgeAnswer', table: 't2', of: 't1', situation: 's1', accept });

/** Everything: a flood that was met, a gift, own cards, a note, stories and what people take home. */
export function troublePlay(): Play {
  let play = land(judgedPlay(true), 'sunshine');
  play = at(play, 't1', { type: 'noteSituation', situation: 's2' });
  play = host(play, { type: 'writeNote', table: 't1', value: 'They laughed a lot.' });
  play = on(play, 'quiet');
  play = write(write(play, 't1', 'story', 'hero:name', 'Bethan'), 't1', 'story', 'hero/now', 'Rings back');
  return write(on(play, 'tale'), 't1', 'lessons', 'monday', 'Ring back');
}

/** The first table is choosing, and has written three cards: one with a price, one that was refused, one that it tore up. */
export function ownPlay(): Play {
  let play = startPlay(situationRulebook({ tables: 2, list, deck: situationDeck }));
  for (const seat of ['t1-1', 't2-1'])
    play = must(play, seat, { type: 'takeSeat', newSeat: seat, table: seat.slice(0, 2), role: 'player' });
  play = on(write(play, 't1', 'why', 'board/tell', 'wanted'), 'whom');
  for (const title of ['Bingo', 'Blimp', 'Choir'])
    play = at(play, 't1', { type: 'writeCard', title, text: `${title} it is`, as: title === 'Choir' ? 'exists' : 'new' });
  play = host(play, { type: 'priceCard', table: 't1', card: 'own-1', cost: 2 });
  play = at(play, 't1', { type: 'pickCard', card: 'own-1' });
  play = host(play, { type: 'refuseCard', table: 't1', card: 'own-2' });
  return at(play, 't1', { type: 'tearCard', card: 'own-3' });
}
