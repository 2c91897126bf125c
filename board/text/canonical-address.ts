const TRACKING = /^(utm_.+|fbclid|gclid|mc_cid|mc_eid|igshid|ref_src)$/i

// Escaped, an address in Chinese letters grows ninefold, and an index takes no entry of any length.
const LONGEST = 2_048

/** One spelling for every address of the same page: no fragment, tracking parameters, default port or trailing slash. */
export function canonicalAddress(address: string): string {
  const url = new URL(address)
  url.hash = ''
  url.protocol = 'https:'
  url.hostname = withoutWww(url)
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  return url
    .toString()
    .replace(/\/(?=\?|$)/, '')
    .slice(0, LONGEST)
}

/** The site an address leads to, without `www.`; empty when it is no address. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? withoutWww(new URL(address)) : ''
}

const withoutWww = ({ hostname }: URL) => hostname.replace(/^www\./, '')
