import { formatCount } from '@/app/ui/format'
import type { AudienceEstimate } from '@/lib/audiences/estimate-audience'

/** "About 310,000 match, about 160,000 will be mailed." No more digits than were looked at. */
export function aboutWords({ matched, willBeMailed, oneStandsFor }: AudienceEstimate): string {
  const about = (people: number | null) =>
    people === null
      ? `fewer than ${formatCount(rounded(3 * oneStandsFor, 1))}`
      : `about ${formatCount(rounded(people, people < 100 * oneStandsFor ? 1 : 2))}`
  const [first, second] = [about(matched), about(willBeMailed)]
  return `${first[0]?.toUpperCase()}${first.slice(1)} match, ${second} will be mailed.`
}

function rounded(people: number, digits: number): number {
  return Number(people.toPrecision(digits))
}
