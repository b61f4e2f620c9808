/** What a room server says of itself. */
export interface FoundServer {
  readonly server: 'here' | 'none';
  /** For how many days after the last move it keeps a room; 0 where it does not say. */
  readonly keepDays: number;
}

/** After a line that broke: how long until it is asked again, in milliseconds. */
const pauses = [500, 1500, 4000];

/** Whether this page comes from a room server. A page without one plays on one screen. A line that breaks is no answer: it is asked again, four times in all. Never rejects. */
export async function askForServer(): Promise<FoundServer> {
  let answer = await ask();
  for (const pause of pauses) {
    if (answer) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
    answer = await ask();
  }
  return answer ?? none;
}

const none: FoundServer = { server: 'none', keepDays: 0 };

/** Undefined when there was no answer. */
async function ask(): Promise<FoundServer | undefined> {
  const answer = await fetch('room-server.json').catch(() => undefined);
  if (!answer || answer.status >= 500) return undefined;
  const found: unknown = answer.ok ? await answer.json().catch(() => undefined) : undefined;
  const { protocol, keepDays } = Object(found) as Readonly<Record<string, unknown>>;
  if (typeof protocol !== 'number') return none;
  return { server: 'here', keepDays: typeof keepDays === 'number' ? keepDays : 0 };
}
