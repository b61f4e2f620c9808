import { expect, test } from 'vitest';
import { qrForTerminal, qrRows } from '../../src/server/qr.ts';
import { type Start, startText } from '../../src/server/start-text.ts';

const local = 'http://localhost:4173';
const network = ['http://192.168.1.20:4173', 'http://10.0.0.4:4173'];
const start: Start = {
  addresses: { local, network, join: 'http://192.168.1.20:4173' },
  qr: null,
  folder: '/home/ada/games',
  keepDays: 30,
  alone: false,
};

test('says where the game is, how others join, where workshops are kept, and how to stop', () => {
  const text = startText(start);
  expect(text).toContain(`The game is at ${local} – stop it with Ctrl+C.`);
  expect(text).toMatch(/Others join at\s+http:\/\/192\.168\.1\.20:4173\n\s+or at\s+http:\/\/10\.0\.0\.4:4173\n/);
  expect(text).toContain('/home/ada/games');
  expect(text).toContain('30 days after their last move');
  expect(text.endsWith('\n')).toBe(true);
});

test('shows the code to scan with no letter beside it', () => {
  const qr = qrForTerminal(qrRows(start.addresses.join));
  expect(startText({ ...start, qr })).toContain(`\n\n${qr}\n\n`);
  expect(startText(start)).not.toContain('scan');
});

test('a public address comes first, and the network still helps when the line to it is broken', () => {
  const text = startText({ ...start, addresses: { ...start.addresses, join: 'https://game.example.org' } });
  expect(text).toMatch(/Others join at\s+https:\/\/game\.example\.org\n\s+or at\s+http:\/\/192/);
});

test('whoever cannot be reached is told why, and shows nobody a code that leads nowhere', () => {
  const nobody = { ...start, qr: 'QR', addresses: { local, network: [], join: local } };
  expect(startText({ ...nobody, alone: true })).toContain('for this computer only');
  expect(startText(nobody)).toContain('in no network');
  expect(startText(nobody)).not.toContain('QR');
});

test('one day is one day', () => expect(startText({ ...start, keepDays: 1 })).toContain('deleted 1 day after'));
