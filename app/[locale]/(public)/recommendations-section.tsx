import { ActLink } from '@/app/ui/button'
import { Docket } from '@/app/ui/docket'
import { Section } from '@/app/ui/section'
import type { RecommendationSummary } from '@/lib/recommendations/queries'
import { AskedForRow } from './asked-for-row'

type Props = { asked: RecommendationSummary[]; id?: string; title: string; note?: string; heavy?: boolean }

/** What we have asked for, with where each ask stands; nothing where there is no ask. */
export function RecommendationsSection({ asked, id = 'asked', title, note, heavy }: Props) {
  if (asked.length === 0) return null
  return (
    <Section id={id} title={title} note={note} heavy={heavy} full>
      <Docket>
        {asked.map((one) => (
          <AskedForRow key={one.number} asked={one} />
        ))}
      </Docket>
      <p>
        <ActLink href="/recommendations">See every recommendation and its history</ActLink>
      </p>
    </Section>
  )
}
