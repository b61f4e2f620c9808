import { serveGame } from './lib/serve.mjs';

const asked = process.env.PORT;
const port = asked === undefined || asked === '' ? undefined : Number(asked);

if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65535)) {
  console.error(`PORT is “${asked}”, which is not a port. Use a number from 0 to 65535, or leave it out.`);
  process.exit(2);
}

try {
  const { address } = await serveGame(port);
  console.log(`The game is at ${address} – stop it with Ctrl+C.`);
} catch (error) {
  console.error(`The game did not start. ${error.message}`);
  process.exit(1);
}
