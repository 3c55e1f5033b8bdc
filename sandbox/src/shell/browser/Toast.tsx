import { useCallback, useEffect, useState } from 'preact/hooks'

const shownFor = 8_000

/** One short word of the stand-in at a time; it goes by itself. */
export const useToast = () => {
  const [said, setSaid] = useState<{ text: string }>()
  useEffect(() => {
    if (!said) return
    const going = setTimeout(() => setSaid(undefined), shownFor)
    return () => clearTimeout(going)
  }, [said])
  const notify = useCallback((text: string) => setSaid({ text }), [])
  return { toast: said?.text, notify }
}

export const Toast = ({ text }: { text: string | undefined }) => (
  <div class="toast-place" role="status">
    {text && <p class="toast">{text}</p>}
  </div>
)
