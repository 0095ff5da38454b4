import { domainToASCII } from 'node:url';
import type { Contact } from '../parse/resume.ts';
import type { JsonResume } from './json-resume.ts';

/** Sites on which people have a page of their own, by host. */
const networks: Record<string, string> = {
  'github.com': 'GitHub',
  'gitlab.com': 'GitLab',
  'bitbucket.org': 'Bitbucket',
  'linkedin.com': 'LinkedIn',
  'xing.com': 'Xing',
  'stackoverflow.com': 'Stack Overflow',
  'twitter.com': 'Twitter',
  'x.com': 'X',
  'medium.com': 'Medium',
  'dev.to': 'DEV',
  'kaggle.com': 'Kaggle',
  'leetcode.com': 'LeetCode',
  'behance.net': 'Behance',
  'dribbble.com': 'Dribbble',
};

type Places = Pick<JsonResume['basics'], 'location' | 'url' | 'profiles'>;

/** Where a person is and is found: the first link that is no known network is their own page. */
export function placesOf({ location, links }: Contact): Places {
  const urls = links.flatMap(({ value }) => readUrl(value) ?? []);
  const own = urls.find((url) => networkOf(url) === null);
  const profiles = urls
    .filter((url) => url !== own)
    .map((url) => {
      const username = url.pathname.split('/').filter(Boolean).at(-1);
      return {
        network: networkOf(url) ?? url.hostname,
        ...(username ? { username: decode(username) } : {}),
        url: written(url),
      };
    });
  return {
    ...(location ? { location: readLocation(location.value) } : {}),
    ...(own ? { url: written(own) } : {}),
    ...(profiles.length > 0 ? { profiles } : {}),
  };
}

/** An address as the schema takes it; null when it cannot be written so. */
export function emailOf(value: string): string | null {
  const at = value.lastIndexOf('@');
  const email = `${value.slice(0, at)}@${domainToASCII(value.slice(at + 1))}`;
  return /^[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+$/.test(email) ? email : null;
}

function readLocation(value: string): { address?: string; city?: string; region?: string } {
  const text = value.replace(/\s+/g, ' ').trim();
  const [city, region, ...more] = text.split(/,\s*/);
  if (!city || more.length > 0 || /\d/.test(text)) return { address: text };
  return region ? { city, region } : { city };
}

function readUrl(value: string): URL | null {
  try {
    const url = new URL(/^https?:\/\//i.test(value) ? value : `https://${value}`);
    return /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url : null;
  } catch {
    return null;
  }
}

const networkOf = ({ hostname }: URL): string | null => {
  const host = hostname.replace(/^(?:www|[a-z]{2})\./, '');
  return Object.hasOwn(networks, host) ? (networks[host] ?? null) : null;
};

/** Without the slash that a bare host is given. */
const written = (url: URL): string => (url.pathname === '/' && !url.search ? url.origin : url.href);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
