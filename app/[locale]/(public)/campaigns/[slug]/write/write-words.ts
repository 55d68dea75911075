import type { OpenAction } from '@/lib/letters/read-action'

const commons = ['uk-commons', 'ca-commons']

/** What the way to a letter is called: by the people it goes to, where they are all called alike. */
export function writeWords({ chambers }: Pick<OpenAction, 'chambers'>): string {
  const areMps = chambers.length > 0 && chambers.every((slug) => commons.includes(slug))
  return areMps ? 'Write to your MP' : 'Write to your representatives'
}
