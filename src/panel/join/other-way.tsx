import { useState } from 'preact/hooks';
import { roomCodeLength, tidyTyped } from '../../store/room/code-words.ts';
import { useSay } from '../use-tongue.ts';
import { CodeField, Problem } from './code-field.tsx';
import type { Way } from './join-screen.tsx';
import type { DoorProps } from './join-way.tsx';
import { useAsking } from './use-asking.ts';

interface OtherWayProps extends DoorProps {
  readonly way: Exclude<Way, 'code'>;
}

/** Back to the own seat, back to the console, or this device as the room's screen. */
export function OtherWay({ shell, code, setCode, way }: OtherWayProps) {
  const say = useSay();
  const [secret, setSecret] = useState('');
  const { busy, problem, complain, run } = useAsking();
  const go = async (): Promise<void> => {
    const [room, key] = [tidyTyped(code), tidyTyped(secret)];
    if (room.length !== roomCodeLength) return complain(say('join.code.short'));
    if (way === 'screen') {
      if (await run(shell.rooms.knock(room))) shell.rooms.becomeScreen(room);
    } else if (key === '') complain(say(`join.${way}.short`));
    else if (way === 'back') await run(shell.rooms.enter({ type: 'sit', code: room, seatCode: key }));
    else await run(shell.rooms.enter({ type: 'recover', code: room, recovery: key }));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void go();
      }}
    >
      <h1>{say(`join.way.${way}`)}</h1>
      <p>{say(`join.${way}.text`)}</p>
      <CodeField label={say('join.code')} hint={say('join.code.hint')} value={code} change={setCode} first />
      {way !== 'screen' && (
        <CodeField label={say(`join.${way}.code`)} hint={say(`join.${way}.hint`)} value={secret} change={setSecret} />
      )}
      <Problem words={problem} />
      <button type="submit" class="primary big" aria-disabled={busy}>
        {say(busy ? 'join.looking' : `join.${way}.go`)}
      </button>
    </form>
  );
}
