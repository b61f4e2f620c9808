/** A small deck that fits the formats that choose from a suit `method`. NAME, TITLE, SCHEMA and LOOK are filled in. */
export const deckTemplate = `# yaml-language-server: $schema=SCHEMA
# A deck is a text file. Change any words after the colons, and LOOK to hear of every mistake at once.
# Lines that begin with # are for you: the game does not read them. Indent with spaces, never with tabs.

deck: NAME                # the permanent name: never change it once a workshop has been played
title: TITLE              # what people see
language: en              # en for English, cy for Welsh, pl for Polish
version: 1                # one more whenever you change the deck, so that translations know
licence: CC-BY-SA-4.0
about: A few ways to reach people, and two things that happen. Say here what your deck is about.
credits:
  - Say here who wrote the cards.

# A suit is a kind of card. Colours: blue, purple, vermilion, green, black, gold, slate.
# Marks: circle, triangle, square, diamond, star, bolt, hexagon, cross.
suits:
  method:
    title: Method
    plural: Methods
    colour: blue
    mark: circle
    spend: true           # its cards cost points; people never have enough of them
  situation:
    title: Situation
    plural: Situations
    colour: vermilion
    mark: bolt
    held: facilitator     # its cards come from the facilitator and are not lying on the table

cards:

  - id: coffee-morning    # permanent, like the name of the deck
    suit: method          # one of the suits above
    title: Coffee morning # at most 28 characters
    cost: 2               # 1 little effort, 2 some, 3 much
    text: The same table every Thursday, with a pot of coffee and somebody who listens. # about 25 words
    ask: Who will not come, and why?                  # one question to talk about
    needs: { people: [a host], other: [a room] }      # people, technology and other; leave out what you do not need
    tags: [face-to-face, quick]                       # words of your own by which effects and answers know cards
    art: coffee           # a picture from phosphoricons.com, by its name; each card has its own
    alt: A cup of coffee  # what the picture shows, for people who do not see it
    back:                 # you may leave out the back
      text: A regular time and place where people can drop in and talk.
      example: At the library café four neighbours found out that they wait for the same answer.

  - id: door-to-door
    suit: method
    title: Door to door
    cost: 3
    text: Two people knock, ask one question and write down what they hear.
    ask: Which question is worth the walk?
    tags: [face-to-face, listening]
    art: handshake
    alt: Two hands that shake

  - id: phone-round
    suit: method
    title: Phone round
    cost: 3
    text: You ring everybody on the list, in the evening too, and ask how they are.
    ask: Who has no number that works?
    tags: [quick]
    art: phone
    alt: A telephone

  - id: letter
    suit: method
    title: A letter that is read
    cost: 2
    text: One page, large letters, one thing to do. Somebody who gets such letters has read it first.
    ask: What is the one thing?
    tags: [paper]
    art: envelope
    alt: An envelope

  - id: newsletter
    suit: method
    title: Newsletter
    cost: 3
    text: Four pages by people who live here, four times a year, through every door.
    ask: Who decides what goes in?
    tags: [paper]
    art: newspaper
    alt: A newspaper

  - id: street-stall
    suit: method
    title: Street stall
    cost: 2
    text: A table outside the shop for two hours, with a map that people can draw on.
    ask: Where does everybody pass by?
    tags: [face-to-face, quick]
    art: map-trifold
    alt: A folded map

  - id: message-group
    suit: method
    title: Message group
    cost: 2
    text: A group on the phones that people have already, with two neighbours who keep it friendly.
    ask: Who is left out of it?
    tags: [online, quick]
    art: chats
    alt: Two speech bubbles

  - id: short-film
    suit: method
    title: Short film
    cost: 3
    text: Two minutes, made on a phone by the people it is about.
    ask: Who says yes to being in it?
    tags: [online]
    art: camera
    alt: A camera

  - id: open-meeting
    suit: method
    title: Open meeting
    cost: 3
    text: Whoever wants to comes, sits in a circle, and sets the agenda.
    ask: What will be different the day after?
    tags: [face-to-face, story]
    art: users-three
    alt: Three people

  - id: local-radio
    suit: method
    title: Local radio
    cost: 3
    text: Half an hour each month with questions from whoever rings in.
    ask: Who answers when it gets difficult?
    tags: [online, free-tool]
    art: microphone
    alt: A microphone

  - id: bicycle-tour
    suit: method
    title: Bicycle tour
    cost: 2
    text: An afternoon through the area with people who know each corner of it.
    ask: What can those do who cannot ride?
    tags: [face-to-face, staff]
    art: bicycle
    alt: A bicycle

  - id: diary
    suit: method
    title: Diary
    cost: 2
    text: One person writes every week what happens, and anybody may answer.
    ask: Who writes it when that person is away?
    tags: [online]
    art: pencil-line
    alt: A pencil that draws a line

  # What happens to a plan. Effects are carried out by the game:
  #   budget, cost, block, lift, discard, give, need, reach, prompt
  - id: rain-for-a-week
    suit: situation
    title: Rain for a week
    text: It rains from Monday to Sunday, and nobody goes out who need not.
    ask: What still works when everybody stays at home?
    art: cloud-rain
    alt: A cloud with rain
    effects:
      - block: { tag: face-to-face }  # one such card of the plan lies face down; the table says which
    answer:
      by: [phone-round, online]       # a card or a tag that meets it
      # written: false                # takes away that words alone can be an answer
      else: [{ budget: -1 }]          # what follows when the answer is not accepted

  - id: a-gift
    suit: situation
    title: A gift
    text: A shop round the corner gives you its window and a little money, for a month.
    ask: What would you put there first?
    art: gift
    alt: A wrapped box
    effects:
      - budget: 2
`;
