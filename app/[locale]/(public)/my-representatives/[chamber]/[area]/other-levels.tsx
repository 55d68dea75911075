import { Section } from '@/app/ui/section'
import { TextRows } from '@/app/ui/text-rows'
import type { FoundArea } from '@/lib/representatives/lookup'
import { areaAddress, chamberTitle } from '../../area-section'
import { titled } from '../../member-words'

/** Who else represents the people of an area, where that follows from the area alone, and what lies in it. */
export function OtherLevels({ wider, narrower }: { wider: FoundArea[]; narrower: FoundArea[] }) {
  if (wider.length + narrower.length === 0) return null
  return (
    <Section
      id="other-levels"
      title="Other levels"
      note="Where an area lies wholly in another. Your postcode shows the rest."
    >
      <TextRows rows={[...wider, ...narrower].map(rowOf)} />
    </Section>
  )
}

function rowOf(area: FoundArea) {
  const names = area.mandates.map((mandate) => titled(mandate, area.chamber))
  return {
    key: String(area.id),
    href: areaAddress(area),
    title: area.name,
    note: chamberTitle(area),
    text: names.length > 0 ? `${names.join(', ')}.` : 'Nobody sits for it at the moment.',
  }
}
