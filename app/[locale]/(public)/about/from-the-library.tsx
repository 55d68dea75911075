import { FigureList } from '@/app/ui/figure-list'
import { Section } from '@/app/ui/section'
import { splitParagraphs } from '@/app/ui/split-paragraphs'
import { listFigures } from '@/lib/library/evidence/figures'
import { listBoilerplate } from '@/lib/library/pages/queries'
import s from './from-the-library.module.css'

/** How large the organisation is, each fact with its source and the date it is for. */
export async function ScaleFacts() {
  const figures = await listFigures({ kind: 'organisation' })
  if (figures.length === 0) return null
  return (
    <Section id="scale" title="In figures" note="Each for its own date. They are not one snapshot.">
      <FigureList figures={figures} />
    </Section>
  )
}

/** What partners and the press may copy, by reader. */
export async function ForThePress() {
  const texts = await listBoilerplate()
  if (texts.length === 0) return null
  return (
    <Section id="press" title="For partners and the press" note="Short texts about us that you may copy.">
      <div className={s.texts}>
        {texts.map(({ variant, title, text, asOfYear, source }) => (
          <div key={variant}>
            <h3>{title}</h3>
            <div className={s.text}>
              {splitParagraphs(text).map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
            <p className="small">
              {asOfYear && `As of ${asOfYear}. `}
              Source: <a href={`/sources/${source.key}`}>{source.title}</a>.
            </p>
          </div>
        ))}
      </div>
    </Section>
  )
}
