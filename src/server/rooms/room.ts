import type { Dealer, Dealt } from '../../dealer/dealer.ts';
import type { Event } from '../../engine/events.ts';
import type { Move, SeatId, TableId } from '../../engine/moves.ts';
import { facilitatorSeat } from '../../engine/setup.ts';
import type { Audience } from '../../engine/view.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { Answer } from '../../protocol/connection.ts';
import { audienceKey, type Known, type Me, type Tell } from '../../protocol/room.ts';
import type { RoomSettings, Storage, StoredPerson, StoredWorkshop } from '../storage/storage.ts';
import { makeArrivals } from './arrivals.ts';
import { audiencesOf } from './audiences-of.ts';
import { type Bucket, makeBucket } from './bucket.ts';
import type { Channel } from './channel.ts';
import { type Channels, makeChannels, type Safely } from './channels.ts';
import { type Holds, makeHolds } from './holds.ts';
import { type Kept, makeKept } from './kept.ts';
import { mayWatch } from './may.ts';
import { type Member, tell } from './member.ts';
import { type Messages, makeMessages } from './messages.ts';
import { isFacilitator, isSeated, type People } from './people.ts';
import { makePresence } from './presence.ts';
import { joinView, namesFor, roomView } from './room-views.ts';
import { makeRounds, type Rounds } from './rounds.ts';
import { type InTurn, makeTurns } from './turns.ts';

/** How rooms are found and how long they are kept, which is for the server to say. */
export interface RoomPlace {
  /** Where to join, as people type it, and the whole of it with the code as the rows of a QR code. */
  readonly address: string;
  readonly qr: (code: string) => readonly string[];
  /** Milliseconds after the last move. */
  readonly keepFor: number;
  readonly pauses: Pauses;
}

/** The shortest time between two rounds to a table, and to those who see all of them, in milliseconds: who looks at forty tables at once does not see the difference, and a busy room does a fraction of the work. */
export interface Pauses {
  readonly table: number;
  readonly room: number;
}

export interface RoomParts {
  readonly stored: StoredWorkshop;
  readonly dealer: Dealer;
  readonly people: People;
  readonly storage: Storage;
  readonly place: RoomPlace;
  readonly now: () => number;
  /** Hears of mistakes of ours: whatever else the room has to do is done. */
  readonly fault: (error: unknown) => void;
}

type Why = Extract<Tell, { type: 'out' }>['why'];

/** How fast one person may ask, through all their pages together: so many at once, and then so many a second. */
const pace = { atOnce: 60, aSecond: 20 };

/** One workshop with everyone who is connected to it. It knows no socket: its members are told things, whoever brings them. */
export class Room {
  readonly key: string;
  readonly dealer: Dealer;
  readonly people: People;
  readonly place: RoomPlace;
  readonly now: () => number;
  readonly presence = makePresence();
  readonly holds: Holds;
  readonly messages: Messages;
  readonly arrivals = makeArrivals();
  /** For what is about people and the room itself: each decides on what the one before it has left. */
  readonly inTurn: InTurn = makeTurns();
  readonly #kept: Kept;
  readonly #fault: (error: unknown) => void;
  readonly #channels: Channels;
  readonly #buckets = new Map<SeatId, Bucket>();
  readonly #tableRounds: Rounds;
  readonly #roomRounds: Rounds;
  #isClosed = false;

  constructor({ stored, dealer, people, storage, place, now, fault }: RoomParts) {
    this.key = stored.key;
    this.dealer = dealer;
    this.people = people;
    this.place = place;
    this.now = now;
    this.holds = makeHolds(now);
    this.messages = makeMessages(now);
    this.#kept = makeKept(storage, stored);
    this.#fault = fault;
    this.#channels = makeChannels(dealer, this.#safely);
    this.#tableRounds = makeRounds(place.pauses.table, () => this.#channels.flush('table', 'seat'));
    this.#roomRounds = makeRounds(place.pauses.room, () => this.#tellRoom());
    this.#noteEnd();
  }

  get code(): string {
    return this.#kept.now().code;
  }

  get settings(): RoomSettings {
    return this.#kept.now().settings;
  }

  get recoveryHash(): string {
    return this.#kept.now().recoveryHash;
  }

  /** When the last move was made, in milliseconds. */
  get touchedAt(): number {
    return this.#kept.now().touchedAt;
  }

  /** Once it has ended nobody joins any more. */
  get ended(): boolean {
    return this.#kept.now().ended;
  }

  /** Everybody was let go, and nobody comes in any more. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Changes what is kept beside the log. Resolves to whether that is kept; else nothing has changed. */
  async change(changes: Partial<Pick<StoredWorkshop, 'settings' | 'recoveryHash'>>): Promise<boolean> {
    const kept = await this.#kept.change(changes);
    if (kept) this.stir();
    return kept;
  }

