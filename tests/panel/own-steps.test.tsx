// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { loadFormat } from '../../src/deck/load-format.ts';
import { present } from '../../src/lib/assert.ts';
import { FacilitatorScreen } from '../../src/panel/facilitator/facilitator-screen.tsx';
import { TableScreen } from '../../src/panel/table-screen.tsx';
import { useStore } from '../../src/panel/use-store.ts';
import type { OpenSession } from '../../src/store/session.ts';
import { eachOnItsOwnDevice } from '../connection/device.ts';
import { jobsFormat } from '../helpers/jobs-game.ts';
import { allByRole, byRole, leave, shellWith, show, type, words } from '../helpers/store-page.ts';
import { hostCardiff, openCardiff } from '../helpers/store-session.ts';

eachOnItsOwnDevice();
afterEach(leave);

const text = readFileSync(join(import.meta.dirname, '../formats/shared.yaml'), 'utf8');
const sharedFormat = present(loadFormat('shared.yaml', text).format, 'the format of sheets that are shared');

function Screen({ session }: { readonly session: OpenSession }) {
  const state = useStore(session.store);
  return state.side.kind === 'table' ? (
    <TableScreen shell={shellWith()} session={session} state={state} table={state.side.table} />
  ) : (
    <FacilitatorScreen shell={shellWith()} session={session} state={state} />
  );
}

const host = async (format: typeof jobsFormat): Promise<OpenSession> => {
  const session = await openCardiff(await hostCardiff([['Nia'], ['Grace']], format));
  await session.act({ type: 'moveOn', step: 'settle' });
  return session;
};

describe('where tables have different steps', () => {
  test('the console says for whom a step is, what each table is there for, and where it is', async () => {
    const page = show(<Screen session={await host(jobsFormat)} />);
    const steps = allByRole(page, 'listitem').map(words);
    expect(steps.some((line) => line.includes('The purse for Funders'))).toBe(true);
    const [heron, kestrel] = ['Heron', 'Kestrel'].map((name) =>
      words(byRole(page, 'heading', name).closest('li') as HTMLElement),
    );
    expect(heron).toContain('Funders');
    expect(kestrel).toContain('Projects');
    expect(page.querySelectorAll('.step-rail li.here')).toHaveLength(2);
  });

  test('a table is told its job, counts its own steps, and knows for whom it waits', async () => {
    const session = await host(jobsFormat);
    session.sit({ kind: 'table', table: 't1' });
    session.showMode('list');
    const page = show(<Screen session={session} />);
    expect(words(page)).toContain('Step 2 of 5 · your job: Funders');
    await session.act({ type: 'finishStep', table: 't1', step: 'purse' });
    await expect.poll(() => words(page)).toContain('Waiting for Kestrel.');
  });

  test('a table that only gets something is told that somebody still writes', async () => {
    const session = await host(jobsFormat);
    await session.act({ type: 'moveTable', table: 't2', step: 'pass-purse' });
    session.sit({ kind: 'table', table: 't2' });
    session.showMode('list');
    expect(words(show(<Screen session={session} />))).toContain('Another table is still writing.');
  });
});

describe('a sheet of the whole room', () => {
  test('is written on the console and read at the tables', async () => {
    const session = await host(sharedFormat);
    const page = show(<Screen session={session} />);
    const desk = byRole(page, 'region', 'For the whole room');
    expect(words(desk)).toContain('Only you write this sheet.');
    type(byRole(desk, 'textbox', /^Where/) as HTMLTextAreaElement, 'A harbour');
    await session.writing.flush();
    session.sit({ kind: 'table', table: 't2' });
    session.showMode('list');
    await expect.poll(() => words(page)).toContain('A harbour');
    expect(words(page)).toContain('The facilitator writes it, and everybody sees it.');
    expect(allByRole(page, 'textbox')).toEqual([]);
    expect(session.store.getState().snapshot.view.work[0]?.sheets.place?.fields.where?.value).toBe('A harbour');
  });

  test('is written at any table where the format says so', async () => {
    const session = await host(sharedFormat);
    await session.act({ type: 'moveOn', step: 'place' });
    session.sit({ kind: 'table', table: 't1' });
    session.showMode('list');
    const page = show(<Screen session={session} />);
    expect(words(page)).toContain('What you write on it, all tables see.');
    expect(allByRole(page, 'textbox').length).toBeGreaterThan(0);
  });
});
