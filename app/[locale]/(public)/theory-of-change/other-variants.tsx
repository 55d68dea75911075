import { Prose } from '@/app/ui/prose'
import { Questions } from '@/app/ui/questions'
import { Section } from '@/app/ui/section'
import type { Pillar } from '@/lib/library/pages/queries'

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
      <Questions
        items={variants.map((variant) => ({
          question: variantWords[variant] ?? `Wording ${variant}`,
          answer: <Wording pillars={pillars.filter((pillar) => pillar.variant === variant)} />,
        }))}
      />
    </Section>
  )
}

function Wording({ pillars }: { pillars: Pillar[] }) {
  return (
    <Prose>
      <ol>
        {pillars.map(({ id, name, short, mechanism, source }) => (
          <li key={id}>
            <b>{name}.</b> {short} {mechanism}{' '}
            <a href={`/sources/${source.key}`}>
              Source
              <span className="vh">
                {' '}
                for {name}: {source.title}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </Prose>
  )
}
