import type { Audience } from '../../engine/view.ts';
import { canonicalJson } from '../../lib/canonical-json.ts';
import { withChange } from '../../lib/change.ts';
import { sha256 } from '../../lib/sha256.ts';
import type { Snapshot } from '../../protocol/connection.ts';
import { audienceKey, type Known, type SnapshotTell, type UpdateTell } from '../../protocol/room.ts';

/** What this page knows of what each audience sees, kept in step with the server. */
export interface Audiences {
  readonly find: (audience: Audience) => Snapshot | undefined;
  /** Resolves to `true` once it is known what an audience sees, and to `false` when the line is lost before. */
  readonly arrival: (audience: Audience) => Promise<boolean>;
  /** Takes in what the server tells. Gives what happened, by the ids of the calls that made it happen, or nothing when this page knew it, or cannot make sense of it. */
  readonly take: (tell: SnapshotTell | UpdateTell) => UpdateTell['told'] | undefined;
  /** How far each audience is known. */
  readonly known: () => readonly Known[];
  /** Asks how things stand with all of them. Resolves when that is told. */
  readonly catchUp: () => Promise<void>;
  /** Forgets all but these. */
  readonly keep: (audiences: readonly Audience[]) => void;
  /** The line is lost. */
  readonly shut: () => void;
}

/** Asks the server for what this page does not know yet of one audience. Resolves to whether it has been told. Never rejects. */
type AskForNews = (known: Known) => Promise<boolean>;

interface Seen {
  snapshot: Snapshot;
  hash: string;
  readonly audience: Audience;
  /** The highest number that was heard of. */
  heard: number;
  /** While the server is being asked how things stand. */
  asking: Promise<void> | undefined;
  /** How often in a row an update did not fit. */
  misfits: number;
}

export function makeAudiences(askForNews: AskForNews): Audiences {
  const seen = new Map<string, Seen>();
  const waiting = new Map<string, ((known: boolean) => void)[]>();

  const arrived = (key: string, known: boolean): void => {
    for (const resolve of waiting.get(key) ?? []) resolve(known);
    waiting.delete(key);
  };

  /** One question at a time for each audience. After a second misfit everything is told anew. */
  const catchUp = (now: Seen): Promise<void> => {
    const known = now.misfits > 1 ? { audience: now.audience, seq: 0, hash: '' } : knownOf(now);
    now.asking ??= askForNews(known).then((told) => {
      now.asking = undefined;
      const isBehind = now.heard > now.snapshot.seq && seen.get(audienceKey(now.audience)) === now;
      if (told && isBehind) void catchUp(now);
    });
    return now.asking;
  };

  const replace = ({ audience, snapshot, hash: name }: SnapshotTell): UpdateTell['told'] | undefined => {
    const key = audienceKey(audience);
    const now = seen.get(key);
    // One that was overtaken on the way.
    if (now && snapshot.seq < now.snapshot.seq && now.asking === undefined) return undefined;
    const heard = Math.max(now?.heard ?? 0, snapshot.seq);
    const fresh = { snapshot, hash: name, heard, misfits: 0 };
    if (now) Object.assign(now, fresh);
    else seen.set(key, { audience, asking: undefined, ...fresh });
    arrived(key, true);
    return [];
  };

  const update = (tell: UpdateTell): UpdateTell['told'] | undefined => {
    const now = seen.get(audienceKey(tell.audience));
    if (!now || tell.seq <= now.snapshot.seq) return undefined;
    now.heard = Math.max(now.heard, tell.seq);
    const after = tell.from === now.snapshot.seq ? changed(now.snapshot, tell) : undefined;
    if (!after) {
      now.misfits += 1;
      void catchUp(now);
      return undefined;
    }
    Object.assign(now, { snapshot: after, hash: tell.hash, misfits: 0 });
    return tell.told;
  };

  return {
    find: (audience) => seen.get(audienceKey(audience))?.snapshot,
    arrival: (audience) =>
      new Promise((resolve) => {
        const key = audienceKey(audience);
        if (seen.has(key)) return resolve(true);
        waiting.set(key, [...(waiting.get(key) ?? []), resolve]);
      }),
    take: (tell) => (tell.type === 'snapshot' ? replace(tell) : update(tell)),
    known: () => [...seen.values()].map(knownOf),
    catchUp: async () => void (await Promise.all([...seen.values()].map(catchUp))),
    keep: (audiences) => {
      const kept = new Set(audiences.map(audienceKey));
      for (const key of [...seen.keys()]) if (!kept.has(key)) seen.delete(key);
    },
    shut: () => {
      for (const key of [...waiting.keys()]) arrived(key, false);
    },
  };
}

const knownOf = ({ audience, snapshot, hash: name }: Seen): Known => ({ audience, seq: snapshot.seq, hash: name });

type Shown = Pick<Snapshot, 'view' | 'legal'>;

/** The texts of parts of what is seen: most of them are in the next update too. */
const texts = new WeakMap<object, string>();

/** What an audience sees after an update, or nothing when the update is not of what is known here. */
function changed({ view, legal }: Snapshot, { seq, change, hash }: UpdateTell): Snapshot | undefined {
  if (change === null) return { seq, view, legal };
  try {
    const after = withChange({ view, legal }, change) as Shown;
    return sha256(canonicalJson(after, texts)) === hash ? { seq, view: after.view, legal: after.legal } : undefined;
  } catch {
    return undefined;
  }
}
