import { RecordList } from '@/app/ui/record'
import { Section } from '@/app/ui/section'
import type { Centre } from '@/lib/library/programmes/queries'

/** Institutions that were set up, with what they are for. */
export function CentreList({ centres }: { centres: Centre[] }) {
  if (centres.length === 0) return null
  return (
    <Section id="centres" title="What was set up">
      <RecordList
        entries={centres.map((centre) => ({
          key: centre.slug,
          when: centre.foundedYear ?? 'Year not known',
          title: centre.acronym ? `${centre.name} (${centre.acronym})` : centre.name,
          text: (
            <>
              <p>{centre.purpose}</p>
              {centre.partners && <p>With {centre.partners}.</p>}
              <p>
                <a href={`/sources/${centre.source.key}`}>{centre.source.title}</a>
              </p>
            </>
          ),
        }))}
      />
    </Section>
  )
}
