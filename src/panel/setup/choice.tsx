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
}

/** One of several things that each need a few words. */
export function Choice<Item extends Titled>({ legend, name, all, chosen, choose, note }: ChoiceProps<Item>) {
  return (
    <fieldset class="big-choice">
      <legend>{legend}</legend>
      {all.map((item) => (
        <label key={item.id} class={item.id === chosen ? 'chosen' : ''}>
          <input type="radio" name={name} value={item.id} checked={item.id === chosen} onChange={() => choose(item.id)} />
          <span class="choice-title" lang={item.language}>
            {item.title}
          </span>
          <span class="choice-note">{note(item)}</span>
          <span class="choice-about" lang={item.language}>
            {item.about}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
