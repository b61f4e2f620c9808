import type { Say } from '../i18n/words.ts';
import type { ProjectorProblem } from './mount-projector.tsx';

/** A whole screen with one thing to say. */
export const Message = ({ kind, say }: { readonly kind: ProjectorProblem | 'fault'; readonly say: Say }) => (
  <main class="screen message">
    <h1>{say(`screen.${kind}`)}</h1>
    <p>{say(`screen.${kind}.text`)}</p>
  </main>
);
