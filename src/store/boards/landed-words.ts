import type { SituationView } from '../../engine/view.ts';
import type { WordKey } from '../../i18n/words.ts';
import type { LandedButton, LandedRegion, PileCard } from '../board.ts';
import { isAnswerable, type LandedItem, landedCard, ruleOf } from './landed.ts';
import { type BoardSource, glanceOf, tableName } from './source.ts';

/** Who judges the answers of this table, by name: "Kestrel", "the facilitator". */
function judgeName(source: BoardSource, { waitsFor }: Pick<SituationView, 'waitsFor'>): string {
  const { rulebook, view, table, say } = source;
  const { client } = glanceOf(view, table);
  const here = client !== table && !glanceOf(view, client).empty && ruleOf(rulebook)?.judge === 'client';
  const byClient = waitsFor === 'client' || (waitsFor === 'table' && here);
  return byClient ? tableName(rulebook, client) : say('landed.facilitator');
}

/** What to do now, or for whom to wait, in one sentence. */
export function hintFor(source: BoardSource, item: LandedItem, buttons: readonly LandedButton[]): string {
  const { say } = source;
  const { situation, rank } = item;
  if (rank === 1) return say('landed.hint.judge');
  if (situation.owed.length > 0) return say('landed.hint.choose');
  if (situation.status === 'answered') return say('landed.hint.waits', { judge: judgeName(source, situation) });
  if (situation.status !== 'open') return '';
  const gives = buttons.some(({ move }) => move.type === 'giveAnswer');
  return gives && ruleOf(source.rulebook)?.mode === 'judge'
    ? say('landed.hint.give', { judge: judgeName(source, situation) })
    : say(openHint(source, situation));
}

function openHint({ rulebook }: BoardSource, situation: SituationView): WordKey {
  const mode = ruleOf(rulebook)?.mode ?? 'talk';
  if (!isAnswerable(rulebook, situation)) return 'landed.hint.read';
  if (mode === 'talk' || situation.card === null) return 'landed.hint.talk';
  if (mode === 'hard') return 'landed.hint.cards';
  return landedCard(rulebook, situation)?.answer?.written === false ? 'landed.hint.lay' : 'landed.hint.answer';
}

/** How it ended, and by whose judgement; nothing while it has not. */
export function outcomeOf(source: BoardSource, { status, judge }: SituationView): LandedRegion['outcome'] {
  if (status !== 'met' && status !== 'unmet' && status !== 'noted') return undefined;
  const { rulebook, view, table, say } = source;
  const client = tableName(rulebook, glanceOf(view, table).client);
  const met = status !== 'unmet';
  return { text: say(status === 'noted' ? 'outcome.noted' : `outcome.${status}.${judge ?? 'table'}`, { client }), met };
}

const badges = { open: 'turn', answered: 'waits', met: 'met', unmet: 'unmet', noted: 'noted', withdrawn: 'noted' } as const;

/** How something in the pile stands. */
export function badgeOf({ rank, situation }: LandedItem): PileCard['badge'] {
  return rank < 2 ? 'turn' : badges[situation.status];
}
