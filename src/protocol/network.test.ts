import { expect, test } from 'vitest'
import { networkOf } from './network.ts'

test.for([
  { address: '203.0.113.7', network: '203.0.113.7' },
  { address: '2001:db8:1:2:3:4:5:6', network: '2001:db8:1:2::/64' },
  { address: '2001:DB8:1:2:ffff:0:0:1', network: '2001:db8:1:2::/64' },
  { address: '2001:0db8:0001:0002::9', network: '2001:db8:1:2::/64' },
  { address: '2001:db8::9', network: '2001:db8:0:0::/64' },
  { address: '::1', network: '0:0:0:0::/64' },
  { address: 'local', network: 'local' },
])('for limits $address is one with $network', ({ address, network }) => {
  expect(networkOf(address)).toBe(network)
})
