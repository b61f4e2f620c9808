import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadFormat } from '../../src/deck/load-format.ts';
import { formatSchema } from '../../src/protocol/content-schema.ts';

const text = readFileSync(join(import.meta.dirname, '../formats/two-halls.yaml'), 'utf8');
const { format, problems } = loadFormat('two-halls.yaml', text);
const step = (id: string) => format?.steps.find((each) => each.id === id);

describe('steps that decide', () => {
  test('are read without a complaint, and fit into a saved workshop', () => {
    expect(problems).toEqual([]);
    expect(formatSchema.parse(format)).toEqual(format);
  });

  test('say who decides, how, and about what', () => {
    expect(step('entry')).toMatchObject({
      what: 'plan',
      how: 'vote',
      by: 'tables',
      halls: true,
      ties: 'facilitator',
      as: 'entry',
    });
    expect(step('final')).toMatchObject({ how: 'rank', votes: 2, of: 'entry', prize: expect.stringContaining('A budget') });
    expect(step('agenda')).toMatchObject({ how: 'accept', by: 'client', refused: 'stay' });
    expect(step('aloud')).toMatchObject({ how: 'none', by: 'tables', refused: 'go-on' });
    expect(format?.groups.halls).toBe(2);
  });

  test('are secret, not for one’s own table, and let one through, unless they say otherwise', () => {
    expect(step('entry')).toMatchObject({ secret: true, own: false, votes: 1, through: 1 });
    expect(step('hands')).toMatchObject({ secret: false, own: true });
  });

  test('have no key that was not used', () => {
    for (const key of ['of', 'prize']) expect(Object.keys(step('entry') ?? {})).not.toContain(key);
    const bare = loadFormat('bare.yaml', text.replace(', halls: 2', '').replace('    within: halls\n', '')).format;
    expect(Object.keys(bare?.groups ?? {})).toEqual(['size', 'client']);
  });
});
