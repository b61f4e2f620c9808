import { fieldsOf, itemsOf, textOf } from '../raw.ts';
import { quoted, suggestion } from '../words.ts';
import type { Found } from './check.ts';
import { namedAt, type RawFormat, type RawStep } from './raw-format.ts';

/** Deals that ask for things that cannot go together, and prices that nothing can pay. */
export const dealFindings = (format: RawFormat): readonly Found[] =>
  format.steps.flatMap((step) => {
    if (step.kind === 'pick') return undealt(format, step);
    return step.kind === 'deal' ? [...conflicts(step), ...(hasPurse(format) ? [] : unpaid(step))] : [];
  });

/** Suits that are chosen from deals which bring none of their cards. A deal that is not there is another problem. */
function undealt({ steps }: RawFormat, step: RawStep): readonly Found[] {
  const from = namedAt(step, 'from').map(({ name }) => name);
  const deals = steps.filter(({ kind, fields }) => kind === 'deal' && from.includes(textOf(fields.as) ?? 'hand'));
  const dealt = deals.flatMap((deal) => namedAt(deal, 'deal').map(({ name }) => name));
  if (deals.length === 0 || deals.length < from.length) return [];
  return namedAt(step, step.fields.suits === undefined ? 'pick' : 'suits')
    .filter(({ name }) => !dealt.includes(name))
    .map(({ name, path }) => ({
      path,
      code: 'format/undealt-suit',
      message: `${step.thing} chooses cards of suit ${quoted(name)} from what was dealt, and none of that suit were.`,
      hint: suggestion(name, dealt, 'What was dealt is of:'),
    }));
}

function conflicts(step: RawStep): readonly Found[] {
  const { to, same, cards = 'all' } = step.fields;
  const clash = (key: string, why: string, hint: string): readonly Found[] =>
    Object.hasOwn(step.fields, key)
      ? [{ path: [...step.path, key], code: 'format/deal-conflict', message: `${step.thing} ${why}.`, hint }]
      : [];
  if (to === 'seat')
    return [
      ...clash(
        'same',
        'gives each person a hand of their own, and all tables the same cards',
        'Delete "same", or write "to: table".',
      ),
      ...clash(
        'stages',
        'gives each person a hand, which cannot come in stages',
        'Make two deals of it, or write "to: table".',
      ),
      ...clash('redraw', 'gives each person a hand, which cannot be drawn again', 'Delete "redraw", or write "to: table".'),
    ];
  if (same === true)
    return clash(
      'redraw',
      'gives all tables the same cards, so none of them can draw others',
      'Delete "redraw", or delete "same".',
    );
  return cards === 'all'
    ? clash('redraw', 'deals all cards, so there are no others to draw', 'Say how many it deals, as in "cards: 3".')
    : [];
}

const hasPurse = ({ steps }: RawFormat): boolean =>
  steps.some(({ kind, fields }) => kind === 'pick' && itemsOf(fields.limits).length > 0);

function unpaid({ path, thing, fields }: RawStep): readonly Found[] {
  const { price = 0 } = fieldsOf(fields.redraw);
  if (price === 0) return [];
  return [
    {
      path: [...path, 'redraw', 'price'],
      code: 'format/price-without-purse',
      severity: 'warning',
      message: `${thing} asks points for drawing again, and no step gives any.`,
      hint: 'Give a step of choosing a limit such as "limits: [{ sum: 12 }]", or delete the price.',
    },
  ];
}
