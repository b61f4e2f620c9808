import type { NetworkInterfaceInfo } from 'node:os';

/** Where the game is to be found, as people type it: without a slash at the end. */
export interface Addresses {
  /** On this computer. */
  readonly local: string;
  /** From other devices in the network, the likeliest first. */
  readonly network: readonly string[];
  /** What the room is told: the public address, or the likeliest one; the local one when nobody else can get here. */
  readonly join: string;
}

/** As `os.networkInterfaces()` gives them. */
export type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

interface Listening {
  readonly host: string;
  readonly port: number;
  /** The address that others use, if it is not this computer's own. */
  readonly address: string | null;
}

/** Finds the addresses at which a server that listens like this can be reached. */
export function addressesOf(interfaces: Interfaces, { host, port, address }: Listening): Addresses {
  const own = isEveryAddress(host) ? reachable(interfaces, host === '::') : isThisComputer(host) ? [] : [host];
  const local = webAddress(isEveryAddress(host) || isThisComputer(host) ? 'localhost' : host, port);
  const network = own.map((each) => webAddress(each, port));
  return { local, network, join: address ?? network[0] ?? local };
}

/** All addresses of this computer, also those that nobody would type. */
export const ownAddresses = (interfaces: Interfaces): readonly string[] => all(interfaces).map(({ info }) => info.address);

export const isThisComputer = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host);
const isEveryAddress = (host: string): boolean => host === '0.0.0.0' || host === '::';

const webAddress = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}${port === 80 ? '' : `:${port}`}`;

interface Found {
  readonly name: string;
  readonly info: NetworkInterfaceInfo;
}

const all = (interfaces: Interfaces): readonly Found[] =>
  Object.entries(interfaces).flatMap(([name, infos = []]) => infos.map((info) => ({ name, info })));

function reachable(interfaces: Interfaces, withIpv6: boolean): readonly string[] {
  return all(interfaces)
    .filter(({ info }) => !(info.internal || isLinkLocal(info.address)) && (withIpv6 || info.family === 'IPv4'))
    .toSorted((one, other) => unlikelihood(one) - unlikelihood(other))
    .map(({ info }) => info.address);
}

const isLinkLocal = (address: string): boolean => /^169\.254\.|^fe[89ab][0-9a-f]:/i.test(address);

/** Kinds of addresses, the likeliest in a room first. */
const likely: readonly RegExp[] = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./, /^\d+\./];

/** Networks inside this computer and tunnels out of it, which a phone in the room is not in. */
const virtual =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|vnic|utun|tun|tap|wg|tailscale|zt|ham|podman|cni|flannel|cali|lxc|lxd|bridge\d|ppp|ipsec)|vethernet|virtualbox|vmware|hyper-v|wsl|tailscale|zerotier|hamachi|vpn|bluetooth/i;
const virtualHardware = /^(02:42|0a:00:27|00:50:56|00:15:5d)/i;
/** Addresses that carriers and tunnels share out. */
const shared = /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;

function unlikelihood({ name, info }: Found): number {
  const kind = likely.findIndex((range) => range.test(info.address));
  const far = virtual.test(name) || virtualHardware.test(info.mac) || shared.test(info.address);
  return (far ? 10 : 0) + (kind < 0 ? likely.length : kind);
}
