import { useEffect, useState } from 'preact/hooks';
import type { Pictures } from '../lib/picture.ts';
import type { Connection } from '../protocol/connection.ts';
import { projectorModel } from '../store/projector/projector-model.ts';
import { isOpen, joinSlide, showsJoin } from '../store/room/join-slide.ts';
import type { Tongue } from '../store/tongue.ts';
import { type Followed, follow } from './follow.ts';
import { JoinCorner, JoinSlideView } from './join-slide.tsx';
import { keepAwake } from './keep-awake.ts';
import { Message, NoRoom } from './message.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import { useClock } from './use-clock.ts';
import { useWindowSize } from './use-window-size.ts';

interface ProjectorViewProps {
  readonly connection: Connection;
  readonly pictures: Pictures;
  readonly tongue: Tongue;
}

/** Follows one workshop and shows what its room may see. */
export function ProjectorView({ connection, pictures, tongue }: ProjectorViewProps) {
  const { say } = tongue;
  const [followed, setFollowed] = useState<Followed | undefined>(undefined);
  const now = useClock(connection.now);
  const size = useWindowSize();
  useEffect(() => follow(connection, setFollowed, connection.now), [connection]);
  useEffect(keepAwake, []);
  if (!followed) return null;
  if (!followed.there)
    return connection.room ? <NoRoom why={say('join.no.gone')} say={say} /> : <Message kind="gone" say={say} />;
  const rulebook = tongue.shown(connection.rulebook);
  const { people, fresh, joining, line } = followed;
  const view = tongue.seen(connection.rulebook, followed.view);
  const lost = line === 'lost' && <p class="screen-lost">{say('screen.lost')}</p>;
  const join = { rulebook, view, joining };
  if (joining && showsJoin(join))
    return (
      <>
        <JoinSlideView slide={joinSlide(join, joining)} say={say} />
        {lost}
      </>
    );
  const joinable = isOpen(joining);
  const model = projectorModel({ rulebook, view, people, now, fresh, size, say, joinable });
  return (
    <>
      <ScreenFrame model={model} pictures={pictures} say={say} language={rulebook.format.language} joinable={joinable} />
      {joinable && <JoinCorner joining={joining} say={say} />}
      {lost}
    </>
  );
}
