import type { Rulebook } from '../engine/rulebook.ts';
import type { Params, Say } from '../i18n/words.ts';
import type { Refusal } from '../protocol/connection.ts';
import { refusedSentence } from './boards/limit-words.ts';

/** Why a move did not happen, in one sentence with the way out. */
export function refusalSentence(
  refusal: Refusal,
  people: Readonly<Record<string, string>>,
  say: Say,
  rulebook: Pick<Rulebook, 'suits'> = noSuits,
): string {
  if (refusal.code === 'over-the-limit') return brokenLimits(refusal, say, rulebook);
  if (refusal.code === 'under-the-limit') return say('no.under-the-limit', { missing: brokenLimits(refusal, say, rulebook) });
  return say(`no.${refusal.code}`, paramsOf(refusal, people, say));
}

const noSuits: Pick<Rulebook, 'suits'> = { suits: new Map() };

/** Each limit that is not kept, one sentence after the other. */
const brokenLimits = (refusal: LimitRefusal, say: Say, rulebook: Pick<Rulebook, 'suits'>): string =>
  [refusal, ...(refusal.others ?? [])].map((excess) => refusedSentence(rulebook, excess, say)).join(' ');

type LimitRefusal = Extract<Refusal, { readonly asked: number }>;

function paramsOf(refusal: Refusal, people: Readonly<Record<string, string>>, say: Say): Params {
  switch (refusal.code) {
    case 'card-already-picked':
    case 'not-your-turn':
    case 'field-changed':
      return { name: Object.hasOwn(people, refusal.by) ? (people[refusal.by] ?? '') : say('people.unnamed') };
    case 'text-too-long':
      return { length: refusal.length, max: refusal.max };
    case 'number-out-of-range':
      return { least: refusal.least, most: refusal.most };
    default:
      return {};
  }
}
