import type { Format, Step } from '../../../src/engine/format.ts';
import type { Move } from '../../../src/engine/moves.ts';
import { sharedSeat } from '../../../src/engine/people.ts';
import { FacilitatorScreen } from '../../../src/panel/facilitator/facilitator-screen.tsx';
import { useStore } from '../../../src/panel/use-store.ts';
import type { Shell } from '../../../src/store/app.ts';
import type { OpenSession } from '../../../src/store/session.ts';
import { cardiff, housing } from '../../helpers/store-game.ts';
import { allByRole, byRole, shellWith, show, words } from '../../helpers/store-page.ts';
import { hostCardiff, openCardiff, passTo } from '../../helpers/store-session.ts';

function Screen({ shell, session }: { readonly shell: Shell; readonly session: OpenSession }) {
  const state = useStore(session.store);
  return state.side.kind === 'facilitator' ? <FacilitatorScreen shell={shell} session={session} state={state} /> : null;
}

const withOwn = (step: Step): Step =>
  step.kind === 'pick'
    ? { ...step, own: { suit: 'method', price: 'facilitator', exists: false, joker: false, most: 3 } }
    : step;

/** The Cardiff game in which things can land, and tables can write cards. */
export const troubled: Format = {
  ...cardiff,
  situations: { suits: ['situation', 'barrier'], answers: ['enabler'], mode: 'judge', judge: 'client', revise: true },
  steps: cardiff.steps.map(withOwn),
};

export const pile = housing.cards.filter(({ suit }) => suit === 'situation' || suit === 'barrier');
/** A card that asks for an answer, and leaves no choice to the table. */
export const asking = pile.find(({ answer, effects = [] }) => answer && !effects.some((each) => 'pick' in each)) ?? pile[0];

export interface DeskWish {
  readonly step?: string;
  readonly format?: Format;
  readonly people?: readonly (readonly string[])[];
}

/** The facilitator's screen of a workshop, with tables Heron, Kestrel and so on. */
export async function deskPage({ step = 'settle', format = troubled, people = [['Nia', 'Aled'], ['Grace']] }: DeskWish = {}) {
  const session = await openCardiff(await hostCardiff(people, format));
  await passTo(session, step);
  const shell = shellWith();
  const page = show(<Screen shell={shell} session={session} />);
  const view = () => session.store.getState().snapshot.view;
  const table = (name: string) => byRole(page, 'heading', name).closest('li') as HTMLElement;
  return {
    session,
    shell,
    page,
    view,
    table,
    button: (name: string | RegExp) => byRole(page, 'button', name) as HTMLButtonElement,
    buttons: (name: RegExp) => allByRole(page, 'button', name),
    region: (name: string) => byRole(page, 'region', name),
    says: () => words(page),
    pill: (name: string) => words(table(name).querySelector('.pill')),
    landedOn: (id: string) => view().work.find((work) => work.table === id)?.situations ?? [],
    /** As the people at a table would do it. */
    atTable: (id: string, move: Move) => session.connection.submit(sharedSeat(id), move),
  };
}
