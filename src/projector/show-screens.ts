import type { Result } from '../lib/result.ts';
import type { Connection } from '../protocol/connection.ts';
import type { DoorRefusal } from '../store/room/rooms.ts';
import type { ProjectorParts, ProjectorProblem } from './mount-projector.tsx';

/** What a window needs that is a screen and nothing else. */
export interface ScreenParts {
  readonly root: HTMLElement;
  readonly tongue: ProjectorParts['tongue'];
  readonly pictures: () => Promise<ProjectorParts['pictures']>;
  /** The workshop of this device with that key, to be followed and not driven. */
  readonly followHere: (key: string) => Promise<Result<Connection, ProjectorProblem>>;
  /** The room with that code. */
  readonly followRoom: (code: string) => Promise<Result<Connection, DoorRefusal>>;
}

/** After a server that could not be reached, in milliseconds. */
const tryAgain = 3000;

/** Makes this window a screen: of a workshop on this device, or of a room. */
export function showScreens({ root, tongue, pictures, followHere, followRoom }: ScreenParts) {
  return {
    /** Follows a workshop, and never asks for a move. */
    ofWorkshop: async (key: string): Promise<void> => {
      const [{ mountProjector }, opened, drawn] = await Promise.all([
        import('./mount-projector.tsx'),
        followHere(key),
        pictures(),
      ]);
      mountProjector(root, { opened: opened.ok ? opened.value : opened.error, pictures: drawn, tongue });
    },

    /** The room's screen, on a device of its own or in a window of the facilitator's. */
    ofRoom: async (code: string): Promise<void> => {
      const [{ mountProjector }, { doorSentence }, drawn] = await Promise.all([
        import('./mount-projector.tsx'),
        import('../store/room/door-words.ts'),
        pictures(),
      ]);
      const answer = await followRoom(code);
      const opened = answer.ok ? answer.value : { why: doorSentence(answer.error, tongue.say) };
      mountProjector(root, { opened, pictures: drawn, tongue });
      if (!answer.ok && answer.error.code === 'unreachable') setTimeout(() => location.reload(), tryAgain);
    },
  };
}
