import { linkToUnfurl, readExtension } from './read-extension.ts'

const manifest = {
  composeExtensions: [
    {
      commands: [
        { id: 'find', title: 'Find', initialRun: true, parameters: [{ name: 'words', title: 'Words' }] },
        { id: 'make', type: 'action', title: 'Make', context: ['message'], fetchTask: true },
      ],
      messageHandlers: [{ type: 'link', value: { domains: ['praxis.example', '*.firm.example'] } }],
    },
  ],
}

test('the manifest says which commands there are, where, and whose links unfurl', () => {
  const { domains, commands } = readExtension(manifest)
  expect(domains).toEqual(['praxis.example', '*.firm.example'])
  expect(commands).toMatchObject([
    { id: 'find', type: 'query', context: ['compose', 'commandBox'], initialRun: true, parameter: { name: 'words' } },
    { id: 'make', type: 'action', context: ['message'], initialRun: false },
  ])
})

test.each([undefined, {}, { composeExtensions: 'none' }])('the manifest %j has no extension', given => {
  expect(readExtension(given)).toEqual({ domains: [], commands: [] })
})

const { domains } = readExtension(manifest)

test.each([
  ['look at https://praxis.example/job/1, please', 'https://praxis.example/job/1,'],
  ['https://praxis.example/a https://praxis.example/b', 'https://praxis.example/b'],
  ['https://one.firm.example/a', 'https://one.firm.example/a'],
  ['HTTPS or https://PRAXIS.example/a', 'https://PRAXIS.example/a'],
])('%s unfurls', (written, url) => {
  expect(linkToUnfurl(written, domains)).toBe(url)
})

test.each([
  'praxis.example/a',
  'https://sub.praxis.example/a',
  'https://a.b.firm.example',
  'https://firm.example',
  'https://',
])('%s unfurls nothing', written => {
  expect(linkToUnfurl(written, domains)).toBeUndefined()
})
