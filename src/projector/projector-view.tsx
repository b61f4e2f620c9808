import { useEffect, useState } from 'preact/hooks';
import type { Say } from '../i18n/words.ts';
import type { Pictures } from '../lib/picture.ts';
import type { Connection } from '../protocol/connection.ts';
import { projectorModel } from '../store/projector/projector-model.ts';
import { type Followed, follow } from './follow.ts';
import { keepAwake } from './keep-awake.ts';
import { Message } from './message.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import { useClock } from './use-clock.ts';
import { useWindowSize } from './use-window-size.ts';

interface ProjectorViewProps {
  readonly connection: Connection;
  readonly pictures: Pictures;
  readonly say: Say;
}

/** Follows one workshop and shows what its room may see. */
export function ProjectorView({ connection, pictures, say }: ProjectorViewProps) {
  const [followed, setFollowed] = useState<Followed | undefined>(undefined);
  const now = useClock();
  const size = useWindowSize();
  useEffect(() => follow(connection, setFollowed, Date.now), [connection]);
  useEffect(keepAwake, []);
  if (!followed) return null;
  if (!followed.there) return <Message kind="gone" say={say} />;
  const { rulebook } = connection;
  const { view, people, fresh } = followed;
  const model = projectorModel({ rulebook, view, people, now, fresh, size, say });
  return <ScreenFrame model={model} pictures={pictures} say={say} language={rulebook.format.language} />;
}
