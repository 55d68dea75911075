import { Section } from '@/app/ui/section'
import type { Attribution } from '@/lib/representatives/lookup'
import { dayWords } from './member-words'
import s from './where-from.module.css'

/** Each source with its day, its licence and the words its licence asks for. */
export function WhereFrom({ sources, email }: { sources: Attribution[]; email: string }) {
  return (
    <Section id="where-from" title="Where this comes from">
      <div className="stack">
        {sources.length > 0 && (
          <ul className={s.sources}>
            {sources.map((source) => (
              <li key={source.slug}>
                <b>{source.url ? <a href={source.url}>{source.title}</a> : source.title}</b>, as of{' '}
                {dayWords(source.asOf)}. {source.attribution} Licence: {source.licence}.
              </li>
            ))}
          </ul>
        )}
        <p>
          Positions are recorded only with a public source, or with a reply that somebody who wrote has passed
          on to us. A second member of staff approves each.
        </p>
        <p>
          Is something wrong? <a href={`mailto:${email}`}>Tell us</a>.
        </p>
      </div>
    </Section>
  )
}
