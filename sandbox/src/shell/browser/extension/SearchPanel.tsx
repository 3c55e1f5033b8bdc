import { useEffect, useState } from 'preact/hooks'
import type { ExtensionCommand } from '#src/shell/teams/read-extension.ts'
import type { ExtensionOutcome, ExtensionResult } from '#src/shell/teams/read-extension-answer.ts'
import { Avatar } from '../Avatar.tsx'
import { Icon } from '../Icon.tsx'
import { useShell } from '../use-shell.ts'
import { askExtension } from './ask-extension.ts'

type Props = {
  conversation: string
  command: ExtensionCommand
  choose(result: ExtensionResult): void
  close(): void
}

/** What Teams asks: what is typed, or that it was just opened. */
const parametersOf = ({ parameter, initialRun }: ExtensionCommand, words: string) => {
  if (words !== '') return [{ name: parameter.name, value: words }]
  return initialRun ? [{ name: 'initialRun', value: 'true' }] : undefined
}

const useOutcome = ({ conversation, command }: Pick<Props, 'conversation' | 'command'>, words: string) => {
  const [outcome, setOutcome] = useState<ExtensionOutcome>()
  useEffect(() => {
    const parameters = parametersOf(command, words.trim())
    if (!parameters) return setOutcome(undefined)
    let current = true
    const ask = async () => {
      const answer = await askExtension(conversation, { kind: 'query', command: command.id, parameters })
      if (current) setOutcome(answer)
    }
    const timer = setTimeout(() => void ask(), words ? 300 : 0)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [conversation, command, words])
  return outcome
}

const Outcome = ({ outcome, choose }: { outcome: ExtensionOutcome; choose: Props['choose'] }) => {
  const { tenant } = useShell()
  if (outcome.kind === 'message' || outcome.kind === 'error')
    return (
      <p class="hint" role="status">
        {outcome.text}
      </p>
    )
  if (outcome.kind !== 'results') return null
  return (
    <ul>
      {outcome.results.map((result, place) => (
        <li key={place}>
          <button type="button" class="extension-result" onClick={() => choose(result)}>
            <Avatar name={tenant.app.name} app size={32} />
            <strong>{result.title}</strong>
            <span>{result.text}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The search of the message extension above the compose box: what is chosen goes into the message. */
export const SearchPanel = ({ conversation, command, choose, close }: Props) => {
  const { tenant } = useShell()
  const [words, setWords] = useState('')
  const outcome = useOutcome({ conversation, command }, words)
  return (
    <section
      class="extension-panel"
      aria-label={`${tenant.app.name}: ${command.title}`}
      onKeyDown={event => {
        if (event.key === 'Escape') close()
      }}
    >
      <header>
        <Avatar name={tenant.app.name} app size={20} />
        <span>{command.title}</span>
        <button type="button" class="icon-button" aria-label="Close the search" title="Close" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <input
        ref={input => input?.focus()}
        type="search"
        aria-label={command.parameter.title || command.title}
        placeholder={command.parameter.description}
        value={words}
        onInput={event => setWords(event.currentTarget.value)}
      />
      {outcome && <Outcome outcome={outcome} choose={choose} />}
    </section>
  )
}
