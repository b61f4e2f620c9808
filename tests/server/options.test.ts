import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Asked, type Options, readOptions } from '../../src/server/options.ts';

const linux = { platform: 'linux', home: '/home/ada' };
const plain: Options = {
  port: 4173,
  portAsked: false,
  host: '0.0.0.0',
  data: '/home/ada/.local/share/the-social-media-game',
  address: null,
  origins: [],
  keepDays: 30,
  rooms: 200,
  trustProxy: false,
};

const read = (args: readonly string[], env: Readonly<Record<string, string>> = {}, machine = linux) =>
  readOptions(args, env, machine);
const started = (...given: Parameters<typeof read>): Options => {
  const asked = read(...given);
  if (!asked.ok || asked.value.kind !== 'start') throw new Error(JSON.stringify(asked));
  return asked.value.options;
};
const refused = (...given: Parameters<typeof read>): string => {
  const asked = read(...given);
  if (asked.ok) throw new Error(JSON.stringify(asked));
  return asked.error;
};
const helped = (asked: ReturnType<typeof read>): Asked | undefined => (asked.ok ? asked.value : undefined);

describe('what holds when nothing is asked for', () => {
  test('any port from 4173 on, the whole network, 30 days', () => expect(started([])).toEqual(plain));

  test('variables that are empty count as left out', () =>
    expect(started([], { PORT: '', SMG_DATA: ' ', SMG_ORIGINS: ',', SMG_TRUST_PROXY: '' })).toEqual(plain));

  test.each([
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/the-social-media-game'],
    ['linux', {}, '/home/ada/.local/share/the-social-media-game'],
    ['darwin', {}, '/home/ada/Library/Application Support/the-social-media-game'],
    ['win32', { LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' }, 'C:\\Users\\ada\\AppData\\Local\\the-social-media-game'],
    ['win32', {}, '\\home\\ada\\AppData\\Local\\the-social-media-game'],
  ])('workshops lie where programs on %s keep their data', (platform, env, folder) =>
    expect(started([], env as Record<string, string>, { ...linux, platform }).data).toBe(folder),
  );
});

/** Every option with a value that is allowed: what is written, and what is read from it. */
const given = fc.record(
  {
    port: fc.nat(65_535).map((port) => ({ text: String(port), read: { port, portAsked: true } })),
    host: fc.constantFrom('127.0.0.1', '0.0.0.0', '::', 'fd00::7', 'table-7.lan', 'localhost').map((host) => ({
      text: host,
      read: { host },
    })),
    data: fc.constantFrom('/srv/workshops', 'here', 'C:\\games').map((data) => ({ text: data, read: { data } })),
    address: fc.constantFrom('https://game.example.org', 'http://192.168.1.9:8080').map((address) => ({
      text: `${address}/`,
      read: { address },
    })),
    keep: fc.integer({ min: 1, max: 3650 }).map((keepDays) => ({ text: String(keepDays), read: { keepDays } })),
    rooms: fc.integer({ min: 1, max: 10_000 }).map((rooms) => ({ text: String(rooms), read: { rooms } })),
  },
  { requiredKeys: [] },
);

const variables: Readonly<Record<string, string>> = {
  port: 'PORT',
  host: 'SMG_HOST',
  data: 'SMG_DATA',
  address: 'SMG_ADDRESS',
  keep: 'SMG_KEEP_DAYS',
  rooms: 'SMG_ROOMS',
};

test('whatever is given is read, as a flag with a space, as a flag with =, or as a variable', () => {
  fc.assert(
    fc.property(given, fc.constantFrom('space', 'equals', 'variable'), (values, how) => {
      const entries = Object.entries(values);
      const args = entries.flatMap(([name, { text }]) =>
        how === 'space' ? [`--${name}`, text] : how === 'equals' ? [`--${name}=${text}`] : [],
      );
      const env = how === 'variable' ? Object.fromEntries(entries.map(([name, { text }]) => [variables[name], text])) : {};
      expect(started(args, env)).toEqual(Object.assign({ ...plain }, ...entries.map(([, { read }]) => read)));
    }),
  );
});

test('a flag counts more than its variable, even than a wrong one, and the last flag more than the first', () => {
  expect(started(['--port', '81', '--port=82'], { PORT: 'teapot' }).port).toBe(82);
  expect(started(['--origin', 'http://a.example'], { SMG_ORIGINS: 'http://b.example' }).origins).toEqual(['http://a.example']);
});

test('several origins: by several flags, or with commas in the variable', () => {
  const both = ['https://one.example', 'http://two.example:81'];
  expect(started(['--origin', 'https://ONE.example/', '--origin=http://two.example:81']).origins).toEqual(both);
  expect(started([], { SMG_ORIGINS: 'https://one.example, http://two.example:81,' }).origins).toEqual(both);
});

test('a proxy is trusted by the flag alone, or by a variable that says yes', () => {
  expect(started(['--trust-proxy']).trustProxy).toBe(true);
  for (const yes of ['1', 'yes', 'TRUE']) expect(started([], { SMG_TRUST_PROXY: yes }).trustProxy).toBe(true);
  for (const no of ['0', 'no', 'False']) expect(started([], { SMG_TRUST_PROXY: no }).trustProxy).toBe(false);
});

test('a folder under ~ lies in the home folder, whatever is in its name', () => {
  expect(started(['--data=~/games'], {}, { ...linux, home: '/home/$&' }).data).toBe('/home/$&/games');
  expect(started(['--data=~ada']).data).toBe('~ada');
});

describe('what makes no sense is told in one sentence with the option, the value and the way out', () => {
  test.each([
    ['--port', 'teapot', 'a number from 0 to 65535'],
    ['--port', '65536', 'a number from 0 to 65535'],
    ['--port', '80.5', 'a number from 0 to 65535'],
    ['--port', '-1', 'a number from 0 to 65535'],
    ['--port', ' 80', 'a number from 0 to 65535'],
    ['--host', 'http://here', '127.0.0.1'],
    ['--host', 'a b', '127.0.0.1'],
    ['--address', 'game.example.org', 'https://game.example.org'],
    ['--address', 'https://game.example.org/play', 'https://game.example.org,'],
    ['--address', 'ftp://game.example.org', 'https://game.example.org,'],
    ['--address', 'https://ada:secret@game.example.org', 'https://'],
    ['--address', 'https://', 'https://game.example.org,'],
    ['--address', 'https://game.example.org:99999', 'https://'],
    ['--origin', '*', 'https://'],
    ['--origin', 'null', 'https://'],
    ['--origin', 'https://*.example.org', 'https://'],
    ['--keep', '0', 'from 1 to 3650'],
    ['--keep', '3651', 'from 1 to 3650'],
    ['--keep', 'ever', 'from 1 to 3650'],
    ['--rooms', '0', 'from 1 to 10000'],
  ])('%s %s', (flag, value, way) => {
    const sentence = refused([`${flag}=${value}`]);
    expect(sentence).toContain(`${flag} is “${value}”`);
    expect(sentence).toContain(way);
    expect(sentence.split('\n')).toHaveLength(1);
  });

  test('a variable is named as a variable', () => {
    expect(refused([], { PORT: 'x' })).toMatch(/^PORT is “x”/);
    expect(refused([], { SMG_TRUST_PROXY: 'perhaps' })).toMatch(/^SMG_TRUST_PROXY is “perhaps”.* 1 .* 0 /);
    expect(refused([], { SMG_ORIGINS: 'https://one.example,two' })).toMatch(/^SMG_ORIGINS is “two”/);
  });

  test('everything that is wrong is told at once', () => {
    expect(refused(['--port', 'x', '--keep', 'y', '--host=a b']).split('\n')).toHaveLength(3);
    expect(refused(['--prot', '4173', '--keep']).split('\n')).toHaveLength(3);
  });

  test.each([
    [['--prot=1'], '“--prot”'],
    [['--__proto__=1'], '“--__proto__”'],
    [['-x'], '“-x”'],
    [['4173'], '“4173”'],
    [['--port'], '--port needs a value'],
    [['--data='], '--data needs a value'],
    [['--data', '--trust-proxy'], '--data needs a value'],
    [['--trust-proxy=1'], '--trust-proxy takes no value'],
  ])('%j', (args, said) => expect(refused(args)).toContain(said));

  test('no words at all make it do anything but start, help or refuse', () => {
    const words = fc.array(fc.oneof(fc.string(), fc.constantFrom('--port', '--data', '--origin', '--', '-h', '--help', '=')));
    fc.assert(
      fc.property(words, (args) => {
        const asked = read(args);
        expect(asked.ok ? asked.value.kind : asked.error).toMatch(/^(start|help)$|\.$/);
      }),
    );
  });
});

describe('help', () => {
  const text = (args: readonly string[], machine = linux): string => {
    const asked = helped(read(args, {}, machine));
    return asked?.kind === 'help' ? asked.text : '';
  };

  test('names every option with its variable, and what holds without it', () => {
    const help = text(['--help']);
    for (const [name, variable] of [
      ...Object.entries(variables),
      ['origin', 'SMG_ORIGINS'],
      ['trust-proxy', 'SMG_TRUST_PROXY'],
    ])
      expect(help).toMatch(new RegExp(`--${name}[\\s\\S]*\\[[^\\]]*${variable}`));
    for (const value of [plain.port, plain.host, plain.data, plain.keepDays, plain.rooms])
      expect(help).toContain(String(value));
    expect(text(['-h'])).toBe(help);
  });

  test('comes whatever else is asked for', () => expect(text(['--port', 'x', '--help'])).toContain('Usage'));

  test('fits a terminal of 120 columns', () =>
    expect(
      Math.max(
        ...text(['--help'])
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(120));
});
