import { useEffect, useState } from 'preact/hooks';

/** Every screen that plays. */
export type LaterScreens = Awaited<ReturnType<typeof fetchLaterScreens>>;

/** Fetches what is needed once somebody plays. */
export async function fetchLaterScreens() {
  const [{ SetupScreen }, { PlayScreen }, { ReportScreen }, { RoomScreen }, { HostedScreen }] = await Promise.all([
    import('./setup-screen.tsx'),
    import('./play-screen.tsx'),
    import('./report-screen.tsx'),
    import('./room/room-screen.tsx'),
    import('./join/hosted-screen.tsx'),
  ]);
  return { SetupScreen, PlayScreen, ReportScreen, RoomScreen, HostedScreen };
}

/** The other screens, once somebody has fetched them; nothing until then. */
export function useLaterScreens(fetched: boolean): LaterScreens | undefined {
  const [screens, setScreens] = useState<LaterScreens | undefined>(undefined);
  useEffect(() => {
    if (fetched) void fetchLaterScreens().then(setScreens);
  }, [fetched]);
  return screens;
}
