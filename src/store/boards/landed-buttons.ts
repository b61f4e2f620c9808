import type { Move } from '../../engine/moves.ts';
import type { Say, WordKey } from '../../i18n/words.ts';
import type { LandedButton } from '../board.ts';
import type { LandedItem } from './landed.ts';
import type { BoardSource } from './source.ts';

interface ButtonWords {
  readonly label: WordKey;
  readonly short: WordKey;
  readonly primary: boolean;
}

/** What can be done with something that has landed as a whole, in the order in which it is offered. */
export const buttonsFor = (source: BoardSource, item: LandedItem, title: string): readonly LandedButton[] => {
  const moves = source.legal.filter((move) => isAbout(move, item));
  const hasAnswer = moves.some(({ type }) => type === 'giveAnswer');
  return moves
    .flatMap((move) => {
      const words = wordsFor(move, hasAnswer);
      return words ? [buttonOf(move, words, title, source.say)] : [];
    })
    .sort((one, other) => Number(other.primary) - Number(one.primary));
};

const isAbout = (move: Move, { of, situation, rank }: LandedItem): boolean =>
  'situation' in move &&
  move.situation === situation.key &&
  (move.type === 'judgeAnswer' ? rank === 1 && move.of === of : rank !== 1);

function wordsFor(move: Move, hasAnswer: boolean): ButtonWords | undefined {
  switch (move.type) {
    case 'giveAnswer':
      return { label: 'landed.give', short: 'landed.give.short', primary: true };
    case 'yieldSituation':
      return { label: 'landed.yield', short: 'landed.yield.short', primary: false };
    case 'noteSituation':
      return { label: 'landed.note', short: 'landed.note.short', primary: !hasAnswer };
    case 'takeBackAnswer':
      return { label: 'landed.take-back', short: 'landed.take-back.short', primary: false };
    case 'judgeAnswer':
      return move.accept
        ? { label: 'landed.accept', short: 'landed.accept.short', primary: true }
        : { label: 'landed.refuse', short: 'landed.refuse.short', primary: true };
    default:
      return undefined;
  }
}

const buttonOf = (move: Move, { label, short, primary }: ButtonWords, title: string, say: Say): LandedButton => ({
  label: say(label, { title }),
  short: say(short),
  move,
  primary,
});
