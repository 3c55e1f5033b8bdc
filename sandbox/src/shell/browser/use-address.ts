import { useCallback, useEffect, useState } from 'preact/hooks'
import { type Address, readAddress, writeAddress } from '#src/shell/teams/address.ts'

const current = () => readAddress(new URLSearchParams(location.search))

const urlOf = (address: Address) => {
  const search = writeAddress(address).toString().replaceAll('%2F', '/')
  return search ? `${location.pathname}?${search}` : location.pathname
}

export type Go = (change: Partial<Address>) => void

/** The page's address and how to go elsewhere; the browser's Back works. */
export const useAddress = (): [Address, Go] => {
  const [address, setAddress] = useState(current)
  useEffect(() => {
    const follow = () => setAddress(current())
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const go = useCallback((change: Partial<Address>) => {
    history.pushState(null, '', urlOf({ ...current(), ...change }))
    setAddress(current())
  }, [])
  return [address, go]
}
