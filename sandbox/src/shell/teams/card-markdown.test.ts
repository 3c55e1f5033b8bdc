import { cardMarkdown } from './card-markdown.ts'

test.each([
  ['**bold** and _italic_', '<p><strong>bold</strong> and <em>italic</em></p>\n'],
  ['[a link](https://example.org)', '<p><a href="https://example.org">a link</a></p>\n'],
  ['- one\n- two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n'],
  ['1. one\n2. two', '<ol>\n<li>one</li>\n<li>two</li>\n</ol>\n'],
])('%p is rendered', (text, html) => {
  expect(cardMarkdown(text)).toBe(html)
})

test.each(['# heading', '| a | b |\n|---|---|', '![picture](x.png)', '`code`', '> quote', '~~gone~~', '---'])(
  '%p stays as it was written',
  text => expect(cardMarkdown(text)).not.toMatch(/<(h1|table|img|code|blockquote|s|hr)/),
)

test('markup of others is shown, not used', () => {
  expect(cardMarkdown('<b onclick="x()">hi</b>')).toBe('<p>&lt;b onclick=&quot;x()&quot;&gt;hi&lt;/b&gt;</p>\n')
})

test('a link that would run a script is no link', () => {
  expect(cardMarkdown('[x](javascript:alert(1))')).not.toContain('<a')
})
