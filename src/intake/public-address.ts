import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { CandorError } from '../errors.ts';

/** Servers of one's own network that webhooks may reach all the same, each as `host:port`. */
export type AllowedHosts = readonly string[];

/** Whether an address of the internet at large: not of this machine, its network, or any range with a meaning of its own. */
export const isPublic = (address: string): boolean =>
  // an IPv4 address within IPv6 is judged as what it is
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';

const portOf = ({ port, protocol }: URL): string => port || (protocol === 'https:' ? '443' : '80');

/** Hosts of addresses in IPv6 stand in brackets; a name may end in the dot of the root. */
const bare = (hostname: string): string => hostname.replace(/^\[|\]$|\.$/g, '');

export const isAllowed = (url: URL, allowed: AllowedHosts): boolean =>
  allowed.includes(`${bare(url.hostname)}:${portOf(url)}`);

/**
 * An address that a webhook may be sent to, as far as it can be told without asking for names: https, or a host that is
 * allowed; no user, no address of a network that is not the internet.
 * @throws CandorError `bad-webhook`
 */
export function webhookAddress(text: string, allowed: AllowedHosts): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new CandorError('bad-webhook');
  if (url.username || url.password) throw new CandorError('bad-webhook', { detail: 'without a user' });
  if (isAllowed(url, allowed)) return url;
  if (url.protocol !== 'https:') throw new CandorError('bad-webhook', { detail: 'https only' });
  const host = bare(url.hostname);
  if (isIP(host) ? !isPublic(host) : !host.includes('.'))
    throw new CandorError('bad-webhook', { detail: 'it is not on the internet' });
  return url;
}

/**
 * Finds the addresses of a name and gives on only public ones, to the connection itself: what was checked is what is
 * connected to, however the name is answered the next time.
 */
export const lookUpPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '');
    const [first] = addresses;
    if (!first || !addresses.every(({ address }) => isPublic(address)))
      return done(new CandorError('bad-webhook', { detail: 'it is not on the internet' }), '');
    if (options.all) done(null, addresses);
    else done(null, first.address, first.family);
  });
};
