import type { Tx } from '@/db/client'
import { env } from '../../env'
import { askAddress } from './ask-address'
import { checkLinks } from './check-links'
import { isPublicAddress } from './public-address'

const timeoutMs = 10_000

/** One batch of the link checker as the clock runs it: on the public internet only, a second between questions to a host. */
export async function checkLinksPolitely(db: Tx): Promise<void> {
  const userAgent = `Undersigned link checker (+${env().SITE_URL})`
  const ask = (url: string) => askAddress(url, { isAllowed: isPublicAddress, userAgent, timeoutMs })
  await checkLinks(db, { ask, pauseMs: 1000 })
}
