import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressesOf, type Interfaces, ownAddresses } from '../../src/server/addresses.ts';

const on = (address: string, mac = 'a4:83:e7:00:00:01'): NonNullable<Interfaces[string]>[number] => {
  const rest = { address, mac, netmask: '', cidr: null, internal: address.startsWith('127.') || address === '::1' };
  return address.includes(':') ? { ...rest, family: 'IPv6', scopeid: 0 } : { ...rest, family: 'IPv4' };
};

const everybody = { host: '0.0.0.0', port: 4173, address: null };
const loopback = { lo: [on('127.0.0.1'), on('::1')] };
const of = (interfaces: Interfaces, listening: Partial<typeof everybody> = {}) =>
  addressesOf({ ...loopback, ...interfaces }, { ...everybody, ...listening });

test('a laptop in one network is found there', () => {
  expect(of({ wlan0: [on('192.168.1.20'), on('fe80::1'), on('2001:db8::7')] })).toEqual({
    local: 'http://localhost:4173',
    network: ['http://192.168.1.20:4173'],
    join: 'http://192.168.1.20:4173',
  });
});

test('the likeliest address comes first: private ones, then others, then bridges inside this computer', () => {
  const { network } = of({
    docker0: [on('172.17.0.1')],
    'br-1a2b3c': [on('192.168.48.1')],
    'vEthernet (WSL)': [on('172.24.0.1')],
    'VirtualBox Host-Only Network': [on('192.168.56.1')],
    'Ethernet 3': [on('192.168.57.1', '0a:00:27:00:00:05')],
    tailscale0: [on('100.101.102.103')],
    utun4: [on('10.8.0.2')],
    eth1: [on('203.0.113.5')],
    en5: [on('172.20.10.2')],
    en1: [on('10.0.0.4')],
    en0: [on('192.168.1.20')],
  });
  expect(network.slice(0, 4)).toEqual(
    ['192.168.1.20', '10.0.0.4', '172.20.10.2', '203.0.113.5'].map((address) => `http://${address}:4173`),
  );
  expect(network).toHaveLength(11);
});

test('an address that a computer gives itself for want of a network is none', () => {
  expect(of({ en0: [on('169.254.7.7'), on('fe80::1')] })).toEqual({
    local: 'http://localhost:4173',
    network: [],
    join: 'http://localhost:4173',
  });
});

test('whoever listens on this computer only is in no network', () => {
  for (const host of ['127.0.0.1', 'localhost', '::1', '127.0.0.2'])
    expect(of({ en0: [on('192.168.1.20')] }, { host })).toMatchObject({ network: [], join: 'http://localhost:4173' });
});

test('whoever listens on one address is found at that one', () => {
  expect(of({ en0: [on('192.168.1.20')], en1: [on('10.0.0.4')] }, { host: '10.0.0.4' })).toEqual({
    local: 'http://10.0.0.4:4173',
    network: ['http://10.0.0.4:4173'],
    join: 'http://10.0.0.4:4173',
  });
  expect(of({}, { host: 'fd00::7' }).join).toBe('http://[fd00::7]:4173');
});

test('IPv6 counts where the server listens on it, behind what people can type', () => {
  const { network } = of({ en0: [on('fd00::7'), on('fe80::1'), on('192.168.1.20')] }, { host: '::' });
  expect(network).toEqual(['http://192.168.1.20:4173', 'http://[fd00::7]:4173']);
});

test('the public address is the one to join at', () => {
  const address = 'https://game.example.org';
  expect(addressesOf(loopback, { ...everybody, address }).join).toBe(address);
});

test('nobody types port 80', () => {
  expect(of({ en0: [on('192.168.1.20')] }, { port: 80 }).join).toBe('http://192.168.1.20');
});

test('every address is one that a browser takes, and those of this computer are all known to it', () => {
  const address = fc.oneof(fc.ipV4(), fc.ipV6()).map((text) => on(text));
  const interfaces = fc.dictionary(fc.string(), fc.array(address, { maxLength: 4 }), { maxKeys: 5 });
  fc.assert(
    fc.property(interfaces, fc.constantFrom('0.0.0.0', '::'), (found, host) => {
      const { network } = addressesOf(found, { ...everybody, host });
      const own = new Set(ownAddresses(found));
      for (const each of network) {
        expect(URL.canParse(each)).toBe(true);
        expect(own).toContain(each.replace(/^http:\/\/\[?|\]?:4173$/g, ''));
      }
    }),
  );
});
