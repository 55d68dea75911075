import { headers } from 'next/headers'

/**
 * People paste the address of a thank-you page where others follow it. The browser tells where a visit comes from: only the
 * one that has just posted the form comes from our own page. True for who follows a link, or types it.
 */
export async function cameFromElsewhere(): Promise<boolean> {
  const site = (await headers()).get('sec-fetch-site')
  return site === 'cross-site' || site === 'same-site' || site === 'none'
}
