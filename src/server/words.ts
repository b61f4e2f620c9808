/** The words of the room server, for its terminal, its log and its plain answers. The words on the game's screens are in `i18n`. */

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** What is wrong with an option and how to mend it. `by` is how it was given: a flag or a variable. */
export const optionWords = {
  unknown: (flag: string) => `There is no option “${flag}”. Leave it out, or see all options with --help.`,
  stray: (word: string) => `“${word}” is not an option. Options begin with --; see them all with --help.`,
  empty: (by: string) => `${by} needs a value after it. Give it one, or leave it out.`,
  valueless: (by: string) => `${by} takes no value. Write it alone, or leave it out.`,
  port: (by: string, value: string) =>
    `${by} is “${value}”, which is not a port. Use a number from 0 to 65535, or leave it out.`,
  host: (by: string, value: string) =>
    `${by} is “${value}”, which is not an address of a computer. Use 0.0.0.0 for everybody in the network or 127.0.0.1 for this computer only.`,
  address: (by: string, value: string, example: string) =>
    `${by} is “${value}”, which is not a whole address. Use one like ${example}, without anything after the name and the port.`,
  number: (by: string, value: string, least: number, most: number) =>
    `${by} is “${value}”. Use a whole number from ${least} to ${most}, or leave it out.`,
  yesOrNo: (by: string, value: string) => `${by} is “${value}”. Use 1 for yes or 0 for no, or leave it out.`,
} as const;

export interface Defaults {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly keepDays: number;
  readonly rooms: number;
}

export const helpText = ({ port, host, data, keepDays, rooms }: Defaults): string => `Usage: npm start -- [options]

Starts the game for many laptops: it gives the page to every browser in the room, and keeps the workshops.
Each option can also be set by the variable that stands in brackets; the option counts more.

  --port NUMBER       Where browsers find it. Without one: ${port}, or the next port that is free. 0: any free one. [PORT]
  --host ADDRESS      Who can reach it. ${host}: everybody in this network (when left out).
                      127.0.0.1: this computer only. [SMG_HOST]
  --data FOLDER       Where workshops are kept. Without one: ${data} [SMG_DATA]
  --address ADDRESS   What people type to get here, when it is not this computer's own address:
                      https://game.example.org [SMG_ADDRESS]
  --origin ADDRESS    One more address at which the page may be open. Can be given several times.
                      [SMG_ORIGINS, with commas between]
  --keep DAYS         How long a workshop is kept after its last move. Without one: ${keepDays}. [SMG_KEEP_DAYS]
  --rooms NUMBER      The most workshops that may be open at once. Without one: ${rooms}. [SMG_ROOMS]
  --trust-proxy       Only behind a proxy of your own: takes its word for who is calling. [SMG_TRUST_PROXY=1]
  --help              Shows this and stops.
`;

/** Why workshops cannot be kept in a folder, and the way out. */
export const folderWords = {
  synchronised: (folder: string, by: string) =>
    `Workshops cannot be kept in ${folder}, because ${by} copies that folder while the game writes to it, and that damages the file. Choose another folder with --data FOLDER.`,
  forbidden: (folder: string) =>
    `Nothing can be written in ${folder}: this account is not allowed to. Allow it, or choose another folder with --data FOLDER.`,
  full: (folder: string) =>
    `The disk with ${folder} is full. Make room on it, or choose a folder on another disk with --data FOLDER.`,
  notFolder: (folder: string) =>
    `${folder} is not a folder, or lies in something that is none. Choose a folder with --data FOLDER.`,
  broken: (folder: string, code: string) =>
    `The folder ${folder} cannot be used (${code}). Choose another folder with --data FOLDER.`,
} as const;

/** Why the workshops in a folder cannot be opened, and the way out. */
export const openWords = {
  'not-writable': (folder: string) =>
    `Nothing can be written in ${folder}. Give this account the right to, or choose another folder with --data FOLDER.`,
  'in-use': (folder: string) =>
    `Another game uses the folder ${folder}. Stop that one, or choose another folder with --data FOLDER.`,
  'newer-version': (folder: string) =>
    `The workshops in ${folder} were written by a newer version of the game. Install that version, or choose another folder with --data FOLDER.`,
  damaged: (folder: string) =>
    `The file with the workshops in ${folder} is damaged. Put back a copy of it, or choose another folder with --data FOLDER.`,
} as const;

/** Why nobody could be let in at a port, and the way out. */
export const listenWords = {
  taken: (port: number) =>
    `Port ${port} is taken by another program, or the game runs already. Stop that one, or choose another port with --port NUMBER.`,
  forbidden: (port: number) => `This account may not use port ${port}. Choose one from 1024 on with --port NUMBER.`,
  notHere: (host: string) =>
    `${host} is not an address of this computer. Use --host 0.0.0.0 for everybody in the network or --host 127.0.0.1 for this computer only.`,
  broken: (code: string) => `The game could not open a port (${code}). Choose another one with --port NUMBER.`,
} as const;

export const pagesMissing = (folder: string): string =>
  `The pages of the game are not in ${folder}. Make them with npm run build.`;

/** What a browser is told that asks for something it cannot have. */
export const answerWords = {
  notFound: 'There is nothing at this address.',
  toTheGame: 'Go to the game',
  tooLong: 'This address is too long.',
  wrongMethod: 'Only GET and HEAD are answered here.',
  wrongHost: 'This server does not go by the name in the address. If the name is yours, start the server with',
  failed: 'Something went wrong on the server. It is written in its log. Try again in a moment.',
  badRequest: 'This is not a request that a browser makes.',
  tooSlow: 'The request took too long.',
  tooLarge: 'The request has too many headers.',
} as const;

/** What the terminal shows once the game is there. */
export const startWords = {
  here: (address: string) => `The game is at ${address} – stop it with Ctrl+C.`,
  others: 'Others join at',
  orAt: 'or at',
  scan: 'or scan this with a phone:',
  alone: 'Nobody else can reach it: it was started for this computer only.',
  noNetwork: 'Nobody else can reach it: this computer is in no network. Join one, and start the game again.',
  kept: (folder: string, keepDays: number) =>
    `Workshops are kept in ${folder}\nand deleted ${days(keepDays)} after their last move.`,
} as const;

/** One line in the log for each notable thing. Only numbers are ever filled in. */
export const logWords = {
  started: 'The server is ready on port {port}.',
  stopping: 'The server stops: everything on its way is still written.',
  stopped: 'The server has stopped.',
  'host-refused': 'A request was refused: the name in its address is not ours.',
  'origin-refused': 'A connection was refused: the page that made it is not ours.',
  'request-failed': 'A request failed.',
  'room-failed': 'A room failed. The others go on.',
  'rooms-open': 'Rooms open: {rooms}. People in them: {people}.',
  'storage-failing': 'Nothing can be written to the disk. Moves wait.',
  'storage-back': 'The disk can be written again. Moves go on.',
  'workshops-deleted': 'Workshops deleted because nobody has moved in them for a long time: {count}.',
  unexpected: 'Something unexpected happened.',
} as const;
