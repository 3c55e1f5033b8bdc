import { readCard } from '#src/shell/teams/read-card.ts'
import { CardBody } from '../card/CardBody.tsx'
import { Icon } from '../Icon.tsx'

/** A card that is going to be in the message; its buttons do nothing before it is sent. */
export const AttachedCard = ({ card, remove }: { card: Record<string, unknown>; remove(): void }) => {
  const read = readCard(card)
  return (
    <section class="attached-card" aria-label="In your message">
      <div class="card">
        {read.kind === 'card' ? (
          <CardBody card={read.card} onAction={() => undefined} />
        ) : (
          <p class="card-text">{read.text}</p>
        )}
      </div>
      <button type="button" class="icon-button" aria-label="Remove the preview" title="Remove" onClick={remove}>
        <Icon name="close" />
      </button>
    </section>
  )
}
