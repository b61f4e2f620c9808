import { useEffect, useState } from 'preact/hooks';
import type { RoomCard } from '../../protocol/room.ts';
import type { Shell } from '../../store/app.ts';
import { roomCodeLength, tidyTyped } from '../../store/room/code-words.ts';
import { useSay } from '../use-tongue.ts';
import { CodeField, Problem } from './code-field.tsx';
import { SeatForm } from './seat-form.tsx';
import { useAsking } from './use-asking.ts';

export interface DoorProps {
  readonly shell: Shell;
  readonly code: string;
  readonly setCode: (code: string) => void;
}

/** How often the tables are counted again while somebody chooses, in milliseconds. */
const countAgain = 3000;

/** First the code, then the name and the table. */
export function JoinWay(props: DoorProps) {
  const say = useSay();
  const { shell, code } = props;
  const [card, setCard] = useState<RoomCard | undefined>(undefined);
  const asking = useAsking();
  const knock = async (): Promise<void> => {
    if (tidyTyped(code).length !== roomCodeLength) return asking.complain(say('join.code.short'));
    setCard(await asking.run(shell.rooms.knock(tidyTyped(code))));
  };
  useEffect(() => {
    if (code !== '') void knock();
  }, []);
  useEffect(() => {
    if (!card) return undefined;
    const timer = setInterval(
      () => void shell.rooms.knock(tidyTyped(code)).then((answer) => answer.ok && setCard(answer.value)),
      countAgain,
    );
    return () => clearInterval(timer);
  }, [card === undefined]);
  if (card) return <SeatForm shell={shell} code={tidyTyped(code)} card={card} leave={() => setCard(undefined)} />;
  return <CodeForm {...props} busy={asking.busy} problem={asking.problem} knock={() => void knock()} />;
}

interface CodeFormProps extends DoorProps {
  readonly busy: boolean;
  readonly problem: string;
  readonly knock: () => void;
}

function CodeForm({ code, setCode, busy, problem, knock }: CodeFormProps) {
  const say = useSay();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) knock();
      }}
    >
      <h1>{say('join.title')}</h1>
      <CodeField label={say('join.code')} hint={say('join.code.hint')} value={code} change={setCode} first />
      <Problem words={problem} />
      <button type="submit" class="primary big" aria-disabled={busy}>
        {say(busy ? 'join.looking' : 'join.code.go')}
      </button>
    </form>
  );
}
