const bullet = /^([ \t]*)(>|[-+#=](?=\s|[-+#=]|$))/gm
const numbered = /^([ \t]*\d{1,9})([.)])(?=\s|$)/gm

/**
 * A person's words as a TextBlock or a fact shows them, letter for letter. Both are read as Markdown, so what could
 * become bold, italic, a list or a link is escaped, and nothing else: some phones have shown the backslashes
 * (AdaptiveCards #5590). One line break is none in Markdown, so it becomes two.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\*_[\]`]|~(?=~)|<(?=[a-z/!?])|&(?=#?\w+;)/gi, '\\$&')
    // `{{DATE(…)}}` is worked out by the client, wherever it stands.
    .replace(/\{(?=\{)/g, '{\u200b')
    .replace(bullet, '$1\\$2')
    .replace(numbered, '$1\\$2')
    .replace(/\s*\r?\n\s*/g, '\n\n')
