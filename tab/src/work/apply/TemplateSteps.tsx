import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { TemplateView } from '@praxis/practice'
import { sayMinutes } from '@praxis/practice'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { roleWords, stepWords } from './apply-words.ts'

const useStyles = makeStyles({
  section: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  step: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: '8px' },
})

/** What a template makes: its steps by section, with who, when, after what, and who signs off. */
export const TemplateSteps = ({ template }: { template: Pick<TemplateView, 'sections' | 'steps'> }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  return template.sections.map(({ id, title }) => (
    <section key={id} aria-label={title}>
      <h3 className={styles.section}>{title}</h3>
      <ol className={shared.list}>
        {template.steps
          .filter(({ section }) => section === id)
          .map(step => (
            <li key={step.id} className={styles.step}>
              <div className={styles.line}>
                <span>{step.title}</span>
                <span className={mergeClasses(shared.caption, shared.tabular)}>{sayMinutes(step.estimate)}</span>
              </div>
              <div className={shared.caption}>
                {roleWords[step.role]} · {stepWords(step, template)}
              </div>
            </li>
          ))}
      </ol>
    </section>
  ))
}
