import { readableUrl } from './readable-url.ts'

const site = 'hart.sharepoint.example,2c7b9e41-50d8-4f3a-8e16-b4a90d7c5f21,91d03f6e-7a2c-4b58-9c47-e60f1a2b3c4d'
const names = new Map([
  [site, 'records'],
  ['5ef0e630-ed85-478b-86df-e6a98e9f8d98', 'Journal'],
])

test('sites and lists are called by their names', () => {
  const url = `/v1.0/sites/${encodeURIComponent(site)}/lists/5ef0e630-ed85-478b-86df-e6a98e9f8d98/items/7`
  expect(readableUrl(url, names)).toBe('/v1.0/sites/records/lists/Journal/items/7')
})

test('other long ids are cut, what is asked stays whole', () => {
  const url = '/v3/conversations/a:1mUdugLrA0hyQNQqsk928Mm84fsKNv/activities?$top=5&$select=id'
  expect(readableUrl(url, names)).toBe('/v3/conversations/a:1mUdugLrA0…/activities?$top=5&$select=id')
})

test('an address that cannot be decoded is shown as it is', () => {
  expect(readableUrl('/a/%E0%A4%A', names)).toBe('/a/%E0%A4%A')
})
