import type { Crumb } from '@/app/ui/breadcrumbs'

/** Home, the campaign, and this page. */
export function letterCrumbs(slug: string, campaignName: string, words = 'Write a letter'): Crumb[] {
  return [{ words: 'Home', href: '/' }, { words: campaignName, href: `/campaigns/${slug}` }, { words }]
}
