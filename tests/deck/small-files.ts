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

/** A deck without a mistake, with a card for every kind of effect, written in every way in which it can be written. */
export const landingDeck = `deck: landing
title: Landing
language: en
version: 2
licence: CC0-1.0
about: A small deck with barriers.
suits:
  method:
    { title: Method, plural: Methods, colour: blue, mark: circle, spend: true, shelves: [{ tag: offline, title: Face to face }, { tag: online, title: Online }] }
  enabler: { title: Enabler, plural: Enablers, colour: green, mark: cross, spend: true }
  barrier: { title: Barrier, plural: Barriers, colour: vermilion, mark: bolt, held: facilitator }
cards:
  - id: tea-morning
    suit: method
    title: Tea morning
    cost: 1
    text: The kettle goes on at the same time each week.
    ask: Who never comes?
    tags: [offline, listening]
    needs: { people: [a host] }
    fill: { place: The hall }
    art: coffee
    alt: A steaming cup
  - id: blog
    suit: method
    title: Blog
    cost: 2
    text: One person writes often, and anyone may answer.
    ask: Who writes it in August?
    tags: [online, free-tool]
    art: pencil-line
    alt: A pencil
  - id: access-policy
    suit: enabler
    title: Access policy
    cost: 1
    text: One page says what may be opened at work.
    ask: Who signs it?
    tags: [policy]
    art: scroll
    alt: A scroll
  - id: site-blocked
    suit: barrier
    title: Blocked by IT
    text: The site your plan leans on cannot be opened from work.
    ask: Who could open it?
    art: prohibit
    alt: A barred circle
    back: { text: Many filters block all that is new., example: A warden reads it on her own telephone. }
    effects:
      - { block: { tag: free-tool } }
      - { need: { note: Who asks them? }, expires: settled }
    answer:
      by: [access-policy, policy, { both: [tea-morning, free-tool] }]
      met: [{ lift: { blocked: true, pick: all } }, { prompt: Say who opened it. }]
      else: [{ discard: blocked }]
  - id: no-time
    suit: barrier
    title: No time
    text: Nobody has an hour to spare.
    ask: What could be left out?
    art: hourglass
    alt: An hourglass
    effects:
      - { budget: -2 }
      - { budget: { points: 2 }, when: { stands: site-blocked } }
      - { cost: { suit: method, plus: 1 }, expires: step }
      - { cost: { card: blog, times: 2 }, expires: show, when: { tag: online, least: 1, most: 1 } }
      - { discard: { tag: online, aim: staff, pick: dearest }, when: { tag: listening, most: 0 } }
      - { give: { card: access-policy }, when: { step: pick } }
      - { need: { tag: listening } }
      - { reach: tea-morning, when: { cell: staff/collaborate } }
`;

/** A format without a mistake in which situations land in every way. */
export const landingFormat = `format: landing
title: Landing
language: en
version: 1
licence: CC0-1.0
about: A small format with situations.
needs: { method: { cost: true }, barrier: optional, enabler: optional }
groups: { client: pair }
situations: { suits: [barrier], answers: [enabler], judge: client, revise: true }
steps:
  - { write: who, shape: matrix, rows: [Board, Staff], columns: [Communicate, Collaborate], minutes: 10 }
  - pick: method
    limits: [{ sum: 15, loose: true }]
    own: { price: facilitator, exists: true }
    inject: { suits: barrier, when: spend, after: 5 }
    minutes: 20
  - { place: plan, columns: [Now, Later], aims: who, owners: true, totals: true, minutes: 10 }
  - { inject: barrier, id: storm, when: clock, after: 3, draw: same, minutes: 10 }
  - { show: plan, inject: [barrier], minutes: 10 }
  - { write: story, fields: [what happened], inject: barrier, minutes: 15 }
`;

/** All of the landing deck in another language. */
export const landingTranslation = `translates: landing
language: cy
version: 2
title: Glanio
about: Dec bach.
suits:
  method: { title: Dull, plural: Dulliau, shelves: { offline: Wyneb yn wyneb, online: Ar-lein } }
  enabler: { title: Galluogwr, plural: Galluogwyr }
  barrier: { title: Rhwystr, plural: Rhwystrau }
tags: { free-tool: Teclyn am ddim, listening: Gwrando }
cards:
  tea-morning:
    title: Bore te
    text: Mae'r tegell yn canu bob wythnos.
    ask: Pwy sydd byth yn dod?
    alt: Cwpan yn stemio
    needs: { people: [croesawydd] }
    fill: { place: Y neuadd }
  blog: { title: Blog, text: Un person yn ysgrifennu., ask: Pwy sy'n ysgrifennu ym mis Awst?, alt: Pensil }
  access-policy: { title: Polisi, text: Un dudalen., ask: Pwy sy'n ei llofnodi?, alt: Sgrôl }
  site-blocked:
    title: Wedi'i rwystro
    text: Ni ellir agor y safle o'r gwaith.
    ask: Pwy allai ei agor?
    alt: Cylch gwaharddedig
    back: { text: Mae llawer yn rhwystro popeth newydd., example: Mae warden yn ei ddarllen gartref. }
    says: { effects/1: Pwy sy'n gofyn?, met/1: Dywedwch pwy a'i hagorodd. }
  no-time: { title: Dim amser, text: Does gan neb awr i'w sbario., ask: Beth ellid ei hepgor?, alt: Awrwydr }
`;
