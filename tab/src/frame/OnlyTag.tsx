import { Tag } from '@fluentui/react-components'
import { Dismiss12Regular } from '@fluentui/react-icons/svg/dismiss'

type Props = { words: string; drop: string; onDrop: () => void }

/** What alone is listed, to be dropped. */
export const OnlyTag = ({ words, drop, onDrop }: Props) => (
  <Tag
    size="small"
    appearance="brand"
    dismissible
    dismissIcon={<Dismiss12Regular aria-label={drop} />}
    onClick={onDrop}
  >
    {words}
  </Tag>
)
