/** What somebody who builds the app must see, and what a browser test looks for: an error in the console. */
export const complain = (text: string) => {
  // biome-ignore lint/suspicious/noConsole: the console is where it belongs
  console.error(text)
}
