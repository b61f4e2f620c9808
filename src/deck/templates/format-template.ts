/** A short format that any deck with a suit `method` can be played with. NAME, TITLE, SCHEMA and LOOK are filled in. */
export const formatTemplate = `# yaml-language-server: $schema=SCHEMA
# A format is what happens in a workshop, step by step. Change any words after the colons, put steps in another order, take
# some away, and LOOK to hear of every mistake at once. Lines that begin with # are for you.

format: NAME              # the permanent name: never change it once a workshop has been played
title: TITLE              # what people see
language: en
version: 1
licence: CC-BY-SA-4.0
about: Say who is to be reached, choose how, put it in order, and look back. Say here what your game is about.
credits:
  - Say here whose idea it was.

# The suits of cards that it needs. "cost: true" means that they cost points; "optional" that a deck may do without.
needs:
  method: { cost: true }

# How many people sit at a table, and for whom a table plans: none (itself), pair (swap with another), ring (the next one).
groups: { size: [3, 8], client: none }

steps:

  - say: map              # shows a text, and the map of all steps
    id: welcome           # permanent, like the name of the format; without it a step has the name of what it makes
    title: Welcome
    heading: How it goes
    ask: Read this out, or let somebody at each table read it.
    text:
      - You say whom you want to reach. Then you choose methods, and there are never enough points for all of them.
      - Nobody wins. The talk is the point.
    done: We are ready    # what the button says
    minutes: 3

  - write: challenge      # a sheet; "challenge" is its name, and later steps can lay it beside the table
    title: Challenge
    heading: What is the matter?
    ask: Talk first. Then write one sentence for each.
    fields:
      - { field: who, label: "Whom do you want to reach?", hint: "Be particular and be kind" }
      - { field: why, label: "What would be better for them?" }
    done: We know whom and why
    minutes: 10
    least: 5              # the fewest minutes in which it still makes sense; without it, half

  - pick: method          # cards are chosen
    id: choose
    title: Choose
    heading: Choose your methods
    ask: Take what would really reach those people, and talk about what you leave out.
    # The purse. About a third of what all the cards cost together makes people argue. "tight" and "loose" say that it does
    # not matter how much of the deck can be had; without them, the check tells you when the purse does not fit the cards.
    limits: [{ sum: 10, tight: true, loose: true }]
    uses: [challenge]     # lies beside the table
    done: We have chosen
    minutes: 15
    least: 10

  - place: plan           # the chosen cards are put in order
    title: Plan
    heading: Put it in order
    ask: What comes first, and what needs something else to be there already?
    columns: [This month, This year, Later]
    uses: [challenge]
    done: We have a plan
    minutes: 10
    protect: true         # the clock may not take this step away without asking

  - talk: look-back       # questions to talk about
    title: Look back
    heading: Look back
    ask: Go round the table, one sentence each.
    questions:
      - { field: surprise, label: "What surprised you?" }
      - { field: monday, label: "What could you try on Monday?" }
    done: We have looked back
    minutes: 7
`;
