import { type BrowserContext, test as base, expect } from '@playwright/test';

/** The address of the game under test. */
const game = process.env.SMG_GAME ?? 'http://127.0.0.1:4173/';

interface Watch {
  /** What a page did that no page of this game may do. */
  readonly complaints: string[];
}

/**
 * Playwright's test with the game as base address. A test fails when any page on any device asks for anything outside the game's own
 * origin, breaks the content security policy, logs an error or throws one.
 */
export const test = base.extend<Watch>({
  baseURL: game,
  complaints: [
    async ({ browser, context }, use) => {
      const complaints: string[] = [];
      // A device of its own is a context of its own.
      const watchToo = (another: BrowserContext): void => void watch(another, complaints);
      await watch(context, complaints);
      browser.on('context', watchToo);
      await use(complaints);
      browser.off('context', watchToo);
      expect(complaints, 'requests outside the origin, console errors, page errors and policy violations').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

async function watch(context: BrowserContext, complaints: string[]): Promise<void> {
  context.on('request', (request) => {
    if (!isOurs(request.url())) complaints.push(`request to ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`page: ${error.error().message}`));
  await context.exposeBinding('complainOfPolicy', (_, text: string) => complaints.push(`policy: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { complainOfPolicy } = globalThis as unknown as { complainOfPolicy: (text: string) => void };
      complainOfPolicy(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
}

const isOurs = (address: string): boolean => {
  const { protocol, origin } = new URL(address);
  return protocol === 'data:' || protocol === 'blob:' || origin === new URL(game).origin;
};
