import type { RecordEntry } from '@/lib/mail/list-blocks'
import type { Evidence } from '../../library/markdown/evidence'
import type { Organisation } from '../../organisation/queries'

/** What texts name, read in one go: the same for all readers, and for all versions of a mailing. */
export type TextAbout = {
  organisation: Organisation
  /** The site's address, without a slash at the end. */
  siteUrl: string
  campaign: AboutCampaign | null
  evidence: Evidence
  /** What the library's link checker knows of addresses in the texts. */
  links: { url: string; status: number; failures: number }[]
}

export type AboutCampaign = {
  id: number
  slug: string
  name: string
  addressee: string
  /** Confirmed signatures, now. */
  count: number
  /** Whether it can be signed now, and whether letters can be written under it. */
  isOpen: boolean
  takesLetters: boolean
  /** The number of the recommendation it pushes. */
  recommendation: string | null
  /** What happened on it that anybody may know, the oldest first. */
  record: RecordEntry[]
}
