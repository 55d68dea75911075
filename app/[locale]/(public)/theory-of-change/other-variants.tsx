import { Section } from '@/app/ui/section'
import type { Pillar } from '@/lib/library/pages/queries'
import s from './other-variants.module.css'

/** How the same theory is worded for other audiences. Codes that we have no name for stand as they are. */
const variantWords: Record<string, string> = {
  ca: 'As our office in Canada words it',
  us: 'As our office in the United States words it',
  'us-partners': 'As it is worded for government partners in the United States',
}

export function OtherVariants({ pillars }: { pillars: Pillar[] }) {
  const variants = [...new Set(pillars.map(({ variant }) => variant))]
  if (variants.length === 0) return null
  return (
    <Section
      id="variants"
      title="Other wordings"
      note="The same theory, written for other countries and readers."
    >
      {variants.map((variant) => (
        <details key={variant} className={s.variant}>
          <summary>{variantWords[variant] ?? `Wording ${variant}`}</summary>
          <ol>
            {pillars
              .filter((pillar) => pillar.variant === variant)
              .map((pillar) => (
                <li key={pillar.id}>
                  <b>{pillar.name}.</b> {pillar.short} {pillar.mechanism}{' '}
                  <a href={`/sources/${pillar.source.key}`}>
                    Source
                    <span className="vh">
                      {' '}
                      for {pillar.name}: {pillar.source.title}
                    </span>
                  </a>
                </li>
              ))}
          </ol>
        </details>
      ))}
    </Section>
  )
}
