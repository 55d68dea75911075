import type { Need } from '@/lib/desk/queries'
import type { StaffRole } from '@/lib/staff/permissions'

export type Described = { what: string; where: string; act: { href: string; words: string } | null }

type NeedOf<Kind, Any = Need> = Any extends { kind: infer Its } ? (Kind extends Its ? Any : never) : never

/** For each of these kinds, its words. */
export type Describe<Kind extends Need['kind']> = {
  [K in Kind]: (need: NeedOf<K>, role: StaffRole) => Described
}

/** A page about one campaign, as the next step. */
export function toCampaign(slug: string, page: string, words: string) {
  return { href: `/staff/campaigns/${slug}/${page}`, words }
}
