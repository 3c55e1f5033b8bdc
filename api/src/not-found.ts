/** A query asked for something that is not there, or not for this person to see. */
export class NotFound extends Error {
  readonly what: string
  readonly key: string

  constructor(what: string, key: string) {
    super(`There is no ${what} ${key}`)
    this.name = 'NotFound'
    this.what = what
    this.key = key
  }
}
