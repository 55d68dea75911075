import { stages } from '@/app/staff/ui/campaign-words'
import { kindWords } from '@/app/staff/ui/library-words'
import { roleWords } from '@/app/staff/ui/role-words'
import { capitalise } from '@/app/ui/format'
import type { FoundKind, FoundThing } from '@/lib/desk/find-anything'

export const kindNames: Record<FoundKind, string> = {
  campaign: 'Campaigns',
  recommendation: 'Recommendations',
  publication: 'Texts of the library',
  staff: 'Staff',
  representative: 'Representatives',
}

export function addressOfFound({ kind, key }: FoundThing): string {
  const bases: Record<FoundKind, string> = {
    campaign: '/staff/campaigns',
    recommendation: '/staff/recommendations',
    publication: '/staff/library/publications',
    staff: '/staff/people',
    representative: '/staff/representatives/people',
  }
  return `${bases[kind]}/${encodeURIComponent(key)}`
}

/** "Open", "Briefing", "Moderator", "Leeds North West". */
export function noteWords({ kind, note }: FoundThing): string {
  if (kind === 'campaign') return stages[note as keyof typeof stages]?.words ?? note
  if (kind === 'publication') return capitalise(kindWords[note as keyof typeof kindWords]?.one ?? note)
  if (kind === 'staff') return roleWords[note as keyof typeof roleWords]?.name ?? note
  return note
}
