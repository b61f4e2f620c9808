import type { LandedRegion } from '../store/board.ts';
import { restKey } from '../store/scene-model.ts';
import type { OpenSession } from '../store/session.ts';

/** What can be done with what lies in front as a whole, and what that means. */
export function LandedActions({ session, front }: { readonly session: OpenSession; readonly front: LandedRegion }) {
  const { act, say, input } = session;
  const { buttons, hint, mayRest, face } = front;
  return (
    <div class={front.follows.length > 0 ? 'primary-action judging' : 'primary-action'}>
      {hint !== '' && <p class="landed-hint">{hint}</p>}
      {buttons.map(({ label, short, move, primary }) => (
        <button key={label} type="button" class={primary ? 'primary' : ''} aria-label={label} onClick={() => void act(move)}>
          {short}
        </button>
      ))}
      {mayRest && (
        <button type="button" aria-label={say('landed.rest', { title: face.title })} onClick={() => input.press(restKey)}>
          {say('landed.rest.short')}
        </button>
      )}
    </div>
  );
}
