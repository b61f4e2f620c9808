import { type AnswerToJudge, answersToJudge, cardsToPrice } from '../../../store/console/judging.ts';
import { needPlace } from '../desk-head.tsx';
import type { DeskProps } from '../facilitator-screen.tsx';
import { AnswerCard } from './answer-card.tsx';
import { OwnCardLine } from './own-card-line.tsx';

/** What waits for a decision: answers, and prices of cards that tables wrote. */
export function JudgeDesk({ session, source }: DeskProps) {
  const { say } = session;
  const answers = answersToJudge(source);
  const mine = answers.filter(({ judge }) => judge === '');
  const others = answers.filter(({ judge }) => judge !== '');
  const prices = cardsToPrice(source);
  return (
    <section class="judge-desk" aria-labelledby="judge-title">
      <h2 id="judge-title">{say('desk.judge')}</h2>
      <ul class="answers">
        {mine.map((answer) => (
          <AnswerCard key={answer.key} session={session} answer={answer} place={placeFor(mine, answer)} />
        ))}
      </ul>
      <ul class="asked-prices">
        {prices.map((card, index) => (
          <OwnCardLine
            key={card.key}
            session={session}
            card={card}
            place={prices.findIndex(({ table }) => table === card.table) === index ? needPlace(card.table, 'price') : undefined}
          />
        ))}
      </ul>
      <ul class="answers">
        {others.map((answer) => (
          <AnswerCard key={answer.key} session={session} answer={answer} place={undefined} />
        ))}
      </ul>
    </section>
  );
}

/** The first answer of a table is where the line at the top leads to. */
const placeFor = (answers: readonly AnswerToJudge[], answer: AnswerToJudge): string | undefined =>
  answers.find(({ table }) => table === answer.table) === answer ? needPlace(answer.table, 'answer') : undefined;
