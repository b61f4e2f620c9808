import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadFormat } from '../../src/deck/load-format.ts';

const page = readFileSync('docs/formats-deal.md', 'utf8');
const examples = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text.replace(/^steps:\n/, ''));

const head = `format: page
title: Page
language: en
version: 1
licence: CC0-1.0
about: The examples of the page.
needs: { method: { cost: true }, scenario: optional }
steps:
  - pick: method
    id: before
    limits: [{ sum: 8 }]
    minutes: 5
`;

test('every example of the page about deals is a format', () => {
  expect(examples.length).toBeGreaterThan(3);
  for (const example of examples)
    expect(loadFormat('page.yaml', `${head}${example}`).problems.filter(({ code }) => code !== 'format/unused-need')).toEqual(
      [],
    );
});
