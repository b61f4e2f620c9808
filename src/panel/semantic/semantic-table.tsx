import { type ComponentChildren, Fragment } from 'preact';
import { assertNever } from '../../lib/assert.ts';
import type { Board, Region } from '../../store/board.ts';
import { DealtWords } from './dealt-words.tsx';
import { LandedWords } from './landed-words.tsx';
import { MatrixWords } from './matrix-words.tsx';
import { PileWords } from './pile-words.tsx';
import { LanesWords, MapWords, PairsWords, PaperWords } from './plain-words.tsx';
import { PlanWords } from './plan-words.tsx';
import { TableContext, type TableInWords } from './table-context.ts';
import { TrayWords } from './tray-words.tsx';

interface SemanticTableProps {
  readonly board: Board;
  readonly table: TableInWords;
  /** What belongs right below what has landed, in a list. */
  readonly afterFront?: ComponentChildren;
}

/** The table as a document: everything on it in words and controls. In the picture the controls lie over what they stand for. */
export function SemanticTable({ board, table, afterFront }: SemanticTableProps) {
  const putDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && table.hand.held !== undefined) table.putDown();
  };
  return (
    <TableContext.Provider value={table}>
      <section
        class={table.places === undefined ? 'semantic in-list' : 'semantic in-picture'}
        aria-label={table.say('play.in-words')}
        onKeyDown={putDown}
      >
        {board.regions.map((region) => (
          <Fragment key={region.key}>
            <RegionWords region={region} />
            {region.kind === 'landed' && afterFront}
          </Fragment>
        ))}
        {board.flag !== undefined && <p class="words flag">{board.flag}</p>}
        {board.people.length > 0 && (
          <section aria-label={table.say('board.people')} class="region people-here">
            <h2 class="words">{table.say('board.people')}</h2>
            <ul>
              {board.people.map((person) => (
                <li key={person.key}>
                  <span class="words">{[person.name, person.role].filter((word) => word !== '').join(', ')}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </section>
    </TableContext.Provider>
  );
}

function RegionWords({ region }: { readonly region: Region }) {
  switch (region.kind) {
    case 'landed':
      return <LandedWords region={region} />;
    case 'pile':
      return <PileWords region={region} />;
    case 'tray':
      return <TrayWords region={region} />;
    case 'plan':
      return <PlanWords region={region} />;
    case 'dealt':
      return <DealtWords region={region} />;
    case 'matrix':
      return <MatrixWords region={region} />;
    case 'paper':
      return <PaperWords region={region} />;
    case 'lanes':
      return <LanesWords region={region} />;
    case 'map':
      return <MapWords region={region} />;
    case 'pairs':
      return <PairsWords region={region} />;
    default:
      return assertNever(region);
  }
}
