import { splitParagraphs } from '@/app/ui/split-paragraphs'
import type { Content } from '@/lib/library/publications/content'
import s from './areas.module.css'
import { Part } from './part'

type Area = Content<'briefing'>['details']['areas'][number]

/** The changes that are proposed to a bill, by number: the clause, the words, why, and what became of each. */
export function Areas({ areas }: { areas: Area[] }) {
  if (areas.length === 0) return null
  return (
    <Part id="areas" title="Proposed amendments">
      <ol className={s.areas}>
        {areas.map((area, i) => (
          <li key={area.number || area.title} id={`area-${i + 1}`}>
            <p className={s.no}>
              <a href={`#area-${i + 1}`} aria-label={`Area ${area.number || i + 1}, link to it`}>
                {area.number || i + 1}
              </a>
            </p>
            <div className={s.area}>
              <h3>{area.title}</h3>
              {area.clause && <p className={s.clause}>{area.clause}</p>}
              <Words text={area.text} />
              <Labelled label="Why" text={area.explanation} />
              <Labelled label="What came of it" text={area.outcome} />
            </div>
          </li>
        ))}
      </ol>
    </Part>
  )
}

function Words({ text }: { text: string }) {
  return splitParagraphs(text).map((paragraph) => <p key={paragraph}>{paragraph}</p>)
}

function Labelled({ label, text }: { label: string; text: string }) {
  if (text.trim() === '') return null
  return (
    <div className={s.labelled}>
      <h4>{label}</h4>
      <Words text={text} />
    </div>
  )
}
