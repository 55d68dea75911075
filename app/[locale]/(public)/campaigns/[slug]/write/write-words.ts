import type { OpenAction } from '@/lib/letters/read-action'

const commons = ['uk-commons', 'ca-commons']
const lords = ['uk-lords']

/** What the way to a letter is called: by the people it goes to, where they are all called alike. */
export function writeWords({ chambers }: Pick<OpenAction, 'chambers'>): string {
  const areAllOf = (slugs: string[]) => chambers.length > 0 && chambers.every((slug) => slugs.includes(slug))
  if (areAllOf(commons)) return 'Write to your MP'
  return areAllOf(lords) ? 'Write to the House of Lords' : 'Write to your representatives'
}
