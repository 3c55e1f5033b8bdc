import { mergeClasses, Tooltip } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import { useSharedStyles } from './shared-styles.ts'

type Props = { text: string; className?: string; children?: ReactNode }

/** Text on one line; cut with an ellipsis it shows all of itself in a tooltip. */
export const Ellipsis = ({ text, className, children }: Props) => {
  const styles = useSharedStyles()
  const element = useRef<HTMLSpanElement>(null)
  const [visible, setVisible] = useState(false)
  const isCut = () => element.current !== null && element.current.scrollWidth > element.current.clientWidth
  return (
    <Tooltip
      content={text}
      relationship="inaccessible"
      visible={visible}
      onVisibleChange={(_, data) => setVisible(data.visible && isCut())}
    >
      <span ref={element} className={mergeClasses(styles.oneLine, className)}>
        {children ?? text}
      </span>
    </Tooltip>
  )
}
