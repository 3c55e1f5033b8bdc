import { inThisTab } from '#src/service/stored.ts'

const name = 'edits'

export const readEdits = () => inThisTab.read(name)
export const writeEdits = (text: string | null) => inThisTab.write(name, text)

/** Whether cells of the week wait to be saved, from before this page was loaded. */
export const hasEdits = (): boolean => readEdits() !== null
