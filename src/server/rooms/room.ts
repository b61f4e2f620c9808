import type { Dealer, Dealt } from '../../dealer/dealer.ts';
import type { Event } from '../../engine/events.ts';
import type { Move, SeatId, TableId } from '../../engine/moves.ts';
import { facilitatorSeat } from '../../engine/setup.ts';
import type { Audience } from '../../engine/view.ts';
import { sourcesOf } from '../../engine/views/sources.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { Answer } from '../../protocol/connection.ts';
import { audienceKey, type Known, type Me, type Tell } from '../../protocol/room.ts';
import type { RoomSettings, Storage, StoredPerson, StoredWorkshop } from '../storage/storage.ts';
import { type Channel, makeChannel } from './channel.ts';
import { type Holds, makeHolds } from './holds.ts';
import { mayWatch } from './may.ts';
import { type Member, tell } from './member.ts';
import { makeMessages } from './messages.ts';
import { isFacilitator, isSeated, type People } from './people.ts';
import { makePresence } from './presence.ts';
import { joinView, namesFor, roomView } from './room-views.ts';
import { makeRounds } from './rounds.ts';

/** How rooms are found and how long they are kept, which is for the server to say. */
export interface RoomPlace {
  /** Where to join, as people type it, and the whole of it with the code as the rows of a QR code. */
  readonly address: string;
  readonly qr: (code: string) => readonly string[];
  /** Milliseconds after the last move. */
  readonly keepFor: number;
}

export interface RoomParts {
  readonly stored: StoredWorkshop;
  readonly dealer: Dealer;
  readonly people: People;
  readonly storage: Storage;
  readonly place: RoomPlace;
  readonly now: () => number;
}

/** The shortest time between two rounds to the tables, and to those who see all of them, in milliseconds: who looks at forty tables at once does not see the difference, and a busy room does a fraction of the work. */
const tablePause = 25;
const roomPause = 150;

type Why = Extract<Tell, { type: 'out' }>['why'];

/** One workshop with everyone who is connected to it. It knows no socket: its members are told things, whoever brings them. */
export class Room {
  readonly key: string;
  readonly code: string;
  readonly dealer: Dealer;
  readonly people: People;
  readonly storage: Storage;
  readonly place: RoomPlace;
  readonly now: () => number;
  readonly presence = makePresence();
  readonly holds: Holds;
  readonly messages;
  #settings: RoomSettings;
  #recoveryHash: string;
  #touchedAt: number;
  #ended: boolean;
  readonly #channels = new Map<string, Channel>();
  readonly #tableRounds = makeRounds(tablePause, () => this.#flush('table'));
  readonly #roomRounds = makeRounds(roomPause, () => this.#tellRoom());

  constructor({ stored, dealer, people, storage, place, now }: RoomParts) {
    this.key = stored.key;
    this.code = stored.code;
    this.dealer = dealer;
    this.people = people;
    this.storage = storage;
    this.place = place;
    this.now = now;
    this.holds = makeHolds(now);
    this.messages = makeMessages(now);
    this.#settings = stored.settings;
    this.#recoveryHash = stored.recoveryHash;
    this.#touchedAt = stored.touchedAt;
    this.#ended = stored.ended;
  }

  get settings(): RoomSettings {
    return this.#settings;
  }

  get recoveryHash(): string {
    return this.#recoveryHash;
  }

  /** When the last move was made, in milliseconds. */
  get touchedAt(): number {
    return this.#touchedAt;
  }

  /** Once it has ended nobody joins any more. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Changes what is kept beside the log. Resolves to whether that is kept; else nothing has changed. */
  async change(changes: Partial<Pick<StoredWorkshop, 'settings' | 'recoveryHash'>>): Promise<boolean> {
    if (!(await this.storage.change(this.key, changes).catch(() => false))) return false;
    this.#settings = changes.settings ?? this.#settings;
    this.#recoveryHash = changes.recoveryHash ?? this.#recoveryHash;
    this.stir();
    return true;
  }

