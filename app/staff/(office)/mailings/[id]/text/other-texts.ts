import type { MailingText, Variant } from '@/lib/mailings/mailing'

/** "B differs in the subject only": what the other variants of this language have of their own. Empty where there is none. */
export function differsIn(text: MailingText, texts: readonly MailingText[]): string {
  return texts
    .filter(({ locale, variant }) => locale === text.locale && variant !== text.variant)
    .map((other) => {
      const parts = [
        other.subject !== text.subject && 'the subject',
        other.preview !== text.preview && 'the line beside it',
        other.body !== text.body && 'the text',
      ].filter(Boolean)
      if (parts.length === 0) return `${other.variant} is the same`
      return `${other.variant} differs in ${parts.join(' and ')}${parts.length === 1 ? ' only' : ''}`
    })
    .join('; ')
}

/** What can be begun from a text: the next variant of its language, and each language that is not there. */
export function couldBegin(
  text: MailingText,
  texts: readonly MailingText[],
  locales: readonly string[],
): { locale: string; variant: Variant }[] {
  const ofIt = texts.filter(({ locale }) => locale === text.locale).map(({ variant }) => variant)
  const next = (['B', 'C'] as const).find((variant) => !ofIt.includes(variant))
  const others = locales.filter((locale) => !texts.some((known) => known.locale === locale))
  return [
    ...others.map((locale) => ({ locale, variant: 'A' as const })),
    ...(next ? [{ locale: text.locale, variant: next }] : []),
  ]
}
