import { io, type Socket } from 'socket.io-client';

/** A way to the room server and back, one text at a time. It breaks whenever it likes, and what is on its way then is lost; it opens again by itself. */
export interface Pipe {
  readonly isOpen: () => boolean;
  /** Sends one text; lost where the pipe is not open. */
  readonly send: (text: string) => void;
  /** Tells from now on what the pipe does. Gives the way to stop. */
  readonly listen: (hearer: PipeHearer) => () => void;
  readonly close: () => void;
}

export interface PipeHearer {
  /** The pipe is open, for the first time or again: nobody at the other end knows this page yet. */
  readonly opened: () => void;
  readonly broken: () => void;
  readonly heard: (text: unknown) => void;
}

export interface PipeOptions {
  /** The origin of the server; the page's own unless it is said. */
  readonly origin?: string;
  /** Never asks for a WebSocket. `?transport=polling` in the address of a page does the same. */
  readonly pollingOnly?: boolean;
}

/** A try that has come to nothing by then is given up, in milliseconds. */
const longestTry = 4000;
/** Between two tries: not all pages of a room at once. */
const betweenTries = (): number => 500 + Math.random() * 1500;

/**
 * Opens a pipe by Socket.IO, in the order of transports that gets through every proxy: long polling first, a WebSocket
 * as soon as one is there. How soon a line that only stands still is noticed is for the server's heartbeat to say.
 */
export function openPipe({ origin, pollingOnly = wantsPolling() }: PipeOptions = {}): Pipe {
  const hearers = new Set<PipeHearer>();
  let socket: Socket | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const tell = (how: (hearer: PipeHearer) => void): void => {
    for (const hearer of [...hearers]) how(hearer);
  };
  const letGo = (): void => {
    clearTimeout(waiting);
    socket?.removeAllListeners();
    socket?.disconnect();
    socket = undefined;
  };
  const later = (): void => {
    letGo();
    waiting = setTimeout(open, betweenTries());
  };
  /** Each try has a socket of its own, so that nothing of an earlier one is left in it. */
  function open(): void {
    letGo();
    const transports = pollingOnly ? ['polling'] : ['polling', 'websocket'];
    const options = { path: '/socket.io/', forceNew: true, reconnection: false, timeout: longestTry, transports };
    socket = origin === undefined ? io(options) : io(origin, options);
    socket.on('connect', () => tell(({ opened }) => opened()));
    socket.on('m', (text: unknown) => tell(({ heard }) => heard(text)));
    socket.on('connect_error', later);
    socket.on('disconnect', () => {
      later();
      tell(({ broken }) => broken());
    });
  }
  const stopWatching = watchPage(() => {
    if (!closed && socket?.connected !== true) open();
  });

  open();
  return {
    isOpen: () => socket?.connected === true,
    send: (text) => {
      if (socket?.connected) socket.emit('m', text);
    },
    listen: (hearer) => {
      hearers.add(hearer);
      return () => hearers.delete(hearer);
    },
    close: () => {
      closed = true;
      stopWatching();
      letGo();
    },
  };
}

/** Calls back when the network is there again, or somebody looks at the page again. */
function watchPage(back: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const look = (): void => {
    if (document.visibilityState === 'visible') back();
  };
  addEventListener('online', back);
  addEventListener('pageshow', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    removeEventListener('online', back);
    removeEventListener('pageshow', look);
    document.removeEventListener('visibilitychange', look);
  };
}

const wantsPolling = (): boolean =>
  typeof location !== 'undefined' && new URLSearchParams(location.search).get('transport') === 'polling';
