import type { Effect, EffectKind } from '../../engine/effects/effect.ts';
import { effectAt } from '../../engine/effects/register.ts';
import type { EventOf } from '../../engine/events.ts';
import type { SituationKey, TableId } from '../../engine/moves.ts';
import type { SituationView } from '../../engine/view.ts';
import { effectSentence } from '../../i18n/cards/effect-words.ts';
import { tableName } from '../boards/source.ts';
import { whatToChoose } from '../boards/what-happened.ts';
import { silent, type Tellers, type Telling, workAt } from './telling.ts';

type SituationEvent =
  | 'situationLanded'
  | 'effectFired'
  | 'choiceOwed'
  | 'choiceMade'
  | 'choiceLapsed'
  | 'effectStands'
  | 'effectEnded'
  | 'answerGiven'
  | 'answerTakenBack'
  | 'situationSettled'
  | 'revisionOpened'
  | 'stepInjected';

/** What is said of what lands on a table, and of what comes of it. */
export const situationTellers: Tellers<SituationEvent> = {
  situationLanded: ({ card, title }, { rulebook, say }) => say('said.landed', { title: titleOf(rulebook, card, title) }),
  effectFired: ({ table, situation, path }, telling) => sayEffect(telling, table, situation, path, saidWhenFired),
  effectStands: ({ table, standing }, telling) => {
    const { key, situation } = standing;
    if (situation !== null) return sayEffect(telling, table, situation, key.slice(situation.length + 1), saidWhenItStands);
    if (standing.kind !== 'budget') return '';
    const { points, suit } = standing;
    return effectSentence({ effect: 'budget', points, ...(suit !== undefined && { suit }) }, telling.say, telling.rulebook);
  },
  choiceOwed: ({ table, situation, path, count }, telling) => {
    const found = situationAt(telling, table, situation);
    return found ? whatToChoose(telling.rulebook, { ...found, owed: [{ path, count }] }, telling.say).join(' ') : '';
  },
  choiceMade: silent,
  choiceLapsed: (_, { say }) => say('said.choiceLapsed'),
  effectEnded: ({ table, key }, telling) => {
    const [situation = '', list = '', index = ''] = key.split('/');
    const kind = effectOf(telling, table, situation, `${list}/${index}`)?.effect;
    if (kind === 'block') return telling.say('did.unblocked');
    return kind === 'cost' ? telling.say('said.costEnded') : '';
  },
  answerGiven: (_, { say }) => say('said.answerGiven'),
  answerTakenBack: (_, { say }) => say('said.answerTakenBack'),
  situationSettled,
  revisionOpened: (_, { say }) => say('revise.line'),
  stepInjected: silent,
};

const titleOf = ({ cards }: Telling['rulebook'], card: string | null, title: string): string =>
  card === null ? title : (cards.get(card)?.title ?? card);

const situationAt = (telling: Telling, table: TableId, key: SituationKey): SituationView | undefined =>
  workAt(telling, table)?.situations.find((situation) => situation.key === key);

function effectOf(telling: Telling, table: TableId, key: SituationKey, path: string): Effect | undefined {
  const id = situationAt(telling, table, key)?.card ?? null;
  const card = id === null ? undefined : telling.rulebook.cards.get(id);
  return card && effectAt(card, path);
}

/** Effects that leave nothing behind, and effects that stand: the others are told by what happens to cards. */
const saidWhenFired: ReadonlySet<EffectKind> = new Set<EffectKind>(['prompt']);
const saidWhenItStands: ReadonlySet<EffectKind> = new Set<EffectKind>(['budget', 'cost', 'need', 'reach']);

function sayEffect(telling: Telling, table: TableId, key: SituationKey, path: string, said: ReadonlySet<EffectKind>): string {
  const effect = effectOf(telling, table, key, path);
  return effect && said.has(effect.effect) ? effectSentence(effect, telling.say, telling.rulebook) : '';
}

function situationSettled({ table, situation, status, judge }: EventOf<'situationSettled'>, telling: Telling): string {
  const { rulebook, view, say } = telling;
  if (status === 'withdrawn') return say('said.withdrawn');
  if (status === 'noted') return say('outcome.noted');
  const found = situationAt(telling, table, situation);
  const client = view.tables.find((glance) => glance.table === table)?.client ?? table;
  const outcome = say(`outcome.${status}.${judge}`, { client: tableName(rulebook, client) });
  return found ? `${titleOf(rulebook, found.card, found.title)}: ${outcome}` : outcome;
}
