import type { ListName } from '@praxis/practice'
import { canonical } from '@praxis/practice'
import type { Tenant } from '@praxis/sandbox'
import { commandKey } from '#src/journal/command-key.ts'
import { diff, patched } from '#src/journal/diff.ts'
import type { Entry } from '#src/journal/entry.ts'
import { fromJournalFields } from '#src/journal/entry-fields.ts'
import type { Fields } from '#src/lists/list-definition.ts'
import { fromRecordFields, stampOf } from '#src/lists/record-fields.ts'
import { recordLists } from '#src/lists/record-lists.ts'
import type { Practice } from '#src/open-practice.ts'

const itemsOf = (tenant: Tenant, name: string): Fields[] => {
  const list = tenant.handsOn.lists(tenant.sites.records.id).find(({ displayName }) => displayName === name)
  if (!list) throw new Error(`no list ${name}`)
  const items: Fields[] = []
  for (let after = 0; ; ) {
    const page = tenant.handsOn.items(list.id, { after, top: 1000 })
    items.push(...page.items.map(({ fields }) => fields as Fields)) // the columns the app wrote
    const last = page.items.at(-1)
    if (!last) return items
    after = Number(last.id)
  }
}

export const journalOf = (tenant: Tenant): Entry[] => itemsOf(tenant, 'Journal').map(fromJournalFields)

const byStream = (entries: Entry[]): Map<string, Entry[]> => {
  const streams = new Map<string, Entry[]>()
  for (const entry of entries) streams.set(entry.stream, [...(streams.get(entry.stream) ?? []), entry])
  for (const stream of streams.values()) stream.sort((a, b) => a.version - b.version)
  return streams
}

type Replay = { records: Map<string, { version: number; record: object | null }>; wrong: string[] }

/** Invariant 1: versions 1..n, each made from the one before it. */
const replay = (entries: Entry[]): Replay => {
  const records: Replay['records'] = new Map()
  const wrong: string[] = []
  for (const [stream, commits] of byStream(entries.filter(({ refusal }) => !refusal)))
    commits.forEach((entry, at) => {
      if (entry.version !== at + 1) wrong.push(`${stream}: versions ${commits.map(({ version }) => version)}`)
      if (entry.prev !== commits[at - 1]?.commit)
        wrong.push(`${stream}:${entry.version} does not follow from the commit before it`)
      for (const { list, key, paths } of entry.changes) {
        const name = `${list} ${key}`
        const before = records.get(name)?.record ?? null
        const after = patched(before, paths) as object | null // a record or none
        const said = Object.fromEntries(Object.entries(paths).map(([path, [was]]) => [path, was]))
        const is = Object.fromEntries(Object.entries(diff(after, before)).map(([path, [, was]]) => [path, was]))
        if (canonical(said) !== canonical(is))
          wrong.push(`${stream}:${entry.version} ${name} was not made from what stood before`)
        records.set(name, { version: entry.version, record: after })
      }
    })
  return { records, wrong }
}

/** Invariant 2: no command has two outcomes. */
const doubled = (entries: Entry[]): string[] => {
  const seen = new Set<string>()
  return entries.flatMap(({ command }) => {
    const again = seen.has(command)
    seen.add(command)
    return again ? [`${command} has two outcomes`] : []
  })
}

/** Invariant 2, for callers: done means that it stands, refused that it does not and never will. */
export const callersDeceived = (tenant: Tenant, heard: { command: string; ok: boolean }[]): string[] => {
  const standing = new Set(journalOf(tenant).flatMap(({ command, refusal }) => (refusal ? [] : [command])))
  return heard.flatMap(({ command, ok }) => {
    if (ok === standing.has(command)) return []
    return [`${command} was answered ${ok ? 'done and is lost' : 'refused and is done'}`]
  })
}

/** Invariant 5: each series is numbered 1..n, each number once. */
const misnumbered = (entries: Entry[]): string[] => {
  const series = new Map<string, number[]>()
  for (const { number, commit } of entries) {
    const [, name, n] = number === commit ? [] : (number.match(/^(.*?)(\d+)$/) ?? [])
    if (name !== undefined) series.set(name, [...(series.get(name) ?? []), Number(n)])
  }
  return [...series].flatMap(([name, numbers]) => {
    numbers.sort((a, b) => a - b)
    return numbers.every((n, at) => n === at + 1) ? [] : [`${name} is numbered ${numbers}`]
  })
}

