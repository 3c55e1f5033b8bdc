import { plainText } from './plain-text.ts'

describe('what a person wrote', () => {
  it.each([
    ['without the mention of the bot', '<at>Praxis</at> log 1h acme', ['<at>Praxis</at>'], 'log 1h acme'],
    [
      'with the name of whoever else was mentioned',
      'log 1h acme call with <at>Ana</at>',
      [],
      'log 1h acme call with Ana',
    ],
    ['without HTML', '<p>log&nbsp;1h <b>acme</b></p>', [], 'log 1h acme'],
    ['with what looks like HTML and is not', 'log 1h acme invoice < 500 > 20', [], 'log 1h acme invoice < 500 > 20'],
    ['with its entities', 'log 1h smith &amp; sons &#8217;24 &#x2019;25', [], 'log 1h smith & sons ’24 ’25'],
    ['with tags that were written as words', 'log 1h acme &lt;b&gt;', [], 'log 1h acme <b>'],
    ['on one line', '  log 1h\n acme\tvat ', [], 'log 1h acme vat'],
    ['as it is where an entity is none', 'R&D; &#0; &foo;', [], 'R&D; &#0; &foo;'],
  ])('is read %s', (_what, text, mentions, read) => {
    expect(plainText(text, mentions)).toBe(read)
  })
})
