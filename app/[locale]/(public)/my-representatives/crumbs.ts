import type { Crumb } from '@/app/ui/breadcrumbs'

const home: Crumb = { words: 'Home', href: '/' }

/** The way to a page of this part; without further steps, to the look-up itself. */
export function crumbs(...further: Crumb[]): Crumb[] {
  if (further.length === 0) return [home, { words: 'My representatives' }]
  return [home, { words: 'My representatives', href: '/my-representatives' }, ...further]
}