/** Invariant 9: each follow-up has an outcome of its own, that it was done or why it was refused. */
const unfollowed = (entries: Entry[]): string[] => {
  const settled = new Set(entries.map(({ command }) => command))
  return entries.flatMap(({ actor, followUps, stream, version }) =>
    followUps
      .filter(({ key }) => !settled.has(commandKey(actor, key)))
      .map(({ command }) => `${command} should have followed from ${stream}:${version}`),
  )
}

/** What is wrong with one item, if anything. */
const itemWrong = (list: ListName, fields: Fields, { records }: Replay): string[] => {
  const name = `${list} ${fields.Key}`
  const standing = records.get(name)
  if (!standing) return [`${name} is in the list and not in the journal`]
  if (fields.Version !== standing.version) return [`${name} shows version ${fields.Version}, not ${standing.version}`]
  if (canonical(fromRecordFields(list, fields)) !== canonical(standing.record))
    return [`${name} is not what the journal says`]
  return fields.Stamp === stampOf(list, fields) ? [] : [`${name} does not match its stamp`]
}

/** Invariant 3: the lists say what the journal says. */
const listsBehind = (tenant: Tenant, replayed: Replay): string[] => {
  const items = recordLists.flatMap(list => itemsOf(tenant, list).map(fields => ({ list, fields })))
  const names = items.map(({ list, fields }) => `${list} ${fields.Key}`)
  const seen = new Set(names)
  return [
    ...items.flatMap(({ list, fields }) => itemWrong(list, fields, replayed)),
    ...names.filter((name, at) => names.indexOf(name) < at).map(name => `${name} stands twice`),
    ...[...replayed.records.keys()].filter(name => !seen.has(name)).map(name => `${name} is missing from its list`),
  ]
}

/** Invariant 3, for a process: its replica is the journal's replay. */
const replicaBehind = ({ replica }: Practice, { records }: Replay): string[] => {
  const rows = replica.db.all<{ list: string; key: string; version: number; body: string | null }>(
    'select list, key, version, body from records',
  )
  const missing = rows.length === records.size ? [] : [`the replica has ${rows.length} records, not ${records.size}`]
  const wrong = rows.flatMap(({ list, key, version, body }) => {
    const standing = records.get(`${list} ${key}`)
    const same =
      standing && standing.version === version && canonical(body && JSON.parse(body)) === canonical(standing.record)
    return same ? [] : [`the replica's ${key} is not what the journal says`]
  })
  return [...missing, ...wrong]
}

/** Invariant 4: what a process holds of the journal stands in the journal. */
const imagined = ({ replica }: Practice, entries: Entry[]): string[] => {
  const real = new Set(entries.map(({ commit }) => commit))
  return replica.db
    .all<{ commit_id: string; stream: string }>('select commit_id, stream from journal')
    .filter(({ commit_id }) => !real.has(commit_id))
    .map(({ stream }) => `a replica shows a commit of ${stream} that was never made`)
}

/** Watches the lists from now on: whether ever an older version of a record was written over a newer one. */
export const watchVersions = (tenant: Tenant): (() => string[]) => {
  const highest = new Map<string, number>()
  const wrong: string[] = []
  const stop = tenant.watchOperations({
    after: ({ method, list, body }, { status }) => {
      const { fields = body } = (body ?? {}) as { fields?: unknown } // a create has its fields inside
      const { Key, Version } = (fields ?? {}) as Fields
      if (!['POST', 'PATCH'].includes(method) || list === 'Journal' || typeof Version !== 'number' || status >= 300)
        return
      const name = `${list} ${Key}`
      if (Version < (highest.get(name) ?? 0)) wrong.push(`${name} steps back to version ${Version}`)
      highest.set(name, Math.max(Version, highest.get(name) ?? 0))
    },
  })
  return () => {
    stop()
    return wrong
  }
}

/** Everything that does not hold, once all is quiet. */
export const violations = (tenant: Tenant, processes: Practice[]): string[] => {
  const entries = journalOf(tenant)
  const replayed = replay(entries)
  return [
    ...replayed.wrong,
    ...doubled(entries),
    ...misnumbered(entries),
    ...unfollowed(entries),
    ...listsBehind(tenant, replayed),
    ...processes.flatMap(process => [...replicaBehind(process, replayed), ...imagined(process, entries)]),
  ]
}
