import { lookUp } from '../../lib/look-up.ts';
import type { StepId } from '../format.ts';
import type { VoteEvent } from '../judge-events.ts';
import type { Ballot, Workshop } from '../state.ts';
import type { RoomApplier } from './applier.ts';

/** What becomes of the votes of the room. */
export const judgeAppliers: { readonly [Type in VoteEvent['type']]: RoomApplier<Type> } = {
  ballotOpened: (state, { step }) => withBallot(state, step, (ballot) => ballot),
  voteCast: (state, { step, voter, hall, choices }) =>
    withBallot(state, step, ({ votes, closed }) => ({ votes: { ...votes, [voter]: { hall, choices } }, closed })),
  voteClosed: (state, { step, hall, points, winners, tied, drawn, random }) => ({
    random,
    ...withBallot(state, step, ({ votes, closed }) => ({
      votes,
      closed: { ...closed, [hall]: { points, winners, tied, drawn } },
    })),
  }),
  verdictGiven: (state, { step, hall, winners }) =>
    withBallot(state, step, ({ votes, closed }) => {
      const { points, drawn } = lookUp(closed, String(hall)) ?? { points: {}, drawn: [] };
      return { votes, closed: { ...closed, [hall]: { points, winners, tied: [], drawn } } };
    }),
  voteReopened: (state, { step, hall }) =>
    withBallot(state, step, ({ votes, closed }) => ({
      votes: Object.fromEntries(Object.entries(votes).filter(([, vote]) => vote.hall !== hall)),
      closed: Object.fromEntries(Object.entries(closed).filter(([number]) => number !== String(hall))),
    })),
};

const noBallot: Ballot = { votes: {}, closed: {} };

const withBallot = (
  { ballots = {} }: Workshop,
  step: StepId,
  change: (ballot: Ballot) => Ballot,
): Pick<Workshop, 'ballots'> => ({ ballots: { ...ballots, [step]: change(lookUp(ballots, step) ?? noBallot) } });
