import type { Addresses } from './addresses.ts';
import { startWords as say } from './words.ts';

export interface Start {
  readonly addresses: Addresses;
  /** The join address as a picture for the terminal; null when it could not show one. */
  readonly qr: string | null;
  readonly folder: string;
  readonly keepDays: number;
  /** Whether only this computer was to reach the game. */
  readonly alone: boolean;
}

/** What the terminal shows once the game is there: where it is, for whom, how to join, where workshops are kept, how to stop. */
export function startText({ addresses, qr, folder, keepDays, alone }: Start): string {
  const open = addresses.join !== addresses.local;
  const others = open ? joinText(addresses, qr) : alone ? say.alone : say.noNetwork;
  return `${[say.here(addresses.local), others, say.kept(folder, keepDays)].join('\n\n')}\n`;
}

function joinText({ join, network }: Addresses, qr: string | null): string {
  const more = network.filter((address) => address !== join);
  const where = [`${say.others}   ${join}`, ...more.map((address) => `${say.orAt.padStart(say.others.length)}   ${address}`)];
  return qr === null ? where.join('\n') : `${where.join('\n')}\n${say.scan}\n\n${qr}`;
}
