import { useState } from 'preact/hooks';
import type { Shell } from '../../store/app.ts';
import { LanguageSelect } from '../language-select.tsx';
import { useStore } from '../use-store.ts';
import { useSay } from '../use-tongue.ts';
import { JoinWay } from './join-way.tsx';
import { OtherWay } from './other-way.tsx';

/** The ways into a room. `code`: the first of the three things to do. */
const ways = ['code', 'back', 'recover', 'screen'] as const;
export type Way = (typeof ways)[number];

/** The way into a room, without an account: its code, a name and a table. And the ways back. */
export function JoinScreen({ shell }: { readonly shell: Shell }) {
  const say = useSay();
  const { server, invited } = useStore(shell.app);
  const [way, setWay] = useState<Way>('code');
  const [code, setCode] = useState(invited);
  if (server === 'none') return <NoRooms shell={shell} />;
  const door = { shell, code, setCode };
  return (
    <main class="join-screen">
      {way === 'code' ? <JoinWay {...door} /> : <OtherWay key={way} way={way} {...door} />}
      <nav class="other-ways" aria-label={say('join.others')}>
        {ways
          .filter((each) => each !== way)
          .map((each) => (
            <button key={each} type="button" onClick={() => setWay(each)}>
              {say(`join.way.${each}`)}
            </button>
          ))}
        <button type="button" onClick={() => shell.go('check')}>
          {say('join.check')}
        </button>
        <button type="button" onClick={() => shell.go('first')}>
          {say('join.first')}
        </button>
      </nav>
      <LanguageSelect shell={shell} />
    </main>
  );
}

/** A page without a server is no mistake: it plays on one screen. */
function NoRooms({ shell }: { readonly shell: Shell }) {
  const say = useSay();
  return (
    <main class="join-screen">
      <h1>{say('join.none')}</h1>
      <p class="lead">{say('join.none.text')}</p>
      <p>{say('join.none.way')}</p>
      <div class="ways-on">
        <button type="button" class="primary" onClick={() => shell.go('first')}>
          {say('join.first')}
        </button>
      </div>
    </main>
  );
}
