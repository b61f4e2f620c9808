import { assertNever } from '../../lib/assert.ts';
import type { Board, Region } from '../../store/board.ts';
import { MatrixWords } from './matrix-words.tsx';
import { LanesWords, MapWords, PairsWords, PaperWords } from './plain-words.tsx';
import { PlanWords } from './plan-words.tsx';
import { TableContext, type TableInWords } from './table-context.ts';
import { TrayWords } from './tray-words.tsx';

/** The table as a document: everything on it in words and controls. In the picture the controls lie over what they stand for. */
export function SemanticTable({ board, table }: { readonly board: Board; readonly table: TableInWords }) {
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
          <RegionWords key={region.key} region={region} />
        ))}
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
    case 'tray':
      return <TrayWords region={region} />;
    case 'plan':
      return <PlanWords region={region} />;
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
