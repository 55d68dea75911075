import { ActLink } from '@/app/ui/button'
import { Docket } from '@/app/ui/docket'
import { addressedTo } from '@/app/ui/recommendation-words'
import { Section } from '@/app/ui/section'
import type { RecommendationSummary } from '@/lib/recommendations/queries'
import { AskedForRow } from './asked-for-row'
import s from './recommendations-section.module.css'

type Props = {
  asked: RecommendationSummary[]
  id?: string
  title: string
  note?: string
  heavy?: boolean
  /** Under whom they are addressed to today, where that is more than one. */
  byAddressee?: boolean
}

/** What we have asked for, with where each ask stands; nothing where there is no ask. */
export function RecommendationsSection({ asked, id = 'asked', title, note, heavy, byAddressee }: Props) {
  if (asked.length === 0) return null
  const groups = byAddressee ? groupByAddressee(asked) : [{ to: '', members: asked }]
  return (
    <Section id={id} title={title} note={note} heavy={heavy} full>
      {groups.map(({ to, members }) => (
        <div key={to}>
          {groups.length > 1 && <p className={s.to}>{to}</p>}
          <Docket>
            {members.map((one) => (
              <AskedForRow key={one.number} asked={one} />
            ))}
          </Docket>
        </div>
      ))}
      <p>
        <ActLink href="/recommendations">See every recommendation and its history</ActLink>
      </p>
    </Section>
  )
}

function groupByAddressee(
  asked: RecommendationSummary[],
): { to: string; members: RecommendationSummary[] }[] {
  const groups = new Map<string, RecommendationSummary[]>()
  for (const one of asked) groups.set(addressedTo(one), [...(groups.get(addressedTo(one)) ?? []), one])
  return [...groups].map(([to, members]) => ({ to, members }))
}
