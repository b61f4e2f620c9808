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
