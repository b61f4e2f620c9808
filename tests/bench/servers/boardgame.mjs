import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { Server, Origins } = require('boardgame.io/server');

/** The same room as one match: 12 tables, each with a plan that cards come to and go from. */
const room = {
  name: 'room',
  setup: () => ({ tables: Array.from({ length: 12 }, () => ({ plan: {}, spent: 0 })) }),
  moves: {
    toggle: {
      move: ({ G, playerID }, card) => {
        const table = G.tables[Math.floor(Number(playerID) / 5)];
        if (table.plan[card]) delete table.plan[card];
        else table.plan[card] = { by: playerID };
        table.spent = Object.keys(table.plan).length;
      },
      ignoreStaleStateID: true,
      undoable: false,
    },
  },
  turn: { activePlayers: { all: null } },
  disableUndo: true,
};

const server = Server({ games: [room], origins: [Origins.LOCALHOST] });
const running = await server.run({ port: 0 });
const { port } = running.appServer.address();
process.stdout.write(`boardgame.io is at http://127.0.0.1:${port}\n`);
