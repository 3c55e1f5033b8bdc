import { bytesToGuid, guidToBytes } from './guid-bytes.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The root's, the same in every drive of SharePoint. */
export const rootGuid = 'ea8cc6be-ffdb-43d7-976f-bc7da445c639'

/** `01` and, in base32, four bytes of the library's GUID and all of the item's. */
export const encodeItemId = (listId: string, guid: string): string => {
  const bytes = [...guidToBytes(listId).subarray(0, 4), ...guidToBytes(guid)]
  const bits = bytes.map(byte => byte.toString(2).padStart(8, '0')).join('')
  return `01${bits.replace(/.{5}/g, five => letters.charAt(Number.parseInt(five, 2)))}`
}

/** The item's GUID; undefined where it is no item's id of that library. */
export const decodeItemId = (listId: string, id: string): string | undefined => {
  const upper = id.toUpperCase()
  if (!/^01[A-Z2-7]{32}$/.test(upper)) return undefined
  const bits = [...upper.slice(2)].map(letter => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = (bits.match(/.{8}/g) ?? []).map(eight => Number.parseInt(eight, 2))
  const guid = bytesToGuid(Uint8Array.from(bytes.slice(4)))
  return encodeItemId(listId, guid) === upper ? guid : undefined
}
