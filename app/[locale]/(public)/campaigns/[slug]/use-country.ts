import { useEffect, useState } from 'react'

/** The country chosen, once scripts run: null before that, when every field is shown. */
export function useCountry() {
  const [country, setCountry] = useState<string | null>(null)
  useEffect(() => {
    const select = document.getElementById('country')
    if (select instanceof HTMLSelectElement) setCountry(select.value)
  }, [])
  return [country, setCountry] as const
}
