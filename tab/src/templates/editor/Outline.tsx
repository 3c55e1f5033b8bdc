import { Button, mergeClasses } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons/svg/add'
import type { DraftFacts } from '@praxis/practice'
import type { DragEvent, KeyboardEvent } from 'react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { roleWords } from '#src/work/apply/apply-words.ts'
import { onlyWords } from '../template-words.ts'
import { addSection, addStep, dropStep, nudgeSection, nudgeStep } from './edit-draft.ts'
import { addRequest, mayAddRequest } from './edit-requests.ts'
import { moveFocus, placeWords, titleOf, wayOf } from './outline-moves.ts'
import { useOutlineStyles } from './outline-styles.ts'
import { RequestsOutline } from './RequestsOutline.tsx'

/** What is open beside the outline. */
export type Open = { kind: 'template' } | { kind: 'section' | 'step' | 'request'; id: string }

/** The element of the outline by which it is opened. */
export const itemOf = (open: Open): string => (open.kind === 'template' ? 'whole-job' : `${open.kind}-${open.id}`)

type Props = {
  facts: DraftFacts
  open: Open | undefined
  show: (open: Open) => void
  change: (edit: (facts: DraftFacts) => DraftFacts) => void
  narrow: boolean
}

/** The sections and steps in their order, moved with Alt and an arrow or dragged, and the requests. */
export const Outline = ({ facts, open, show, change, narrow }: Props) => {
  const styles = useOutlineStyles()
  const shared = useSharedStyles()
  const [said, setSaid] = useState('')
  const [over, setOver] = useState<string>()
  const isOpen = (kind: Open['kind'], id?: string) =>
    open?.kind === kind && (open.kind === 'template' || open.id === id)

  const move = (
    event: KeyboardEvent<HTMLElement>,
    edit: (way: -1 | 1) => DraftFacts,
    words: (moved: DraftFacts) => string,
  ) => {
    const way = wayOf(event)
    if (!way) return moveFocus(event)
    event.preventDefault()
    const moved = edit(way)
    const { id } = event.currentTarget
    // At once, for a moment later the focus may be wanted elsewhere.
    flushSync(() => {
      change(() => moved)
      setSaid(words(moved))
    })
    document.getElementById(id)?.focus()
  }
  const drop = (event: DragEvent, place: { section: string; before: string | undefined }) => {
    event.preventDefault()
    setOver(undefined)
    const id = event.dataTransfer.getData('text/plain')
    const moved = dropStep(facts, id, place)
    change(() => moved)
    setSaid(placeWords(moved, id))
  }
  const dragOver = (event: DragEvent, id: string) => {
    event.preventDefault()
    setOver(id)
  }
  const begin = (added: { facts: DraftFacts; id: string }, kind: 'section' | 'step' | 'request') => {
    change(() => added.facts)
    show({ kind, id: added.id })
  }
  const at =
    open?.kind === 'step'
      ? facts.steps.find(({ id }) => id === open.id)?.section
      : open?.kind === 'section'
        ? open.id
        : undefined
  const section = at ?? facts.sections.at(-1)?.id

  const item = (isCurrent: boolean) => mergeClasses(styles.item, narrow && styles.touch, isCurrent && styles.open)

  return (
    <nav aria-label="Sections and steps" className={styles.outline}>
      <button
        type="button"
        data-item
        id={itemOf({ kind: 'template' })}
        className={item(isOpen('template'))}
        aria-current={isOpen('template')}
        onKeyDown={moveFocus}
        onClick={() => show({ kind: 'template' })}
      >
        The whole job
      </button>
      <p className={shared.unseen} id="how-to-move">
        Alt with an arrow up or down moves it.
      </p>
      {facts.sections.map(each => (
        <div key={each.id}>
          <button
            type="button"
            data-item
            id={itemOf({ kind: 'section', id: each.id })}
            aria-describedby="how-to-move"
            className={mergeClasses(item(isOpen('section', each.id)), styles.section, over === each.id && styles.over)}
            aria-current={isOpen('section', each.id)}
            onClick={() => show({ kind: 'section', id: each.id })}
            onKeyDown={event =>
              move(
                event,
                way => nudgeSection(facts, each.id, way),
                moved => {
                  const place = moved.sections.findIndex(({ id }) => id === each.id) + 1
                  return `${titleOf(each, 'Section')}: section ${place} of ${moved.sections.length}`
                },
              )
            }
            onDragOver={event => dragOver(event, each.id)}
            onDrop={event =>
              drop(event, { section: each.id, before: facts.steps.find(step => step.section === each.id)?.id })
            }
          >
            <Ellipsis text={titleOf(each, 'Section')} />
            {each.only && <span className={shared.caption}>{onlyWords(each.only)}</span>}
          </button>
          <ol className={shared.list}>
            {facts.steps
              .filter(step => step.section === each.id)
              .map(step => (
                <li key={step.id}>
                  <button
                    type="button"
                    data-item
                    draggable
                    id={itemOf({ kind: 'step', id: step.id })}
                    aria-describedby="how-to-move"
                    className={mergeClasses(
                      item(isOpen('step', step.id)),
                      styles.step,
                      over === step.id && styles.over,
                    )}
                    aria-current={isOpen('step', step.id)}
                    onClick={() => show({ kind: 'step', id: step.id })}
                    onKeyDown={event =>
                      move(
                        event,
                        way => nudgeStep(facts, step.id, way),
                        moved => placeWords(moved, step.id),
                      )
                    }
                    onDragStart={event => event.dataTransfer.setData('text/plain', step.id)}
                    onDragEnd={() => setOver(undefined)}
                    onDragOver={event => dragOver(event, step.id)}
                    onDrop={event => drop(event, { section: each.id, before: step.id })}
                  >
                    <Ellipsis text={titleOf(step, 'Step')} />
                    <span className={mergeClasses(shared.caption, styles.role)}>{roleWords[step.role]}</span>
                  </button>
                </li>
              ))}
          </ol>
        </div>
      ))}
      {facts.requests && (
        <>
          <p className={mergeClasses(shared.caption, styles.asked)}>Requests to the client</p>
          <RequestsOutline
            requests={facts.requests}
            open={open?.kind === 'request' ? open.id : undefined}
            classOf={item}
            idOf={id => itemOf({ kind: 'request', id })}
            show={id => show({ kind: 'request', id })}
            onKeyDown={moveFocus}
          />
        </>
      )}
      <div className={styles.acts}>
        {section && facts.steps.length < 60 && (
          <Button
            size={narrow ? 'medium' : 'small'}
            className={narrow ? styles.tall : undefined}
            icon={<Add20Regular />}
            onClick={() => begin(addStep(facts, section), 'step')}
          >
            Add a step
          </Button>
        )}
        {facts.sections.length < 20 && (
          <Button
            size={narrow ? 'medium' : 'small'}
            className={narrow ? styles.tall : undefined}
            appearance="subtle"
            icon={<Add20Regular />}
            onClick={() => begin(addSection(facts), 'section')}
          >
            Add a section
          </Button>
        )}
        {mayAddRequest(facts) && (
          <Button
            size={narrow ? 'medium' : 'small'}
            className={narrow ? styles.tall : undefined}
            appearance="subtle"
            icon={<Add20Regular />}
            onClick={() => begin(addRequest(facts), 'request')}
          >
            Add a request
          </Button>
        )}
      </div>
      <div aria-live="polite" className={shared.unseen}>
        {said}
      </div>
    </nav>
  )
}
