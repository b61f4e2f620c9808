/** Who may be here: by the name that a browser typed, and by the page that it comes from. */
export interface Gate {
  /** Whether the name in a `Host` header is one of ours. A page elsewhere that lets its own name point to this computer is not let in by it. */
  readonly isAllowedHost: (host: string | undefined) => boolean;
  /** Whether a page of this origin may talk to a server that was asked for by this `Host`. What is no page sends no origin, and is let in. */
  readonly isAllowedOrigin: (origin: string | undefined, host: string | undefined) => boolean;
}

export interface GateRules {
  /** The public address, as an origin. */
  readonly address: string | null;
  readonly origins: readonly string[];
  /** What the server listens on. */
  readonly host: string;
  /** This computer's name. */
  readonly hostname: string;
  /** This computer's addresses now: a laptop changes them with the network that it is in. */
  readonly ownAddresses: () => readonly string[];
  /** Milliseconds from any beginning. */
  readonly now: () => number;
}

/** Between two looks at this computer's addresses, in milliseconds. */
const lookAgain = 1000;

export function makeGate({ address, origins, host, hostname, ownAddresses, now }: GateRules): Gate {
  const pages = new Set([...(address === null ? [] : [address]), ...origins]);
  const names = new Set([
    'localhost',
    '127.0.0.1',
    '::1',
    bare(host),
    ...namesOf(hostname),
    ...[...pages].map((page) => bare(new URL(page).hostname)),
  ]);
  let own: ReadonlySet<string> = new Set(ownAddresses().map(bare));
  let lookedAt = now();

  const isOwn = (name: string): boolean => {
    if (own.has(name) || now() - lookedAt < lookAgain) return own.has(name);
    lookedAt = now();
    own = new Set(ownAddresses().map(bare));
    return own.has(name);
  };

  const isAllowedHost: Gate['isAllowedHost'] = (header) => {
    const name = nameIn(header);
    return name !== undefined && (names.has(name) || isOwn(name));
  };

  return {
    isAllowedHost,
    isAllowedOrigin: (origin, header) =>
      isAllowedHost(header) && (origin === undefined || pages.has(origin) || isSamePlace(origin, header ?? '')),
  };
}

const bare = (name: string): string => name.toLowerCase().replace(/^\[|\]$|\.$/g, '');

/** The name in a `Host` header without its port; undefined when it is none. */
function nameIn(header = ''): string | undefined {
  const name = /^(\[[0-9a-f:.]{2,45}\]|[a-z0-9._-]{1,253})(:\d{1,5})?$/i.exec(header)?.[1];
  return name === undefined ? undefined : bare(name);
}

/** A computer's name in full, by its first part, and as its network calls it. */
function namesOf(hostname: string): readonly string[] {
  const name = bare(hostname);
  const [first = name] = name.split('.');
  return [name, first, `${first}.local`].filter((each) => each !== '' && each !== '.local');
}

/** Whether an origin is on the very name and port that was asked for, with or without encryption in front of this server. */
function isSamePlace(origin: string, header: string): boolean {
  const scheme = /^https?:(?=\/\/)/.exec(origin)?.[0];
  if (scheme === undefined || !URL.canParse(origin) || !URL.canParse(`${scheme}//${header}`)) return false;
  return new URL(origin).origin === origin && new URL(`${scheme}//${header}`).origin === origin;
}
