import type { Params, Say } from '../i18n/words.ts';
import type { Refusal } from '../protocol/connection.ts';

/** Why a move did not happen, in one sentence with the way out. */
export const refusalSentence = (refusal: Refusal, people: Readonly<Record<string, string>>, say: Say): string =>
  say(`no.${refusal.code}`, paramsOf(refusal, people, say));

function paramsOf(refusal: Refusal, people: Readonly<Record<string, string>>, say: Say): Params {
  switch (refusal.code) {
    case 'card-already-picked':
    case 'not-your-turn':
    case 'field-changed':
      return { name: Object.hasOwn(people, refusal.by) ? (people[refusal.by] ?? '') : say('people.unnamed') };
    case 'text-too-long':
      return { length: refusal.length, max: refusal.max };
    case 'over-the-limit':
      return { asked: refusal.asked, allowed: refusal.allowed };
    default:
      return {};
  }
}
