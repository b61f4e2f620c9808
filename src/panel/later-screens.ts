import { useEffect, useState } from 'preact/hooks';

/** Every screen but the first. */
export type LaterScreens = Awaited<ReturnType<typeof fetchLaterScreens>>;

/** Fetches what the first screen does not need. */
export async function fetchLaterScreens() {
  const [{ SetupScreen }, { PlayScreen }, { ReportScreen }] = await Promise.all([
    import('./setup-screen.tsx'),
    import('./play-screen.tsx'),
    import('./report-screen.tsx'),
  ]);
  return { SetupScreen, PlayScreen, ReportScreen };
}

/** The other screens, once somebody has fetched them; nothing until then. */
export function useLaterScreens(fetched: boolean): LaterScreens | undefined {
  const [screens, setScreens] = useState<LaterScreens | undefined>(undefined);
  useEffect(() => {
    if (fetched) void fetchLaterScreens().then(setScreens);
  }, [fetched]);
  return screens;
}
