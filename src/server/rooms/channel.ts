import { createHash } from 'node:crypto';
import type { Dealt } from '../../dealer/dealer.ts';
import type { Audience } from '../../engine/view.ts';
import { areSame } from '../../engine/views/sources.ts';
import { toldTo } from '../../engine/views/told.ts';
import { present } from '../../lib/assert.ts';
import { canonicalJson } from '../../lib/canonical-json.ts';
import { type Change, changeBetween, withChange } from '../../lib/change.ts';
import type { Snapshot } from '../../protocol/connection.ts';
import type { Known, Tell, UpdateTell } from '../../protocol/room.ts';
import { type Member, tell } from './member.ts';

/** What one audience of a room is told: worked out once, and sent to everyone who belongs to it. */
export interface Channel {
  readonly audience: Audience;
  readonly members: () => ReadonlySet<Member>;
  /** Lets somebody in and tells all that the audience sees, or only what they do not know yet. */
  readonly join: (member: Member, known?: Known) => void;
  readonly leave: (member: Member) => void;
  /** Something has happened; it is told at the next `flush`. */
  readonly hear: (dealt: readonly Dealt[]) => void;
  /** Tells everyone what has changed since the last time. */
  readonly flush: () => void;
  readonly send: (tell: Tell, except?: Member) => void;
}

/** What an audience sees, with a name for it that its pages can compare. */
interface Seen {
  readonly snapshot: Snapshot;
  readonly hash: string;
}

/** So many updates are kept for those who come back; who has missed more is told everything. */
const longestTail = 64;

/** An update, and the name of what it changes. */
interface Step {
  readonly update: UpdateTell;
  readonly hashBefore: string;
}

/** How a channel finds out what its audience sees. */
export interface Sight {
  readonly look: () => Snapshot;
  /** What that is made from: while all of it is the very same, so is what is seen. */
  readonly sources: () => readonly unknown[];
}

export function makeChannel(audience: Audience, { look, sources }: Sight): Channel {
  const members = new Set<Member>();
  let seen: Seen | undefined;
  let tail: readonly Step[] = [];
  let told: UpdateTell['told'] = [];
  let madeFrom: readonly unknown[] = [];
  const texts = new WeakMap<object, string>();
  const hashOf = (snapshot: Snapshot): string => hashOfText(canonicalJson(shown(snapshot), texts));

  const send = (tell: Tell, except?: Member): void => {
    const text = JSON.stringify(tell);
    for (const member of members) if (member !== except) member.send(text);
  };

  /** Brings what is known up to now; gives the update that does it, when there is anything to tell. */
  const advance = (): UpdateTell | undefined => {
    const now = sources();
    const before = seen;
    if (before && told.length === 0 && areSame(madeFrom, now)) return undefined;
    madeFrom = now;
    const snapshot = look();
    if (!before) {
      seen = { snapshot, hash: hashOf(snapshot) };
      return undefined;
    }
    const change = changeBetween(shown(before.snapshot), shown(snapshot)) ?? null;
    if (!change && told.length === 0) return undefined;
    seen = change ? changed(before.snapshot, change, snapshot.seq) : renumbered(before, snapshot.seq);
    const [from, seq] = [before.snapshot.seq, snapshot.seq];
    const update: UpdateTell = { type: 'update', audience, from, seq, hash: seen.hash, change, told };
    told = [];
    tail = [...tail, { update, hashBefore: before.hash }].slice(-longestTail);
    return update;
  };

  /** What pages will have: all that has not changed is the very same as before, and need not be written down again. */
  const changed = (before: Snapshot, change: Change, seq: number): Seen => {
    const snapshot = { seq, ...(withChange(shown(before), change) as Pick<Snapshot, 'view' | 'legal'>) };
    return { snapshot, hash: hashOf(snapshot) };
  };

  const flush = (): void => {
    const update = advance();
    if (update) send(update);
  };

  return {
    audience,
    members: () => members,
    send,
    flush: () => {
      if (members.size > 0) flush();
    },
    join: (member, known) => {
      flush();
      members.add(member);
      for (const each of newsFor(audience, present(seen, 'what the audience sees'), tail, known)) tell(member, each);
    },
    leave: (member) => void members.delete(member),
    hear: (dealt) => {
      if (members.size === 0) return;
      const fresh = dealt.map(({ entry, events }) => ({ id: entry.id, events: toldTo(audience, events) }));
      told = [...told, ...fresh.filter(({ events }) => events.length > 0)];
    },
  };
}

/** What somebody has to be told who knows something already, or nothing yet. */
function newsFor(audience: Audience, now: Seen, tail: readonly Step[], known: Known | undefined): readonly Tell[] {
  if (known?.seq === now.snapshot.seq && known.hash === now.hash) return [];
  const start = tail.findIndex(({ update, hashBefore }) => update.from === known?.seq && hashBefore === known.hash);
  if (start >= 0) return tail.slice(start).map(({ update }) => update);
  return [{ type: 'snapshot', audience, snapshot: now.snapshot, hash: now.hash }];
}

const renumbered = ({ snapshot, hash }: Seen, seq: number): Seen => ({ snapshot: { ...snapshot, seq }, hash });

/** What pages compare and what changes are of: not the number, which goes up without anything to see. */
const shown = ({ view, legal }: Snapshot): Pick<Snapshot, 'view' | 'legal'> => ({ view, legal });

/** The same as `hash` of the rules, by the faster way that only this side has. */
const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex');
