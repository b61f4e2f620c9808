/** A deck without a mistake. */
export const smallDeck = `deck: tiny
title: Tiny
language: en
version: 1
licence: CC0-1.0
about: A small deck.
suits:
  method: { title: Method, plural: Methods, colour: blue, mark: circle, spend: true }
cards:
  - id: tea-morning
    suit: method
    title: Tea morning
    cost: 1
    text: The kettle goes on at the same time each week.
    ask: Who never comes?
    art: coffee
    alt: A steaming cup
`;

/** A format without a mistake, as short as it can be written. */
export const smallFormat = `format: small
title: Small
language: en
version: 1
licence: CC0-1.0
about: A small format.
needs: { method: { cost: true }, character: optional }
groups: { client: pair }
steps:
  - { write: brief, fields: [Where is it?, trouble], minutes: 5 }
  - { pass: brief, as: client-brief, minutes: 5 }
  - { pick: method, limits: [{ sum: 15, loose: true }], minutes: 20 }
  - { place: plan, columns: [Now, Later], minutes: 10 }
  - { show: plan, minutes: 10 }
  - { write: story, shape: lanes, lanes: { characters: 2, project: 1 }, columns: [Now, Later], cast: character, minutes: 15 }
`;

/** A text with one passage changed; throws when the passage is not in it, so that a test cannot pass by accident. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`There is no ${JSON.stringify(from)} to change`);
  return text.replace(from, () => to);
}
