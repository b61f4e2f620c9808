import { stderr } from 'node:process';

const width = 30;

/** A bar that fills on the terminal as work is done; nothing anywhere else. */
export interface Progress {
  readonly step: () => void;
  readonly end: () => void;
}

/** `all`: how many steps there will be; `noun`: what they are. */
export function progressBar(all: number, noun: string): Progress {
  if (!stderr.isTTY) return { step: () => undefined, end: () => undefined };
  let [done, shown] = [0, -1];
  return {
    step: () => {
      done += 1;
      const share = Math.floor((done * 100) / all);
      if (share === shown) return;
      shown = share;
      const full = Math.round((share * width) / 100);
      stderr.write(`\r[${'#'.repeat(full)}${' '.repeat(width - full)}] ${share} %, ${done} of ${all} ${noun}`);
    },
    end: () => stderr.write('\r\u001b[K'),
  };
}
