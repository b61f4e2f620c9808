import type { Decision, Draft } from './draft.ts';
import { deskHost } from './host/desk.ts';
import { judgeHost } from './host/judge.ts';
import { stepHost } from './host/steps.ts';
import { timeHost } from './host/time.ts';
import { undoAct } from './host/undo.ts';
import type { HostMove } from './host-moves.ts';
import type { Move } from './moves.ts';
import { situationHost } from './situations/host.ts';

type HostDeciders = {
  readonly [Type in HostMove['type']]: (draft: Draft, move: Extract<HostMove, { type: Type }>) => Decision;
};

/** What the facilitator may do. */
export const hostDeciders: HostDeciders = { ...stepHost, ...timeHost, ...situationHost, ...judgeHost, ...deskHost, undoAct };

export const isHostMove = (move: Move): move is HostMove => Object.hasOwn(hostDeciders, move.type);
