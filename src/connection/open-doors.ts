import type { DeviceNotebook } from './notebook.ts';
import type { OwnContent } from './room-content.ts';
import type { RoomDoors } from './room-doors.ts';

interface OpenerParts {
  readonly notebook: DeviceNotebook;
  /** What outlives a refresh, and is not shared with other windows. */
  readonly own: DeviceNotebook;
  readonly content: () => Promise<OwnContent | undefined>;
}

/** Fetches the way to the room server once somebody wants to go there. */
export function doorsOpener({ notebook, own, content }: OpenerParts): () => Promise<RoomDoors> {
  let doors: Promise<RoomDoors> | undefined;
  const open = async (): Promise<RoomDoors> => {
    const [{ makeRoomDoors }, { makeFindContent }] = await Promise.all([
      import('./room-doors.ts'),
      import('./room-content.ts'),
    ]);
    return makeRoomDoors({ notebook, own, content: makeFindContent(content) });
  };
  return () => {
    doors ??= open().catch((error: unknown) => {
      // The next try fetches it anew.
      doors = undefined;
      throw error;
    });
    return doors;
  };
}
