import { cleanText } from '../../lib/clean-text.ts';
import { lookUp } from '../../lib/look-up.ts';
import { fail, ok } from '../../lib/result.ts';
import { type Decision, type Draft, emit, tableIn } from '../draft.ts';
import type { SetScreen } from '../host-moves.ts';
import { hostPurses, pointsKey } from '../limits/points.ts';
import type { MoveOf, TableId } from '../moves.ts';
import type { Rejection } from '../rejections.ts';
import type { OwnCard } from '../state.ts';
import { refuseLength } from '../words.ts';

type DeskMove = 'priceCard' | 'refuseCard' | 'givePoints' | 'setPurse' | 'writeNote' | 'setScreen';

/** Bounds of what the facilitator can say. */
export const deskBounds = { price: 9, points: 20, note: 1000, fewestSeconds: 5, mostSeconds: 300 } as const;

/** What the facilitator may do about cards, points, notes and the screen. */
export const deskHost: { readonly [Type in DeskMove]: (draft: Draft, move: MoveOf<Type>) => Decision } = {
  priceCard: (draft, { table, card, cost }) => {
    const own = ownCard(draft, table, card);
    if ('code' in own) return fail(own);
    if (!isWithin(cost, 0, deskBounds.price)) return fail({ code: 'price-out-of-range' });
    if (own.state === 'agreed' && own.price === cost) return fail({ code: 'nothing-changed' });
    return ok(emit(draft, { type: 'cardPriced', table, card, cost }));
  },
  refuseCard: (draft, { table, card }) => {
    const own = ownCard(draft, table, card);
    if ('code' in own) return fail(own);
    return own.state === 'refused' ? fail({ code: 'nothing-changed' }) : ok(emit(draft, { type: 'cardRefused', table, card }));
  },
  givePoints: (draft, { table, points, suit }) => {
    const now = lookUp(draft.state.tables, table);
    if (!now) return fail({ code: 'no-such-table' });
    if (suit !== undefined && !draft.rulebook.suits.has(suit)) return fail({ code: 'no-such-suit' });
    if (!isWithin(points, -deskBounds.points, deskBounds.points) || points === 0) return fail({ code: 'points-out-of-range' });
    const given = now.standing.filter(({ situation }) => situation === null).length;
    const key = `host/${given + 1}`;
    const standing = {
      kind: 'budget',
      key,
      situation: null,
      expires: null,
      points,
      ...(suit !== undefined && { suit }),
    } as const;
    return ok(emit(draft, { type: 'effectStands', table, standing }));
  },
  setPurse: (draft, { step, limit, points }) => {
    const pick = draft.rulebook.steps.find(({ id }) => id === step);
    const purse = pick && hostPurses(pick).find((each) => each.limit === limit);
    if (!pick) return fail({ code: 'no-such-step' });
    if (!purse) return fail({ code: 'no-such-purse' });
    const { least, most } = purse.points;
    if (!isWithin(points, least, most)) return fail({ code: 'number-out-of-range', least, most });
    const now = lookUp(draft.state.pursePoints ?? {}, pointsKey(step, limit));
    return now === points ? fail({ code: 'nothing-changed' }) : ok(emit(draft, { type: 'purseSet', step, limit, points }));
  },
  writeNote: (draft, { table, value }) => {
    const words = cleanText(value);
    if (!draft.rulebook.clientOf.has(table)) return fail({ code: 'no-such-table' });
    const tooLong = refuseLength(words, deskBounds.note);
    if (tooLong) return fail(tooLong);
    if (words === (lookUp(draft.state.notes, table) ?? '')) return fail({ code: 'nothing-changed' });
    return ok(emit(draft, { type: 'noteWritten', table, value: words }));
  },
  setScreen: (draft, move) => {
    const refused = refuseScreen(draft, move);
    if (refused) return fail(refused);
    const { show, names, seconds } = move;
    const table = tableShown(move);
    return ok(emit(draft, { type: 'screenSet', screen: { show, table, names, seconds, since: draft.at } }));
  },
};

const tableShown = ({ show, table }: SetScreen): TableId | null => (show === 'table' || show === 'situation' ? table : null);

function refuseScreen({ rulebook, state }: Draft, move: SetScreen): Rejection | undefined {
  const { show, table, names, seconds } = move;
  const { screen } = state;
  if (table !== null && !rulebook.clientOf.has(table)) return { code: 'no-such-table' };
  if (show === 'table' && table === null) return { code: 'no-such-table' };
  if (!isWithin(seconds, deskBounds.fewestSeconds, deskBounds.mostSeconds)) return { code: 'seconds-out-of-range' };
  const same =
    screen.show === show && screen.table === tableShown(move) && screen.names === names && screen.seconds === seconds;
  return same ? { code: 'nothing-changed' } : undefined;
}

function ownCard({ state, rulebook }: Draft, table: TableId, card: string): OwnCard | Rejection {
  if (!rulebook.clientOf.has(table)) return { code: 'no-such-table' };
  const own = tableIn(state, table).own.find(({ id }) => id === card);
  return own && own.state !== 'torn' ? own : { code: 'card-not-own' };
}

const isWithin = (number: number, least: number, most: number): boolean =>
  Number.isInteger(number) && number >= least && number <= most;
