const RealDate = Date
let offset = 0

const shiftedNow = (): number => RealDate.now() + offset

/** `Date` of this process, and so everything built on it, shows the tenant's clock. */
export const shiftDate = (milliseconds: number): void => {
  offset = milliseconds
  if (globalThis.Date !== RealDate) return
  const shifted = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [shiftedNow()] : args, newTarget),
    apply: () => new RealDate(shiftedNow()).toString(),
    get: (target, property, receiver) => (property === 'now' ? shiftedNow : Reflect.get(target, property, receiver)),
  })
  Object.defineProperty(RealDate.prototype, 'constructor', { value: shifted, writable: true, configurable: true })
  globalThis.Date = shifted
}
