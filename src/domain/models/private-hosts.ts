/** Hosts that are not on the public internet, by IANA's registries of special addresses and names. */

/** First address and prefix length. `169.254.0.0/16` holds what clouds tell their machines, credentials included. */
const privateIpv4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const

const privateNames = ['localhost', 'local', 'internal', 'home.arpa', 'lan', 'intranet', 'corp', 'home', 'private']

/** `hostname` as the URL parser leaves it: in lower case, IPv4 as four decimals however it was spelt, IPv6 in brackets. */
export function isPrivateHost(hostname: string): boolean {
  if (hostname.startsWith('[')) return !isPublicIpv6(hostname.slice(1, -1))
  if (/^\d+(?:\.\d+){3}$/u.test(hostname)) return isPrivateIpv4(hostname)
  const name = hostname.replace(/\.+$/u, '')
  // A name without a dot is looked up in the network at hand.
  return !name.includes('.') || privateNames.some((zone) => name === zone || name.endsWith(`.${zone}`))
}

function isPrivateIpv4(address: string): boolean {
  return privateIpv4.some(([first, length]) => {
    const size = 2 ** (32 - length)
    return Math.floor(numberOf(address) / size) === Math.floor(numberOf(first) / size)
  })
}

function numberOf(ipv4: string): number {
  return ipv4.split('.').reduce((number, byte) => number * 256 + Number(byte), 0)
}

/**
 * Global unicast is `2000::/3`; all else is loopback, link-local, private, multicast, or IPv4 in disguise (mapped,
 * translated). Within it, `2001::/23` and `2002::/16` tunnel to IPv4 addresses, and two blocks are for examples.
 */
function isPublicIpv6(address: string): boolean {
  const [first = 0, second = 0] = address.split(':').map((group) => parseInt(group || '0', 16))
  if (first < 0x2000 || first > 0x3fff) return false
  const isExample = (first === 0x2001 && second === 0xdb8) || (first === 0x3fff && second < 0x1000)
  const isTunnel = (first === 0x2001 && second < 0x200) || first === 0x2002
  return !isExample && !isTunnel
}
