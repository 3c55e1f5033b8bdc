import type { FolderEntry, FolderInfo, ListInfo } from '../../../types.ts'
import { sharePointTime } from './sharepoint-time.ts'
import { useFolder } from './use-sharepoint.ts'

type Open = { open(itemId: string): void }

/** The way from the library to the folder that is open. */
const Way = ({ library, path, open }: { library: string; path: FolderInfo['path'] } & Open) => (
  <nav class="way" aria-label="Folders">
    <ol>
      {[{ id: '', name: library }, ...path].map(({ id, name }, at) => (
        <li key={id}>
          {at === path.length ? (
            <span aria-current="page">{name}</span>
          ) : (
            <button type="button" class="link" onClick={() => open(id)}>
              {name}
            </button>
          )}
        </li>
      ))}
    </ol>
  </nav>
)

const kinds = { folder: 'Folder' } satisfies Record<FolderEntry['kind'], string>

const Entries = ({ label, entries, open }: { label: string; entries: FolderEntry[] } & Open) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section class="table-scroll" tabIndex={0} aria-label={`${label}, scrolls sideways`}>
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Type</th>
          <th scope="col">Modified</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, name, kind, modified }) => (
          <tr key={id}>
            <td>
              <button type="button" class="link" onClick={() => open(id)}>
                {name}
              </button>
            </td>
            <td>{kinds[kind]}</td>
            <td>{sharePointTime(modified)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

/** A library with the folder that is open, as somebody of the site sees it. */
export const LibraryPane = ({ library, item, open }: { library: ListInfo; item: string } & Open) => {
  const folder = useFolder(library.id, item)
  if (!folder) return null
  const name = folder.path.at(-1)?.name ?? library.displayName
  return (
    <div class="list-main">
      <div class="data-title">
        <h2>{name}</h2>
      </div>
      <Way library={library.displayName} path={folder.path} open={open} />
      {folder.entries.length > 0 ? (
        <Entries label={name} entries={folder.entries} open={open} />
      ) : (
        <p class="subtle">This folder is empty.</p>
      )}
    </div>
  )
}
