import fc from 'fast-check'
import markdownIt from 'markdown-it'
import { escapeMarkdown } from './escape-markdown.ts'

/** More than Teams reads: everything that Markdown can be. */
const markdown = markdownIt({ html: false, linkify: false })

const decode = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

const rendered = (text: string): string => markdown.render(escapeMarkdown(text))

const asLines = (html: string): string[] =>
  html
    .split('</p>')
    .map(each => decode(each.replace(/^\s*<p>/, '')))
    .filter(each => each.trim() !== '')

describe('a person’s words on a card', () => {
  it.each([
    ['a client named like a link', '[Free money](https://evil.example)'],
    ['bold', 'R&D **Labs**'],
    ['italics', '_Ltd_ and App_Pool_01'],
    ['a list', '- one\n- two'],
    ['a numbered list', '1. Acme\n2) Beta'],
    ['a heading', '# Acme'],
    ['an address in brackets', '<https://evil.example>'],
    ['an image', '![x](https://evil.example/x.png)'],
    ['an entity', 'Smith &amp; Sons'],
    ['code', '`rm`'],
    ['a backslash', 'C:\\temp\\*'],
    ['what is struck through', '~~gone~~'],
  ])('stay as they are, also as %s', (_what, text) => {
    expect(asLines(rendered(text))).toEqual(text.split('\n'))
  })

  it('are left alone where nothing could become of them', () => {
    for (const text of ['St Aldhelm’s Church Rooms', 'Pemberton & Daughters', 'Whitmore (Bristol)', '3.5h, 10%, A/B'])
      expect(escapeMarkdown(text)).toBe(text)
  })

  it('keep their lines', () => {
    expect(asLines(rendered('first\nsecond\r\n\r\nthird'))).toEqual(['first', 'second', 'third'])
  })

  it('never become anything but paragraphs of themselves', () => {
    const signs = fc.constantFrom(...'ab1 *_[]()`~<>#+-=.!&;:\\/|"\'\n')
    const texts = fc.string({ unit: signs, maxLength: 60 }).map(text => text.trim())
    fc.assert(
      fc.property(texts, text => {
        const lines = text
          .split('\n')
          .map(line => line.trim())
          .filter(line => line !== '')
        expect(asLines(rendered(text)).map(line => line.trim())).toEqual(lines)
      }),
      { numRuns: 3000 },
    )
  })
})

it('keeps what a card would work out from being worked out', () => {
  expect(escapeMarkdown('Acme {{DATE(2026-11-23T09:00:00Z, SHORT)}} Ltd')).not.toContain('{{')
})
