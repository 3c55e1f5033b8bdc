import markdownIt from 'markdown-it'

/** Bold, italic, lists and links are all that Teams renders in a card; the rest stays as it was written. */
const markdown = markdownIt('zero').enable(['emphasis', 'link', 'list', 'escape', 'entity', 'newline'])

export const cardMarkdown = (text: string): string => markdown.render(text)