  /** Resolves when the answer is definite, and everyone who may know of it has been told. */
  async submit(seat: SeatId, id: string, move: Move): Promise<Answer> {
    const answer = await this.dealer.submit({ id, seat, move });
    await (seat === facilitatorSeat ? this.#roomRounds : this.#tableRounds).done();
    return answer;
  }

  /** Hears of every move that the dealer has accepted. */
  dealt(dealt: readonly Dealt[]): void {
    this.#touchedAt = this.now();
    for (const channel of this.#channels.values()) channel.hear(dealt);
    this.#tableRounds.begin();
    this.#roomRounds.begin();
    const events = dealt.flatMap((each) => each.events);
    for (const { seat } of events.filter(isAboutSeat)) this.refresh(seat);
    if (events.some(({ type }) => type === 'screenSet')) this.stir();
    this.#noteEnd();
  }

  /** Who somebody is now. */
  me({ seat, name, role }: StoredPerson): Me {
    return { seat, name, role, table: isSeated({ role }) ? this.tableOf(seat) : null };
  }

  tableOf(seat: SeatId): TableId | null {
    const seated = lookUp(this.dealer.state().seats, seat);
    return seated?.here ? seated.table : null;
  }

  channel(audience: Audience): Channel {
    const key = audienceKey(audience);
    const known = this.#channels.get(key);
    if (known) return known;
    const { dealer } = this;
    const made = makeChannel(audience, {
      look: () => ({ seq: dealer.seq(), view: dealer.view(audience), legal: dealer.legal(audience) }),
      sources: () => sourcesOf(dealer.rulebook, dealer.state(), audience),
    });
    this.#channels.set(key, made);
    return made;
  }

  /** A page has come in: it is told all that it may know, or what it does not know yet. */
  come(member: Member, person: StoredPerson, known: readonly Known[]): void {
    this.presence.add(member, person.seat);
    const me = this.me(person);
    for (const audience of audiencesFor(me, known)) {
      const before = known.find((each) => audienceKey(each.audience) === audienceKey(audience));
      this.watch(member, person, audience, before);
    }
    const typing = me.table === null ? [] : this.holds.at(me.table);
    for (const each of [...typing, ...this.messages.for(me.seat, me.table)]) tell(member, each);
    this.stir();
  }

  /** Lets a page see what an audience sees, from now on. Gives whether it may. */
  watch(member: Member, person: StoredPerson, audience: Audience, known?: Known): boolean {
    if (audience.kind === 'table' && !this.dealer.rulebook.clientOf.has(audience.table)) return false;
    if (!mayWatch(person, this.me(person).table, audience)) return false;
    const channel = this.channel(audience);
    this.presence.watch(member, channel);
    channel.join(member, known);
    return true;
  }

  leave(member: Member): void {
    const seat = this.presence.remove(member);
    if (seat === undefined) return;
    this.people.heard(seat, this.now());
    if (!this.presence.isOnline(seat))
      for (const typing of this.holds.release(seat)) this.channel({ kind: 'table', table: typing.table }).send(typing);
    this.stir();
  }

  /** Somebody's role, table or name is another now: their pages are told, and see what they may. */
  refresh(seat: SeatId): void {
    const person = this.people.find(seat);
    if (!person) return;
    const me = this.me(person);
    for (const member of this.presence.of(seat)) {
      tell(member, { type: 'you', me });
      for (const channel of this.presence.watched(member))
        if (!mayWatch(person, me.table, channel.audience)) this.presence.unwatch(member, channel);
      for (const audience of audiencesFor(me, []))
        if (!this.presence.isWatching(member, audience)) this.watch(member, person, audience);
    }
    this.stir();
  }

  /** The list of people, or what the facilitators know of the room, has changed. */
  stir(): void {
    this.#roomRounds.stir();
  }

  /** Tells somebody's pages that they are out, and lets go of them. */
  out(seat: SeatId, why: Why): void {
    for (const member of this.presence.of(seat)) this.#sendAway(member, why);
  }

  /** Lets go of everybody. */
  close(why: Why): void {
    this.#tableRounds.stop();
    this.#roomRounds.stop();
    for (const { member } of this.presence.everyone(this.people)) this.#sendAway(member, why);
  }

  #sendAway(member: Member, why: Why): void {
    tell(member, { type: 'out', why });
    this.leave(member);
    member.close();
  }

  #noteEnd(): void {
    const ended = this.dealer.state().phase === 'ended';
    if (ended === this.#ended) return;
    this.#ended = ended;
    this.stir();
    // Where this cannot be kept, opening the workshop again finds it out.
    void this.storage.change(this.key, { ended }).catch(() => false);
  }

  #flush(...kinds: readonly Audience['kind'][]): void {
    for (const channel of this.#channels.values()) if (kinds.includes(channel.audience.kind)) channel.flush();
  }

  #tellRoom(): void {
    this.#flush('facilitator', 'screen');
    if (!this.#roomRounds.tookStir()) return;
    const room = roomView(this);
    const joining = joinView(this);
    for (const { member, person } of this.presence.everyone(this.people)) {
      tell(member, { type: 'people', names: namesFor(this, person) });
      if (isFacilitator(person)) tell(member, { type: 'room', room });
      if (person.role === 'screen') tell(member, { type: 'joining', joining });
    }
  }
}

/** What a page sees as soon as somebody is in the room: what belongs to them, and what they had open. */
function audiencesFor(me: Me, known: readonly Known[]): readonly Audience[] {
  const own = ownAudience(me);
  const others = known.map(({ audience }) => audience).filter((audience) => audienceKey(audience) !== audienceKey(own));
  return [own, ...others];
}

function ownAudience({ role, table }: Me): Audience {
  if (isFacilitator({ role })) return { kind: 'facilitator' };
  return table === null ? { kind: 'screen' } : { kind: 'table', table };
}

const isAboutSeat = (
  event: Event,
): event is Extract<Event, { type: 'seatTaken' | 'tableChanged' | 'seatLeft' | 'roleGiven' }> =>
  event.type === 'seatTaken' || event.type === 'tableChanged' || event.type === 'seatLeft' || event.type === 'roleGiven';
