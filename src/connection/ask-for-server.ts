/** What a room server says of itself. */
export interface FoundServer {
  readonly server: 'here' | 'none';
  /** For how many days after the last move it keeps a room; 0 where it does not say. */
  readonly keepDays: number;
}

/** Whether this page comes from a room server. A page without one plays on one screen. Never rejects. */
export async function askForServer(): Promise<FoundServer> {
  const found: unknown = await fetch('room-server.json')
    .then((answer) => (answer.ok ? answer.json() : undefined))
    .catch(() => undefined);
  const { protocol, keepDays } = Object(found) as Readonly<Record<string, unknown>>;
  return {
    server: typeof protocol === 'number' ? 'here' : 'none',
    keepDays: typeof keepDays === 'number' ? keepDays : 0,
  };
}
