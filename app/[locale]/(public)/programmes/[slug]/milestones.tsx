import { RecordList } from '@/app/ui/record'
import { Section } from '@/app/ui/section'
import type { Content } from '@/lib/library/publications/content'
import { spanWords } from '../programme-words'

/** What happened when, in order. */
export function Milestones({ milestones }: { milestones: Content<'programme'>['details']['milestones'] }) {
  if (milestones.length === 0) return null
  const inOrder = milestones.toSorted((a, b) => a.fromYear - b.fromYear)
  return (
    <Section id="milestones" title="Milestones" note="In order, with sources.">
      <RecordList
        entries={inOrder.map(({ fromYear, toYear, text, source }) => ({
          key: `${fromYear} ${text}`,
          when: spanWords(fromYear, toYear),
          title: text,
          text: source && (
            <p>
              <a href={`/sources/${source}`}>
                Source<span className="vh"> of this milestone: {text}</span>
              </a>
            </p>
          ),
        }))}
      />
    </Section>
  )
}
