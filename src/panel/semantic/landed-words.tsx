import type { BoardAnswer, LandedRegion } from '../../store/board.ts';
import { CardItem } from './card-item.tsx';
import { type Roving, useRoving } from './roving.ts';
import { useLangs, useTable } from './table-context.ts';

/** What lies in front of everything, in words: its card, what it does, what is laid as an answer, what comes of it. */
export function LandedWords({ region }: { readonly region: LandedRegion }) {
  const { say } = useTable();
  const { face, happened, choose, answer, outcome, follows } = region;
  const roving = useRoving(answer?.cards.map(({ key }) => key) ?? []);
  const lang = useLangs().card(face);
  return (
    <section aria-label={region.title} class={`region landed suit-${face.suit.colour}`} onKeyDown={roving.onKeyDown}>
      <h2 class="words">
        <span class="landed-eyebrow">{follows.length > 0 ? say('landed.eyebrow.theirs') : say('landed.eyebrow')}</span>
        <span lang={lang}>{face.title}</span>
      </h2>
      <p class="words landed-suit">{face.suit.word}</p>
      <p class="words" lang={lang}>
        {face.text}
      </p>
      {face.ask !== '' && (
        <p class="words landed-ask" lang={lang}>
          {face.ask}
        </p>
      )}
      {outcome && <p class={outcome.met ? 'words landed-outcome met' : 'words landed-outcome'}>{outcome.text}</p>}
      {happened.length > 0 && (
        <>
          <h3 class="words">{say('landed.did')}</h3>
          <ul class="landed-did">
            {happened.map((sentence) => (
              <li key={sentence}>
                <span class="words">{sentence}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {choose.map((sentence) => (
        <p key={sentence} class="words landed-choose">
          {sentence}
        </p>
      ))}
      {answer && <AnswerWords answer={answer} roving={roving} />}
      {follows.length > 0 && (
        <dl class="landed-follows">
          {follows.map(({ key, title, text }) => (
            <div key={key}>
              <dt class="words">{title}</dt>
              <dd class="words">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** The cards laid as an answer, and the words. */
function AnswerWords({ answer, roving }: { readonly answer: BoardAnswer; readonly roving: Roving }) {
  const { say } = useTable();
  const { cards, words, title } = answer;
  return (
    <div class="answer">
      <h3 class="words">{title}</h3>
      {cards.length > 0 && (
        <ul class="cards" aria-label={title}>
          {cards.map((card, index) => (
            <CardItem key={card.key} card={card} number={index + 1} count={cards.length} where={title} roving={roving} />
          ))}
        </ul>
      )}
      {words !== '' && <p class="words answer-words">{words}</p>}
      {cards.length === 0 && words === '' && <p class="words quiet">{say('landed.answer.none')}</p>}
    </div>
  );
}
