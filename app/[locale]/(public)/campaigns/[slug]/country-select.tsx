'use client'
import { countryName } from '@/app/ui/country-name'
import { controlProps, inputClass } from '@/app/ui/field'
import { countryCodes } from '@/lib/signatures/countries'

type CountrySelectProps = { selected: string; error?: string; onChange?: (code: string) => void }

/**
 * Every country, the United Kingdom first. The options are written on the server only: as markup that React leaves
 * alone they cost the page nothing a second time, and names cannot differ between the server and an old browser.
 */
export function CountrySelect({ selected, error, onChange }: CountrySelectProps) {
  return (
    <select
      {...controlProps({ name: 'country', error })}
      className={inputClass}
      autoComplete="country"
      onChange={onChange && ((event) => onChange(event.currentTarget.value))}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made from our own list of codes and Intl's names
      dangerouslySetInnerHTML={{ __html: typeof window === 'undefined' ? optionsFor(selected) : '' }}
    />
  )
}

function optionsFor(selected: string): string {
  const others = countryCodes
    .filter((code) => code !== 'GB')
    .map((code) => ({ code, name: countryName(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return [{ code: 'GB', name: countryName('GB') }, ...others]
    .map(
      ({ code, name }) =>
        `<option value="${code}"${code === selected ? ' selected' : ''}>${escapeText(name)}</option>`,
    )
    .join('')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
