import type { SituationView } from '../../engine/view.ts';
import type { Say } from '../../i18n/words.ts';
import { assertNever } from '../../lib/assert.ts';

interface Room {
  /** The name of the table for which this one plans. */
  readonly client: string;
  /** The workshop is over. */
  readonly ended: boolean;
}

/** Who judged an answer and how, or what it waits for. */
export function outcomeOf(situation: SituationView, room: Room, say: Say): string {
  const { status, judge } = situation;
  switch (status) {
    case 'met':
    case 'unmet':
      return judge === 'client'
        ? say(`report.${status}.client`, { client: room.client })
        : say(`report.${status}.${judge ?? 'table'}`);
    case 'noted':
    case 'withdrawn':
      return say(`report.${status}`);
    case 'open':
    case 'answered':
      return unsettled(situation, status, room, say);
    default:
      return assertNever(status);
  }
}

function unsettled({ waitsFor }: SituationView, status: 'open' | 'answered', { client, ended }: Room, say: Say): string {
  if (ended) return say(`report.${status}.ended`);
  if (status === 'open') return say('report.open');
  return waitsFor === 'client' ? say('report.answered.client', { client }) : say('report.answered.facilitator');
}
