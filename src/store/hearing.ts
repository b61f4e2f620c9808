import type { Say } from '../i18n/words.ts';
import type { Connection, Told } from '../protocol/connection.ts';
import { sentencesFor, worthHearing } from './announce.ts';
import { tableName } from './boards/source.ts';
import type { Session, Side } from './session.ts';
import type { Tongue } from './tongue.ts';

/** As many sentences as anybody scrolls back to. */
const mostHeard = 200;

type Heard = Pick<Session, 'heard' | 'heardIn' | 'heardEver'>;

/** What has been said, with some more in the language of now. */
export const hear = ({ heard, heardIn, heardEver }: Heard, sentences: readonly string[], { language }: Say): Heard => ({
  heard: [...heard, ...sentences].slice(-mostHeard),
  heardIn: [...heardIn, ...sentences.map(() => language)].slice(-mostHeard),
  heardEver: heardEver + sentences.length,
});

/** What somebody hears who was moved to another table. */
export function movedSentence({ rulebook }: Connection, side: Side | undefined, say: Say): readonly string[] {
  return side?.kind === 'table' ? [say('room.moved', { table: tableName(rulebook, side.table) })] : [];
}

/** What those who listen hear of what happened. */
export const sentencesOf = (
  connection: Connection,
  { side, snapshot, people }: Session,
  told: readonly Told[],
  tongue: Tongue,
): readonly string[] =>
  told.flatMap((each) =>
    sentencesFor(tongue.shown(connection.rulebook), snapshot, worthHearing(side.kind, each), tongue.say, people),
  );
