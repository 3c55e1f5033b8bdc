/** So many octets nobody guesses. */
const size = 32

const hexOf = (octets: Uint8Array): string => Array.from(octets, octet => octet.toString(16).padStart(2, '0')).join('')

const textOf = (octets: Uint8Array): string =>
  btoa(String.fromCharCode(...octets))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** A new secret for an address, and its SHA-256: the service is told that alone. */
export const newSecret = async (): Promise<{ secret: string; hash: string }> => {
  const secret = textOf(crypto.getRandomValues(new Uint8Array(size)))
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return { secret, hash: hexOf(new Uint8Array(digest)) }
}
