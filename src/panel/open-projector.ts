import type { Connection } from '../protocol/connection.ts';

/** Opens the projector's window for a workshop, or brings it to the front. Gives the page's address when the browser would not open it, else nothing. */
export function openProjectorOf({ key, room }: Connection): string {
  const page = `?${new URLSearchParams(room ? { screen: room.code } : { projector: key })}`;
  const opened = open(page, `smg-projector-${key}`, 'popup,width=1280,height=720');
  opened?.focus();
  return opened ? '' : page;
}
