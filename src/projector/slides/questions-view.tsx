import type { QuestionsSlide } from '../../store/projector/slides.ts';

/** What the room talks about, and how many tables are done. */
export const QuestionsView = ({ slide }: { readonly slide: QuestionsSlide }) => (
  <div class="questions">
    <ul>
      {slide.questions.map((question) => (
        <li key={question}>{question}</li>
      ))}
    </ul>
    <p>{slide.done}</p>
  </div>
);
