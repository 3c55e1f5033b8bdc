import { namesIn } from './names-in.ts'

it('names are read one a line, each once', () => {
  expect(namesIn(' Acme Ltd \n\nBeta LLP\r\nAcme Ltd\n')).toEqual(['Acme Ltd', 'Beta LLP'])
  expect(namesIn(' \n')).toEqual([])
  expect(namesIn(Array.from({ length: 120 }, (_, n) => `Client ${n}`).join('\n'))).toHaveLength(100)
})
