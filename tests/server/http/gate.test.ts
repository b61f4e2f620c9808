import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GateRules, makeGate } from '../../../src/server/http/gate.ts';

const rules: GateRules = {
  address: 'https://game.example.org',
  origins: ['http://table.example:8080'],
  host: '0.0.0.0',
  hostname: 'Adas-Laptop.corp.example',
  ownAddresses: () => ['127.0.0.1', '192.168.1.20', 'fd00::7'],
  now: () => 0,
};
const gate = makeGate(rules);

describe('the name that a browser typed', () => {
  test.each([
    'localhost',
    'LOCALHOST:4173',
    'localhost.',
    '127.0.0.1:4173',
    '[::1]:4173',
    '[::1]',
    '192.168.1.20:4173',
    '[fd00::7]:4173',
    'game.example.org',
    'GAME.example.org:443',
    'table.example:8080',
    'table.example',
    'adas-laptop',
    'adas-laptop.local:4173',
    'Adas-Laptop.corp.example',
  ])('%s is ours', (host) => expect(gate.isAllowedHost(host)).toBe(true));

  test.each([
    undefined,
    '',
    'evil.example',
    '203.0.113.9',
    '192.168.1.21:4173',
    'localhost.evil.example',
    'evil.example:localhost',
    'localhost@evil.example',
    'localhost:4173@evil.example',
    'localhost, evil.example',
    'localhost/',
    'localhost:',
    'localhost:123456',
    ' localhost',
    '127.0.0.1.evil.example',
    'xgame.example.org',
    'game.example.org.evil.example',
    '[::1',
    '::1',
    '[::1].evil.example',
    'adas-laptop.local.evil.example',
    'adas-laptop.evil.example',
    '__proto__',
    'constructor',
  ])('%s is not', (host) => expect(gate.isAllowedHost(host)).toBe(false));

  test('what the server listens on is ours too', () => {
    expect(makeGate({ ...rules, host: 'table-7.lan' }).isAllowedHost('table-7.lan:4173')).toBe(true);
    expect(makeGate({ ...rules, host: '::' }).isAllowedHost('localhost')).toBe(true);
  });

  test('a computer without a name goes by no empty one', () => {
    const nameless = makeGate({ ...rules, hostname: '' });
    for (const host of ['', '.', '.local', 'local']) expect(nameless.isAllowedHost(host)).toBe(false);
  });

  test('a laptop that changes networks is found there a second later, and not looked for at every wrong name', () => {
    let [time, looks] = [0, 0];
    let own = ['192.168.1.20'];
    const moving = makeGate({
      ...rules,
      now: () => time,
      ownAddresses: () => {
        looks += 1;
        return own;
      },
    });
    for (let n = 0; n < 100; n += 1) expect(moving.isAllowedHost('10.0.0.4:4173')).toBe(false);
    expect(looks).toBe(1);
    own = ['10.0.0.4'];
    time = 1000;
    expect(moving.isAllowedHost('10.0.0.4:4173')).toBe(true);
    expect(moving.isAllowedHost('192.168.1.20:4173')).toBe(false);
    expect(looks).toBe(2);
  });
});

describe('the page that talks to us', () => {
  test.each([
    ['http://localhost:4173', 'localhost:4173'],
    ['http://192.168.1.20:4173', '192.168.1.20:4173'],
    ['http://192.168.1.20', '192.168.1.20'],
    ['http://192.168.1.20', '192.168.1.20:80'],
    ['http://[::1]:4173', '[::1]:4173'],
    ['https://game.example.org', 'game.example.org'],
    ['https://game.example.org', 'localhost:4173'],
    ['https://adas-laptop.local', 'ADAS-laptop.local'],
    ['http://table.example:8080', '127.0.0.1:4173'],
    [undefined, 'localhost:4173'],
  ])('%s at %s is ours', (origin, host) => expect(gate.isAllowedOrigin(origin, host)).toBe(true));

  test.each([
    ['http://evil.example', 'localhost:4173'],
    ['http://evil.example', 'evil.example'],
    ['null', 'localhost:4173'],
    ['', 'localhost:4173'],
    ['http://localhost:8080', 'localhost:4173'],
    ['http://localhost', 'localhost:4173'],
    ['http://localhost:4173', '127.0.0.1:4173'],
    ['http://localhost:4173', undefined],
    ['http://localhost:4173/', 'localhost:4173'],
    ['http://localhost:4173/page', 'localhost:4173'],
    ['http://ada@localhost:4173', 'localhost:4173'],
    ['file://localhost:4173', 'localhost:4173'],
    ['chrome-extension://localhost', 'localhost'],
    ['http://game.example.org', 'localhost:4173'],
    ['https://game.example.org.evil.example', 'localhost:4173'],
    ['http://table.example:8081', 'localhost:4173'],
    [undefined, 'evil.example'],
    [undefined, undefined],
  ])('%s at %s is not', (origin, host) => expect(gate.isAllowedOrigin(origin, host)).toBe(false));

  test('no other page is, whatever it is called', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.constantFrom('localhost:4173', 'game.example.org', '192.168.1.20'), (url, host) => {
        expect(gate.isAllowedOrigin(new URL(url).origin, host)).toBe(false);
      }),
    );
  });

  test('neither strange origins nor strange names make it fail', () => {
    fc.assert(
      fc.property(fc.string(), fc.oneof(fc.string(), fc.constant('localhost')), (origin, host) => {
        expect(gate.isAllowedOrigin(origin, host)).toBe(false);
        expect(gate.isAllowedOrigin(`http://${origin}`, host)).toBe(host === 'localhost' && origin === 'localhost');
      }),
    );
  });
});
