import './no-eval.ts';
import { loadCards } from './load-cards.ts';
import { sketchOf } from './sketch.ts';
import { deckTemplate } from './templates/deck-template.ts';
import { fillTemplate } from './templates/fill-template.ts';
import { formatTemplate } from './templates/format-template.ts';
import { mostBytes } from './yaml/gate.ts';

const templates = { deck: deckTemplate, format: formatTemplate };

/** What the workbench in the page needs of card files: the same check as on the command line, and something to begin with. */
export const benchTools = {
  load: loadCards,
  sketch: sketchOf,
  begin: (kind: 'deck' | 'format', name: string): string =>
    fillTemplate(templates[kind], { name, look: 'look at the list of problems' }),
  mostBytes,
};
