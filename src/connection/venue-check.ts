/** What a look found; `amount` is in milliseconds where it was measured. */
interface Found {
  readonly works: boolean;
  readonly amount: number;
}

type Part = 'reach' | 'socket' | 'polling' | 'clock' | 'storage';

/** What does not answer by then does not work, in milliseconds. */
const patience = 5000;
const nothing: Found = { works: false, amount: 0 };
/** How the server's end of the pipe greets whoever opens one. */
const greeting = '0{';
const pipePath = 'socket.io/?EIO=4&transport=';

const looks: { readonly [Name in Part]: () => Promise<Found> } = {
  reach: () => timed(async () => (await fetch('health', { cache: 'no-store' })).ok),
  socket: () => timed(openSocket),
  polling: () =>
    timed(async () => (await (await fetch(`${pipePath}polling`, { cache: 'no-store' })).text()).startsWith(greeting)),
  clock: clockDifference,
  storage: async () => ({ works: keepsTexts(), amount: 0 }),
};

/** Looks into one part of what a workshop on many devices needs of a place. Never rejects. */
export const checkVenue = async (part: Part): Promise<Found> => {
  const late = new Promise<Found>((resolve) => setTimeout(() => resolve(nothing), patience));
  return Promise.race([looks[part]().catch(() => nothing), late]);
};

async function timed(works: () => Promise<boolean>): Promise<Found> {
  const begin = performance.now();
  const answer = await works();
  return { works: answer, amount: Math.max(1, Math.round(performance.now() - begin)) };
}

function openSocket(): Promise<boolean> {
  const address = new URL(`${pipePath}websocket`, location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return new Promise((resolve) => {
    const socket = new WebSocket(address);
    const end = (works: boolean): void => {
      resolve(works);
      socket.close();
    };
    socket.onmessage = ({ data }) => end(typeof data === 'string' && data.startsWith(greeting));
    socket.onerror = () => end(false);
  });
}

/** How far this device's clock is ahead of the server's, as well as whole seconds tell. */
async function clockDifference(): Promise<Found> {
  const begin = Date.now();
  const answer = await fetch('health', { cache: 'no-store' });
  const theirs = Date.parse(answer.headers.get('date') ?? '');
  const middle = (begin + Date.now()) / 2;
  return Number.isNaN(theirs) ? nothing : { works: true, amount: Math.round(middle - theirs - 500) };
}

function keepsTexts(): boolean {
  try {
    localStorage.setItem('social-media-game/check', 'kept');
    const kept = localStorage.getItem('social-media-game/check') === 'kept';
    localStorage.removeItem('social-media-game/check');
    return kept;
  } catch {
    return false;
  }
}
