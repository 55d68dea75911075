const names: Record<string, string> = { 'en-GB': 'English', cy: 'Cymraeg' }

/** A language by its own name, as its readers know it; its code where we have none. */
export function languageName(locale: string): string {
  return names[locale] ?? locale
}
