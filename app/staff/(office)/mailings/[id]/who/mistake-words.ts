import { formatCount } from '@/app/ui/format'
import { type AudienceMistakeCode, longestList, mostCampaigns, mostDays } from '@/lib/audiences/read-audience'

/** What to do about each mistake in an audience. */
export const mistakeWords: Record<AudienceMistakeCode, string> = {
  unreadable: 'Choose something that is in the list',
  too_deep: 'Take this group out: groups stand in each other three deep, not deeper',
  too_many: 'Take conditions out: forty are the most',
  list_too_long: `Choose ${longestList} or fewer`,
  campaigns: `Enter a whole number of campaigns from 1 to ${formatCount(mostCampaigns)}`,
  days: `Enter a whole number of days from 1 to ${formatCount(mostDays)}`,
}
