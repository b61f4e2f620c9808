interface Titled {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly language: string;
}

interface ChoiceProps<Item extends Titled> {
  readonly legend: string;
  readonly name: string;
  readonly all: readonly Item[];
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
  readonly note: (item: Item) => string;
  /** What opens those that are not shown at once. */
  readonly more: (count: number) => string;
}

/** So many can be looked over at once; the others are behind one click. */
const mostAtOnce = 7;

/** One of several things that each need a few words. */
export function Choice<Item extends Titled>(props: ChoiceProps<Item>) {
  const { legend, all, chosen, more } = props;
  const [first, rest] = [all.slice(0, mostAtOnce), all.slice(mostAtOnce)];
  return (
    <fieldset class="big-choice">
      <legend>{legend}</legend>
      {first.map((item) => (
        <OneChoice key={item.id} {...props} item={item} />
      ))}
      {rest.length > 0 && (
        <details open={rest.some(({ id }) => id === chosen)}>
          <summary>{more(rest.length)}</summary>
          {rest.map((item) => (
            <OneChoice key={item.id} {...props} item={item} />
          ))}
        </details>
      )}
    </fieldset>
  );
}

function OneChoice<Item extends Titled>({ name, chosen, choose, note, item }: ChoiceProps<Item> & { readonly item: Item }) {
  const { id, title, about, language } = item;
  return (
    <label class={id === chosen ? 'chosen' : ''}>
      <input type="radio" name={name} value={id} checked={id === chosen} onChange={() => choose(id)} />
      <span class="choice-title" lang={language}>
        {title}
      </span>
      <span class="choice-note">{note(item)}</span>
      <span class="choice-about" lang={language}>
        {about}
      </span>
    </label>
  );
}
