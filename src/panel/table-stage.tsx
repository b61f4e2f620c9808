import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Say } from '../i18n/words.ts';
import type { PaintedTable, Shell } from '../store/app.ts';
import type { Board } from '../store/board.ts';
import { layoutBoard } from '../store/layout/layout-board.ts';
import type { TableWords } from '../store/layout/words.ts';
import type { Placed, Rect } from '../store/scene-model.ts';
import type { OpenSession, Session } from '../store/session.ts';
import { SemanticTable } from './semantic/semantic-table.tsx';
import { useSize } from './use-size.ts';
import { useStore } from './use-store.ts';

interface TableStageProps {
  readonly shell: Shell;
  readonly session: OpenSession;
  readonly state: Session;
  readonly board: Board;
  readonly asList: boolean;
  /** What belongs right below what has landed, in a list. */
  readonly afterFront?: ComponentChildren;
}

/** The table: in words and controls always, and over its picture unless a list was asked for. */
export function TableStage({ shell, session, state, board, asList, afterFront }: TableStageProps) {
  const [stage, setStage] = useState<HTMLElement | null>(null);
  const size = useSize(stage);
  const [failed, setFailed] = useState(false);
  const inPicture = !asList && !failed && size !== undefined;
  const words = useMemo(() => tableWords(session.say), [session, session.say.language]);
  const placed = useMemo(
    () => (inPicture ? layoutBoard(board, state.hand, size, words) : undefined),
    [inPicture, board, state.hand, size, words],
  );
  const waiting = usePainting({ shell, session, stage, placed, size, onFail: () => setFailed(true) });
  const places = useMemo(() => placed && new Map<string, Rect>(placed.map(({ key, rect }) => [key, rect])), [placed]);
  return (
    <div class={inPicture ? (waiting ? 'stage pictured waiting' : 'stage pictured') : 'stage listed'}>
      {failed && <p class="notice">{session.say('picture.failed')}</p>}
      <div class="stage-inner" ref={setStage}>
        {inPicture && waiting && <p class="stage-waiting">{session.say('app.loading')}</p>}
        <SemanticTable
          board={board}
          afterFront={afterFront}
          table={{
            input: session.input,
            hand: state.hand,
            act: session.act,
            putDown: session.putDown,
            say: session.say,
            pictures: shell.content.pictures,
            cards: session.rulebook.cards,
            deckLanguage: session.rulebook.deck.language,
            formatLanguage: session.rulebook.format.language,
            places,
            width: size?.width ?? 0,
            height: size?.height ?? 0,
          }}
        />
      </div>
    </div>
  );
}

interface Painting {
  readonly shell: Shell;
  readonly session: OpenSession;
  readonly stage: HTMLElement | null;
  readonly placed: readonly Placed[] | undefined;
  readonly size: { readonly width: number; readonly height: number } | undefined;
  readonly onFail: () => void;
}

/** Keeps the picture in step with what is placed. Tells whether the painter is still on its way. */
function usePainting({ shell, session, stage, placed, size, onFail }: Painting): boolean {
  const [painted, setPainted] = useState<PaintedTable | undefined>(undefined);
  const { theme } = useStore(shell.app);
  const wanted = placed !== undefined && stage !== null;
  useEffect(() => {
    if (!wanted) return undefined;
    const coming = shell.paintTable(stage, session.input);
    let gone = false;
    coming.then((table) => (gone ? table.destroy() : setPainted(table)), onFail);
    return () => {
      gone = true;
      setPainted((table) => {
        table?.destroy();
        return undefined;
      });
    };
  }, [wanted, stage, session]);
  useEffect(() => {
    if (placed && size) painted?.show(placed, size);
  }, [painted, placed, size]);
  useEffect(() => painted?.retheme(), [theme, painted]);
  return painted === undefined;
}

const tableWords = (say: Say): TableWords => ({
  pointsLeft: (left, points) => say('board.purse', { left, points }),
  pointsOver: (spent, points) => say('board.purse.spent', { spent, points }),
  minutes: (minutes) => say('map.short', { minutes }),
  sealed: say('board.sealed'),
  waiting: say('board.on-its-way'),
  layHere: say('landed.answer.lay'),
  eyebrow: { ours: say('landed.eyebrow'), theirs: say('landed.eyebrow.theirs') },
  stamp: { met: say('stamp.met'), unmet: say('stamp.unmet') },
});
