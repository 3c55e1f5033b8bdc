import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components'
import type { DraftFacts, Template } from '@praxis/practice'
import { checkTemplate, compareTemplates } from '@praxis/practice'
import { useReturnFocus } from '#src/frame/use-return-focus.ts'
import { useSay } from '#src/frame/use-say.ts'
import { Changes } from '../Changes.tsx'
import { gapsIn } from './edit-draft.ts'

type Props = { facts: DraftFacts; last: Template | undefined; publish: () => void; close: () => void }

/** What publishing would change, or what stands in its way. */
export const PublishDialog = ({ facts, last, publish, close }: Props) => {
  const say = useSay()
  useReturnFocus()
  const wrong = checkTemplate(facts)
  const gaps = [...gapsIn(facts), ...(wrong ? [say.refusal(wrong)] : [])]
  const next = (last?.version ?? 0) + 1
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Publish version {next}</DialogTitle>
          <DialogContent>
            {gaps.map(gap => (
              <MessageBar key={gap} intent="warning" layout="multiline">
                <MessageBarBody>{gap}</MessageBarBody>
              </MessageBar>
            ))}
            {last ? (
              <Changes
                change={compareTemplates(last, facts)}
                before={last}
                after={facts}
                names={[`Version ${last.version}`, `Version ${next}`]}
              />
            ) : (
              <p>
                The first version of {facts.name}, with {facts.steps.length}{' '}
                {facts.steps.length === 1 ? 'step' : 'steps'}.
              </p>
            )}
            <p>Jobs made before keep their version until you bring them to this one.</p>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>Close</Button>
            </DialogTrigger>
            {gaps.length === 0 && (
              <Button appearance="primary" onClick={publish}>
                Publish
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