  /** Whether somebody may ask for one more thing now. */
  mayAskNow(seat: SeatId): boolean {
    const bucket = this.#buckets.get(seat) ?? makeBucket(pace.atOnce, pace.aSecond, this.now);
    this.#buckets.set(seat, bucket);
    return bucket.take();
  }

  /** Resolves when the answer is definite, and everyone who may know of it has been told. */
  async submit(seat: SeatId, id: string, move: Move): Promise<Answer> {
    const answer = await this.dealer.submit({ id, seat, move });
    await (seat === facilitatorSeat ? this.#roomRounds : this.#tableRounds).done();
    return answer;
  }

  /** Hears of every move that the dealer has accepted. Never throws: the move is made, and has to be answered. */
  dealt(dealt: readonly Dealt[]): void {
    const events = dealt.flatMap((each) => each.events);
    this.#kept.touch(this.now());
    this.#tableRounds.begin();
    this.#roomRounds.begin();
    this.#channels.hear(dealt);
    this.#safely(() => this.#peopleMoved(events));
    if (events.some(({ type }) => type === 'screenSet')) this.stir();
    this.#safely(() => this.#noteEnd());
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
    return this.#channels.of(audience);
  }

  /** A page has come in: it is told all that it may know, or what it does not know yet. */
  come(member: Member, person: StoredPerson, known: readonly Known[]): void {
    this.presence.add(member, person.seat);
    const me = this.me(person);
    for (const audience of audiencesOf(this.dealer.rulebook, me, known)) {
      const before = known.find((each) => audienceKey(each.audience) === audienceKey(audience));
      this.watch(member, person, audience, before);
    }
    for (const message of this.messages.for(me.seat, me.table)) tell(member, message);
    this.stir();
  }

  /** Lets a page see what an audience sees, from now on. Gives whether it may. */
  watch(member: Member, person: StoredPerson, audience: Audience, known?: Known): boolean {
    if (audience.kind === 'table' && !this.dealer.rulebook.clientOf.has(audience.table)) return false;
    if (!mayWatch(person, this.me(person).table, audience)) return false;
    const channel = this.channel(audience);
    this.presence.watch(member, channel);
    channel.join(member, known);
    if (audience.kind === 'table')
      for (const typing of this.holds.at(audience.table)) if (typing.seat !== person.seat) tell(member, typing);
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
      for (const audience of audiencesOf(this.dealer.rulebook, me))
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
    this.#isClosed = true;
    this.#tableRounds.stop();
    this.#roomRounds.stop();
    for (const { member } of this.presence.everyone(this.people)) this.#sendAway(member, why);
  }

  #sendAway(member: Member, why: Why): void {
    tell(member, { type: 'out', why });
    this.leave(member);
    member.close();
  }

  /** Seats may be others than before: those who sit in them see what they may, and no more. */
  #peopleMoved(events: readonly Event[]): void {
    const undone = events.some(({ type }) => type === 'actUndone');
    const moved = undone ? this.people.all().map(({ seat }) => seat) : events.filter(isAboutSeat).map(({ seat }) => seat);
    for (const seat of new Set(moved)) this.#safely(() => this.refresh(seat));
    if (undone) for (const seat of moved) this.#letBackRestored(seat);
  }

  /** Whoever was taken away, and has their place again because that was undone, may come back. */
  #letBackRestored(seat: SeatId): void {
    if (!this.people.find(seat)?.removed || this.tableOf(seat) === null) return;
    void this.inTurn(async () => {
      if (this.tableOf(seat) !== null && (await this.people.change(seat, { removed: false }))) this.stir();
    });
  }

  #noteEnd(): void {
    const ended = this.dealer.state().phase === 'ended';
    if (ended !== this.ended) void this.#kept.setEnded(ended).then(() => this.stir());
  }

  /** One thing that goes wrong does not take the others with it. */
  readonly #safely: Safely = (task) => {
    try {
      task();
    } catch (error) {
      this.#fault(error);
    }
  };

  #tellRoom(): void {
    this.#channels.flush('facilitator', 'screen');
    if (this.#roomRounds.tookStir()) this.#safely(() => this.#tellOfPeople());
  }

  #tellOfPeople(): void {
    const room = roomView(this);
    const joining = joinView(this);
    for (const { member, person } of this.presence.everyone(this.people)) {
      tell(member, { type: 'people', names: namesFor(this, person) });
      if (isFacilitator(person)) tell(member, { type: 'room', room });
      if (person.role === 'screen') tell(member, { type: 'joining', joining });
    }
  }
}

const isAboutSeat = (
  event: Event,
): event is Extract<Event, { type: 'seatTaken' | 'tableChanged' | 'seatLeft' | 'roleGiven' }> =>
  event.type === 'seatTaken' || event.type === 'tableChanged' || event.type === 'seatLeft' || event.type === 'roleGiven';
