import type { JudgeEvent } from '../../engine/judge-events.ts';
import type { Teller, Tellers } from './telling.ts';

/** What is said of decisions: never how anybody voted. */
export const judgingTellers: Tellers<JudgeEvent['type']> = {
  ballotOpened: (_, { say }) => say('judging.said.opened'),
  voteCast: (_, { say }) => say('judging.said.cast'),
  voteClosed: (_, { say }) => say('judging.said.closed'),
  verdictGiven: (_, { say }) => say('judging.said.decided'),
  voteReopened: (_, { say }) => say('judging.said.again'),
  workRuled: ({ accept }, { say }) => say(accept ? 'judging.said.accepted' : 'judging.said.refused'),
  workShownAgain: (_, { say }) => say('judging.said.shown-again'),
};

/** The same for whoever looks after all tables. */
export const judgingDeskTellers: { readonly [Type in 'workRuled' | 'workShownAgain']: Teller<Type> } = {
  workRuled: ({ accept }, { say }) => say(accept ? 'judging.said.desk.accepted' : 'judging.said.desk.refused'),
  workShownAgain: (_, { say }) => say('judging.said.desk.shown-again'),
};
