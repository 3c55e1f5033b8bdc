import { cut } from './cut.ts'
import type { Element } from './element.ts'

export type Option = { title: string; value: string }

const optionSigns = 110
const optionsSize = 7 * 1024

/** The first of them, as many as a card has room for. */
const fitting = (options: Option[]): Option[] => {
  let size = 0
  return options.filter(option => {
    size += Buffer.byteLength(JSON.stringify(option))
    return size < optionsSize
  })
}

type Choice = { id: string; label: string; options: Option[]; value?: string | undefined }

/** One of several, chosen from a list. */
export const choice = ({ id, label, options, value }: Choice): Element => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  choices: fitting(options.map(option => ({ ...option, title: cut(option.title, optionSigns) }))),
  ...(options.some(option => option.value === value) && { value }),
})
