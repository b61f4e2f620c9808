import type { Say } from '../i18n/words.ts';
import type { ProjectorProblem } from './mount-projector.tsx';

/** A whole screen with one thing to say. */
export const Message = ({ kind, say }: { readonly kind: ProjectorProblem | 'fault'; readonly say: Say }) => (
  <main class="screen message">
    <h1>{say(`screen.${kind}`)}</h1>
    <p>{say(`screen.${kind}.text`)}</p>
  </main>
);

/** Why a room cannot be shown, in a sentence. */
export const NoRoom = ({ why, say }: { readonly why: string; readonly say: Say }) => (
  <main class="screen message">
    <h1>{say('screen.no-room')}</h1>
    <p>{why}</p>
  </main>
);
