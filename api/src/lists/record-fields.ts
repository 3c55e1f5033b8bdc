import { createHash } from 'node:crypto'
import type { ListName } from '@praxis/practice'
import { canonical } from '@praxis/practice'
import { detailLimit, joinDetail, splitDetail } from './detail.ts'
import type { Fields } from './list-definition.ts'
import { clearedFields, flatten, recordList, unflatten } from './record-lists.ts'

/** A record's item: which stream version last changed it, and the record, null when it is gone. */
export type RecordItem = { list: ListName; key: string; version: number; record: object | null }

/** The nested part of a record's item as JSON; nothing where all of it is flat. */
const detailOf = (nested: Record<string, unknown>): string =>
  Object.keys(nested).length === 0 ? '' : JSON.stringify(nested)

/** Whether a record fits its item; judged before anything is written. */
export const fitsItem = ({ list, record }: Pick<RecordItem, 'list' | 'record'>): boolean =>
  record === null || detailOf(flatten(list, { ...record }).nested).length <= detailLimit

/** All that the app writes into an item, every column, with the Stamp over it by which a hand edit is recognised. */
export const toRecordFields = ({ list, key, version, record }: RecordItem): Fields => {
  const { flat, nested } = record ? flatten(list, { ...record }) : { flat: clearedFields(list), nested: {} }
  const fields: Fields = {
    Key: key,
    Version: version,
    Deleted: record === null,
    ...flat,
    ...splitDetail(detailOf(nested)),
  }
  return { ...fields, Stamp: stampOf(list, fields) }
}

/** The record that an item says; null when it is gone. */
export const fromRecordFields = (list: ListName, fields: Fields): object | null =>
  fields.Deleted ? null : unflatten(list, String(fields.Key), fields, joinDetail(fields))

/** SharePoint gives moments back without fractions of a second. */
export const asStored = (value: Fields[string]): Fields[string] =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? `${value.slice(0, 19)}Z` : value

/** A hash of all that the app writes into an item; `fields` may be what SharePoint gave back, without empty columns. */
export const stampOf = (list: ListName, fields: Fields): string => {
  const columns = recordList(list).columns.filter(({ name }) => name !== 'Stamp')
  const said = columns.flatMap(({ name }) => {
    const value = fields[name] ?? null
    return value === null ? [] : [[name, asStored(value)] as const]
  })
  return createHash('sha256')
    .update(canonical(Object.fromEntries(said)))
    .digest('base64url')
    .slice(0, 32)
}
