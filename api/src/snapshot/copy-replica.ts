import type { Replica } from '#src/replica/create-replica.ts'
import { format, keptTables } from '#src/replica/schema.ts'

/** Writes what a replica holds of that journal into a new database file. */
export const saveReplica = ({ db }: Replica, file: string, journal: string): void =>
  db.beside(file, () =>
    db.transaction(() => {
      db.run('create table other.origin as select ? as journal, ? as format', journal, format)
      for (const table of keptTables) db.run(`create table other.${table} as select * from main.${table}`)
    }),
  )

/** Fills an empty replica from such a file, whole or not at all; throws where the file is not one that fits. */
export const loadReplica = (replica: Replica, file: string, journal: string): void => {
  const { db } = replica
  db.beside(file, () => {
    const origin = db.get<{ journal: string; format: string }>('select journal, format from other.origin')
    if (origin?.journal !== journal) throw new Error('The snapshot is of another site')
    if (origin.format !== format) throw new Error('The snapshot has another schema')
    db.transaction(() => {
      for (const table of keptTables) db.run(`insert into main.${table} select * from other.${table}`)
      replica.reindex()
    })
  })
}
