import { useState } from 'preact/hooks';
import type { Deck } from '../engine/deck.ts';
import type { Format } from '../engine/format.ts';
import { english as say } from '../i18n/words.ts';
import { cleanText } from '../lib/clean-text.ts';
import { tidyName } from '../protocol/names.ts';
import type { Shell } from '../store/app.ts';
import { missingSuits } from '../store/missing-suits.ts';
import { useStore } from './use-store.ts';

interface TableWish {
  readonly name: string;
  readonly people: string;
}

const mostTables = 40;
const names = say('table.names').split(', ');

/** Names from the list, then numbers. */
const tableCalled = (index: number): TableWish => ({
  name: names[index] ?? say('setup.table', { number: index + 1 }),
  people: '',
});

/** Which cards, which game, which tables, and who sits at them. */
export function SetupScreen({ shell }: { readonly shell: Shell }) {
  const { decks, formats } = shell.content;
  const [deckId, setDeck] = useState(decks[0]?.id);
  const [formatId, setFormat] = useState(formats[0]?.id);
  const [tables, setTables] = useState<readonly TableWish[]>([0, 1, 2].map(tableCalled));
  const [problem, setProblem] = useState('');
  const { notice } = useStore(shell.app);
  const told = problem === '' ? notice : problem;
  const deck = decks.find(({ id }) => id === deckId);
  const format = formats.find(({ id }) => id === formatId);
  const missing = deck && format ? missingSuits(deck, format) : [];
  const start = async (): Promise<void> => {
    const wrong = nameProblem(tables);
    setProblem(wrong);
    if (wrong !== '' || !deck || !format || missing.length > 0) return;
    await shell.host({
      deck,
      format,
      tables: tables.map(({ name, people }) => ({ name: tidyName(name), people: namesIn(people) })),
    });
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
        <Choice legend={say('setup.deck')} name="deck" all={decks} chosen={deckId} choose={setDeck} note={deckNote} />
        <Choice
          legend={say('setup.format')}
          name="format"
          all={formats}
          chosen={formatId}
          choose={setFormat}
          note={formatNote}
        />
        {missing.length > 0 && <p class="notice">{say('setup.missing', { suits: missing.join(', ') })}</p>}
        <Tables tables={tables} setTables={setTables} />
        <p role="alert" class={told === '' ? 'notice empty' : 'notice'}>
          {told}
        </p>
        <div class="setup-foot">
          <button type="button" onClick={() => shell.go('first')}>
            {say('setup.back')}
          </button>
          <button type="submit" class="primary">
            {say('setup.start')}
          </button>
        </div>
      </form>
    </main>
  );
}

interface Titled {
  readonly id: string;
  readonly title: string;
  readonly about: string;
}

interface ChoiceProps<Item extends Titled> {
  readonly legend: string;
  readonly name: string;
  readonly all: readonly Item[];
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
  readonly note: (item: Item) => string;
}

function Choice<Item extends Titled>({ legend, name, all, chosen, choose, note }: ChoiceProps<Item>) {
  return (
    <fieldset class="big-choice">
      <legend>{legend}</legend>
      {all.map((item) => (
        <label key={item.id} class={item.id === chosen ? 'chosen' : ''}>
          <input type="radio" name={name} value={item.id} checked={item.id === chosen} onChange={() => choose(item.id)} />
          <span class="choice-title">{item.title}</span>
          <span class="choice-note">{note(item)}</span>
          <span class="choice-about">{item.about}</span>
        </label>
      ))}
    </fieldset>
  );
}

const deckNote = (deck: Deck): string => say('setup.cards', { count: deck.cards.length });
const formatNote = (format: Format): string => {
  const minutes = format.steps.reduce((sum, step) => sum + step.minutes, 0);
  return `${say('setup.steps', { count: format.steps.length })}, ${say('setup.time', { minutes })}`;
};

interface TablesProps {
  readonly tables: readonly TableWish[];
  readonly setTables: (tables: readonly TableWish[]) => void;
}

function Tables({ tables, setTables }: TablesProps) {
  const change = (at: number, changes: Partial<TableWish>): void =>
    setTables(tables.map((table, index) => (index === at ? { ...table, ...changes } : table)));
  return (
    <fieldset class="setup-tables">
      <legend>{say('setup.tables')}</legend>
      <p class="hint">{say('setup.tables.hint')}</p>
      <div class="counter">
        <button
          type="button"
          aria-label={say('setup.fewer')}
          disabled={tables.length === 1}
          onClick={() => setTables(tables.slice(0, -1))}
        >
          −
        </button>
        <output>{say('tables', { count: tables.length })}</output>
        <button
          type="button"
          aria-label={say('setup.more')}
          disabled={tables.length === mostTables}
          onClick={() => setTables([...tables, tableCalled(tables.length)])}
        >
          +
        </button>
      </div>
      <p class="hint" id="people-hint">
        {say('setup.people.hint')}
      </p>
      <ol>
        {tables.map((table, index) => (
          <li key={`table-${index + 1}`}>
            <label>
              <span>{say('setup.table.name', { number: index + 1 })}</span>
              <input
                type="text"
                autocomplete="off"
                maxLength={24}
                value={table.name}
                onInput={(event) => change(index, { name: event.currentTarget.value })}
              />
            </label>
            <label class="wide">
              <span>
                {say('setup.people', { table: table.name === '' ? say('setup.table', { number: index + 1 }) : table.name })}
              </span>
              <input
                type="text"
                autocomplete="off"
                aria-describedby="people-hint"
                value={table.people}
                onInput={(event) => change(index, { people: event.currentTarget.value })}
              />
            </label>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

function nameProblem(tables: readonly TableWish[]): string {
  const called = tables.map(({ name }) => tidyName(name));
  const empty = called.indexOf('');
  if (empty >= 0) return say('setup.name.empty', { number: empty + 1 });
  const twice = called.find((name, index) => called.indexOf(name) !== index);
  return twice === undefined ? '' : say('setup.name.twice', { name: twice });
}

const longestName = 40;
const mostPeople = 20;

/** First names with commas between them. */
const namesIn = (people: string): readonly string[] =>
  people
    .split(/[,;\n]/)
    .map((name) => [...cleanText(name)].slice(0, longestName).join(''))
    .filter((name) => name !== '')
    .slice(0, mostPeople);
