import type { Crumb } from '@/app/ui/breadcrumbs'

/** Home, the campaign, and a page of it. */
export function campaignCrumbs(slug: string, campaignName: string, words: string): Crumb[] {
  return [{ words: 'Home', href: '/' }, { words: campaignName, href: `/campaigns/${slug}` }, { words }]
}
