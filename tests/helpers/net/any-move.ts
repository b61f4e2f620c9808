import type { Random } from './random.ts';
import type { PlainRecord, Sight } from './seen.ts';

/** After these nothing would be left to play, or too much. */
const seldom: ReadonlySet<string> = new Set([
  ...(['endWorkshop', 'reopenWorkshop', 'moveTable', 'rewindTable', 'dropStep', 'planTime'] as const),
  ...(['setMinutes', 'scheduleSituation', 'moveOn'] as const),
]);
const people: ReadonlySet<string> = new Set(['changeTable', 'leaveSeat', 'takeSeat', 'giveRole']);

/** Any of the moves that an audience may make, with words of somebody's own. Types are equally likely, however many moves there are of each. */
export function anyMove({ legal }: Sight, random: Random, words: string): PlainRecord | undefined {
  const usual = legal.filter(({ type }) => !people.has(String(type)) && (!seldom.has(String(type)) || random.happens(0.02)));
  const type = random.oneOf([...new Set(usual.map((move) => move.type))]);
  const move = random.oneOf(usual.filter((each) => each.type === type));
  return move && withWords(move, random, words);
}

function withWords(move: PlainRecord, random: Random, words: string): PlainRecord {
  switch (move.type) {
    case 'writeField':
      return { ...move, value: random.happens(0.3) ? (random.oneOf(['wanted', 'most', '']) ?? '') : words };
    case 'writeNote':
      return { ...move, value: words };
    case 'writeCard':
      return { ...move, title: words.slice(0, 28), text: words };
    default:
      return move;
  }
}
