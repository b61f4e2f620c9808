import { useState } from 'preact/hooks';
import type { Deck } from '../engine/deck.ts';
import type { Format } from '../engine/format.ts';
import { minutesIn } from '../engine/lanes.ts';
import type { Say } from '../i18n/words.ts';
import { missingSuits } from '../protocol/missing-suits.ts';
import type { Shell } from '../store/app.ts';
import { doorSentence } from '../store/room/door-words.ts';
import { RoomChoices, type Where, WhereChoice } from './join/where-choice.tsx';
import { AddedDecks } from './setup/added-decks.tsx';
import { Choice } from './setup/choice.tsx';
import { leastIn, type SetupTime, usualMinutes, wishOf } from './setup/setup-time.ts';
import { nameProblem, type TableWish, tableCalled, tidyTables } from './setup/table-wishes.ts';
import { Tables } from './setup/tables.tsx';
import { TimeChoice } from './setup/time-choice.tsx';
import { type ChosenDecks, useDecks } from './setup/use-decks.ts';
import { useStore } from './use-store.ts';
import { useSay, useTongue } from './use-tongue.ts';

/** Which cards, which game, which tables, who sits at them, and how long there is. */
export function SetupScreen({ shell }: { readonly shell: Shell }) {
  const tongue = useTongue();
  const { say } = tongue;
  const { decks, formats } = shell.content;
  const cards = useDecks(decks);
  const { deck } = cards;
  const [formatId, setFormat] = useState(formats[0]?.id);
  const [tables, setTables] = useState<readonly TableWish[]>([0, 1, 2].map((index) => tableCalled(index, say)));
  const [time, setTime] = useState<SetupTime | undefined>(undefined);
  const [problem, setProblem] = useState('');
  const { notice, server, keepDays } = useStore(shell.app);
  const [where, setWhere] = useState<Where>({ place: 'many', seating: 'choose', name: '' });
  const inRoom = server === 'here' && where.place === 'many';
  const told = problem === '' ? notice : problem;
  const shown = { decks: decks.map(tongue.deck), formats: formats.map(tongue.format) };
  const format = formats.find(({ id }) => id === formatId);
  const missing = deck && format ? missingSuits(tongue.deck(deck), format) : [];
  const start = async (): Promise<void> => {
    const wrong = nameProblem(tables, say);
    setProblem(wrong);
    if (wrong !== '' || !deck || !format || missing.length > 0) return;
    const timed = time && { time: wishOf(format, time, Date.now()) };
    const tidy = tidyTables(tables);
    if (!inRoom) return shell.host({ deck, format, tables: tidy, ...timed });
    const { seating, name } = where;
    const opened = await shell.rooms.host({ deck, format, tables: tidy.map((table) => table.name), seating, name, ...timed });
    if (!opened.ok) setProblem(doorSentence(opened.error, say));
  };
  const chooseFormat = (id: string): void => {
    setFormat(id);
    setTime(time && usualMinutes(time));
  };
  return (
    <main class="setup-screen">
      <h1>{say('setup.title')}</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        {server === 'here' && <WhereChoice where={where} change={setWhere} />}
        <DeckChoice decks={shown.decks} cards={{ ...cards, joiners: cards.joiners.map(tongue.deck) }} />
        <Choice
          legend={say('setup.format')}
          name="format"
          all={shown.formats}
          chosen={formatId}
          choose={chooseFormat}
          note={(item) => formatNote(item, say)}
          more={(count) => say('setup.format.more', { count })}
        />
        {missing.length > 0 && <p class="notice">{say('setup.missing', { suits: missing.join(', ') })}</p>}
        <Tables tables={tables} setTables={setTables} named={!inRoom} />
        {inRoom && <RoomChoices where={where} change={setWhere} keepDays={keepDays} />}
        {format && <TimeChoice format={tongue.format(format)} time={time} setTime={setTime} />}
        <p role="alert" class={told === '' ? 'notice empty' : 'notice'}>
          {told}
        </p>
        <SetupFoot shell={shell} start={say(inRoom ? 'setup.open-room' : 'setup.start')} />
      </form>
    </main>
  );
}

function DeckChoice({ decks, cards }: { readonly decks: readonly Deck[]; readonly cards: ChosenDecks }) {
  const say = useSay();
  return (
    <>
      <Choice
        legend={say('setup.deck')}
        name="deck"
        all={decks}
        chosen={cards.chosen}
        choose={cards.choose}
        note={(deck) => deckNote(deck, say)}
        more={(count) => say('setup.deck.more', { count })}
      />
      <AddedDecks {...cards} />
    </>
  );
}

function SetupFoot({ shell, start }: { readonly shell: Shell; readonly start: string }) {
  const say = useSay();
  return (
    <div class="setup-foot">
      <button type="button" onClick={() => shell.go('first')}>
        {say('setup.back')}
      </button>
      <button type="submit" class="primary">
        {start}
      </button>
    </div>
  );
}

const deckNote = (deck: Deck, say: Say): string => say('setup.cards', { count: deck.cards.length });
const formatNote = (format: Format, say: Say): string => {
  const minutes = minutesIn(format);
  return `${say('setup.steps', { count: format.steps.length })}, ${say('setup.time', { minutes, least: leastIn(format) })}`;
};
