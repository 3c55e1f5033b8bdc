import { useEffect, useState } from 'preact/hooks'

/** Whether the person can see this window. */
export const useVisible = (): boolean => {
  const [visible, setVisible] = useState(!document.hidden)
  useEffect(() => {
    const follow = () => setVisible(!document.hidden)
    document.addEventListener('visibilitychange', follow)
    return () => document.removeEventListener('visibilitychange', follow)
  }, [])
  return visible
}
