// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Announcer } from '../../src/panel/announcer.tsx';
import { useStore } from '../../src/panel/use-store.ts';
import type { OpenSession } from '../../src/store/session.ts';
import { eachOnItsOwnDevice } from '../connection/device.ts';
import { leave, show, words } from '../helpers/store-page.ts';
import { hostCardiff, openCardiff } from '../helpers/store-session.ts';

eachOnItsOwnDevice();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  leave();
  vi.useRealTimers();
});

function Told({ session }: { readonly session: OpenSession }) {
  const { heard, heardEver } = useStore(session.store);
  return <Announcer heard={heard} heardEver={heardEver} />;
}

async function listener(before = 0) {
  vi.useRealTimers();
  const session = await openCardiff(await hostCardiff());
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  for (let count = 0; count < before; count += 1) session.tell(`Before ${count}.`);
  const page = show(<Told session={session} />);
  const log = page.querySelector('[role="log"]') as HTMLElement;
  const tell = (...sentences: readonly string[]): void => {
    void act(() => {
      for (const sentence of sentences) session.tell(sentence);
    });
  };
  const breathe = (): void => {
    void act(() => void vi.advanceTimersByTime(2000));
  };
  return { log, tell, breathe };
}

describe('somebody who listens', () => {
  test('is told politely, and what happens in one breath together', async () => {
    const { log, tell, breathe } = await listener();
    expect(log.getAttribute('aria-live')).toBe('polite');
    tell('One.', 'Two.');
    expect(words(log)).toBe('');
    breathe();
    expect(words(log)).toBe('One. Two.');
    tell('Three.');
    breathe();
    expect(words(log)).toBe('Three.');
  });

  test('is not told what was said before', async () => {
    const { log, breathe } = await listener(3);
    breathe();
    expect(words(log)).toBe('');
  });

  test('is still told when very much has been said', async () => {
    const { log, tell, breathe } = await listener(200);
    tell('One more.');
    breathe();
    expect(words(log)).toBe('One more.');
    tell('And two.', 'And three.');
    breathe();
    expect(words(log)).toBe('And two. And three.');
  });

  test('is told again when the same happens again', async () => {
    const { log, tell, breathe } = await listener();
    tell('Done.');
    breathe();
    const first = log.firstElementChild;
    tell('Done.');
    breathe();
    expect([words(log), log.firstElementChild === first]).toEqual(['Done.', false]);
  });
});

test('nothing is told after the screen has gone', async () => {
  const { log, tell, breathe } = await listener();
  tell('One.');
  void act(() => render(null, document.body.firstElementChild ?? document.body));
  breathe();
  expect(words(log)).toBe('');
});
