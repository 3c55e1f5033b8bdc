import type { ColumnInfo } from '../../../types.ts'

const yes = (value: boolean) => (value ? 'yes' : '')

export const ColumnsTable = ({ columns }: { columns: ColumnInfo[] }) => (
  <details class="columns">
    <summary>
      {columns.length} columns, {columns.filter(column => column.indexed).length} indexed
    </summary>
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Type</th>
          <th scope="col">Indexed</th>
          <th scope="col">Unique</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(column => (
          <tr key={column.name}>
            <th scope="row">{column.name}</th>
            <td>{column.type}</td>
            <td>{yes(column.indexed)}</td>
            <td>{yes(column.unique)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)
