import type { JudgeEvent } from '../../engine/judge-events.ts';
import { resultWords } from '../judging/result-words.ts';
import type { Teller, Tellers, Telling } from './telling.ts';

/** What is said of decisions: never how anybody voted. */
export const judgingTellers: Tellers<JudgeEvent['type']> = {
  ballotOpened: (_, { say }) => say('judging.said.opened'),
  voteCast: (_, { say }) => say('judging.said.cast'),
  voteClosed: (event, telling) => inHall(event, [telling.say('judging.said.closed'), ...resultWords(telling, event)], telling),
  verdictGiven: (event, telling) => inHall(event, resultWords(telling, { ...event, tied: [], drawn: [] }), telling),
  voteReopened: (event, telling) => inHall(event, [telling.say('judging.said.again')], telling),
  workRuled: ({ accept }, { say }) =>
    say(accept === null ? 'judging.none.said' : accept ? 'judging.said.accepted' : 'judging.said.refused'),
  workShownAgain: (_, { say }) => say('judging.said.shown-again'),
};

/** What happened in one of several halls says in which. */
function inHall({ hall }: { readonly hall: number }, sentences: readonly string[], { say }: Telling): string {
  const sentence = sentences.join(' ');
  return hall === 0 ? sentence : say('judging.said.hall', { hall, sentence });
}

/** The same for whoever looks after all tables. */
export const judgingDeskTellers: { readonly [Type in 'workRuled' | 'workShownAgain']: Teller<Type> } = {
  workRuled: ({ accept }, { say }) =>
    say(accept === null ? 'judging.none.said.desk' : accept ? 'judging.said.desk.accepted' : 'judging.said.desk.refused'),
  workShownAgain: (_, { say }) => say('judging.said.desk.shown-again'),
};
