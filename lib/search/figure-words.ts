const before: Record<string, string> = {
  estimated: 'an estimated ',
  at_least: 'at least ',
  more_than: 'more than ',
  about: 'about ',
  nearly: 'nearly ',
  up_to: 'up to ',
  between: 'between ',
}

/** A figure with what qualifies it, as the text that is searched holds it: "at least 1,000". */
export function figureWords({ shown, qualifier }: { shown: string; qualifier: string }): string {
  return `${before[qualifier] ?? ''}${shown}`
}
