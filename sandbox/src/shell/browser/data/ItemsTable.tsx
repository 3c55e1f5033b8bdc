import type { ColumnInfo, ItemInfo } from '../../../types.ts'

const longest = 80

const brief = (value: unknown) => {
  if (value === undefined || value === null) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest)}...` : text
}

type Props = { label: string; columns: ColumnInfo[]; items: ItemInfo[]; current: string; open(item: ItemInfo): void }

export const ItemsTable = ({ label, columns, items, current, open }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section class="table-scroll" tabIndex={0} aria-label={`${label}, scrolls sideways`}>
    <table>
      <thead>
        <tr>
          <th scope="col" class="number">
            Id
          </th>
          {columns.map(column => (
            <th key={column.name} scope="col">
              {column.displayName}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(item => (
          <tr key={item.id} aria-current={item.id === current ? 'true' : undefined}>
            <td class="number">
              <button type="button" class="link" aria-label={`Open item ${item.id}`} onClick={() => open(item)}>
                {item.id}
              </button>
            </td>
            {columns.map(({ name, type }) => (
              <td key={name} class={type === 'number' ? 'number' : ''}>
                {brief(item.fields[name])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
