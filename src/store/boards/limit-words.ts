import { isOver } from '../../engine/limits/choice.ts';
import type { Excess } from '../../engine/limits/limit.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { PurseView } from '../../engine/view.ts';
import { suitNames } from '../../i18n/cards/match-words.ts';
import type { Say } from '../../i18n/words.ts';

/** What a purse or a limit is about. */
export type About = Pick<PurseView, 'suits' | 'by'>;
type Suits = Pick<Rulebook, 'suits'>;

/** What tells a purse from another: "Methods", "From grants"; empty for one that pays for all. */
export function purseName(rulebook: Suits, { suits, by }: About, say: Say): string {
  const paid = suits ? suitNames(rulebook, suits, say) : '';
  if (!by) return paid;
  const from = suitNames(rulebook, by, say);
  return paid === '' ? say('purse.from', { by: from }) : say('purse.for-from', { suits: paid, by: from });
}

/** A limit that the plan does not keep, as a sentence to argue about, or to act on. */
export function excessSentence(rulebook: Suits, excess: Excess, say: Say): string {
  const { limit, allowed, asked, suits = [] } = excess;
  const from = suitNames(rulebook, suits, say);
  const name = purseName(rulebook, excess, say);
  if (limit === 'sum' || limit === 'covered')
    return name === ''
      ? say('board.over', { count: asked - allowed })
      : say('purse.over', { purse: name, count: asked - allowed });
  if (isOver(excess)) return say('limit.over', { suits: from, asked, count: allowed });
  return say(limit === 'least' ? 'limit.least' : 'limit.choose', { suits: from, asked, count: allowed });
}

/** Why one card more is refused. */
export function refusedSentence(rulebook: Suits, excess: Excess, say: Say): string {
  const { limit, allowed, asked } = excess;
  const name = purseName(rulebook, excess, say);
  if (limit === 'covered') return say('limit.no.covered', { purse: name, asked, count: allowed });
  if (limit === 'sum')
    return name === ''
      ? say('no.over-the-limit', { asked, allowed })
      : say('limit.no.purse', { purse: name, asked, count: allowed });
  return excessSentence(rulebook, excess, say);
}

/** What keeps a table from going on, with the way out. */
export function finishSentence(rulebook: Suits, excess: Excess, say: Say): string {
  const { limit, allowed, asked } = excess;
  if (limit !== 'sum' && limit !== 'covered') return excessSentence(rulebook, excess, say);
  const name = purseName(rulebook, excess, say);
  const text = say('finish.over', { count: asked - allowed });
  return name === '' ? text : say('purse.named', { purse: name, text });
}
