import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { loadDeck } from '../../src/deck/load-deck.ts';

export interface LintBench {
  readonly cards: number;
  readonly bytes: number;
  /** The middle time to read and check the deck once everything is warm, in milliseconds. */
  readonly lint: number;
  /** The middle time that the parser alone takes for the same text, in the same run. */
  readonly parse: number;
  readonly ratio: number;
}

const size = 200;
const warmUp = 15;
const rounds = 25;

/** A deck of 200 cards, made of the cards of a real one under new names, read and checked again and again. */
export function benchLint(): LintBench {
  const text = grown(readFileSync('cards/decks/housing/deck.yaml', 'utf8'));
  const { deck, problems } = loadDeck('deck.yaml', text);
  const wrong = problems.find(({ severity }) => severity === 'error');
  if (deck?.cards.length !== size || wrong) throw new Error(`The grown deck has mistakes: ${wrong?.message ?? 'its size'}`);
  const times = Array.from({ length: warmUp + rounds }, () => ({
    lint: timeOf(() => loadDeck('deck.yaml', text)),
    parse: timeOf(() => parseDocument(text, { prettyErrors: false, uniqueKeys: false }).toJS()),
  })).slice(warmUp);
  const [lint, parse] = [median(times.map((time) => time.lint)), median(times.map((time) => time.parse))];
  return { cards: size, bytes: text.length, lint, parse, ratio: lint / parse };
}

/** Repeats the cards of a deck until there are enough. Each copy has names of its own, so nothing is there twice. */
function grown(text: string): string {
  const [head = '', ...cards] = text.split(/^(?= {2}- id: )/m);
  const copies = Array.from({ length: size }, (_, index) => {
    const card = cards[index % cards.length] ?? '';
    const round = Math.floor(index / cards.length);
    return round === 0 ? card : card.replace(/^( {2}- id: .*)$/m, `$1-${round}`).replace(/^( {4}art: .*)$/m, `$1-${round}`);
  });
  return head + copies.join('');
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const median = (numbers: readonly number[]): number => numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;
