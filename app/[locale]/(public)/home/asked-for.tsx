import { ActLink } from '@/app/ui/button'
import { Docket } from '@/app/ui/docket'
import { Section } from '@/app/ui/section'
import type { RecommendationSummary } from '@/lib/recommendations/queries'
import { AskedForRow } from '../asked-for-row'
import { actableFirst } from '../recommendation-lists'

const rowsShown = 3
const numerals = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** Three recommendations, those with an open campaign first, and plainly that some are not assessed. */
export function AskedForDocket({ asked }: { asked: RecommendationSummary[] }) {
  const own = asked.filter(({ isSample }) => !isSample)
  if (own.length === 0) return null
  const shown = actableFirst(own).slice(0, rowsShown)
  const count = `${numerals[own.length] ?? own.length} recommendation${own.length === 1 ? '' : 's'}`
  const part = shown.length < own.length ? ` Here are ${numerals[shown.length]?.toLowerCase()}.` : ''
  const isAnyOpen = own.some(({ implementation }) => implementation === 'not_assessed')
  return (
    <Section
      id="asked"
      title="What we have asked for"
      note={`${count}, each made to a named body.${part}${isAnyOpen ? ' Where we have not yet assessed what has been done, we say so.' : ''}`}
      heavy
      full
    >
      <Docket>
        {shown.map((one) => (
          <AskedForRow key={one.number} asked={one} />
        ))}
      </Docket>
      <p>
        <ActLink href="/recommendations">See every recommendation and its history</ActLink>
      </p>
    </Section>
  )
}
