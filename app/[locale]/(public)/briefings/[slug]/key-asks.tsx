import { ActLink } from '@/app/ui/button'
import type { Ask } from '@/lib/library/briefings/read-briefing'
import { addresseeWords, standingWords } from '../briefing-words'
import s from './key-asks.module.css'

/** What the briefing asks for: number, ask, of whom today, where it stands, and the act. */
export function KeyAsks({ asks }: { asks: Ask[] }) {
  if (asks.length === 0) return null
  return (
    <section className={s.box} aria-labelledby="asks" data-asks>
      <h2 id="asks">Key recommendations</h2>
      <ol className={s.list}>
        {asks.map((ask) => (
          <li key={ask.number}>
            <span className={s.no}>{ask.number}</span>
            <p className={s.title}>{ask.title}</p>
            <div className={s.standing}>
              <p>
                {addresseeWords(ask.addressees)}. {standingWords(ask)}
                {ask.paragraph && (
                  <>
                    {' '}
                    <a href={`#${ask.paragraph}`}>Paragraph {ask.paragraph.slice(1)}</a>
                  </>
                )}
              </p>
              <AskAct ask={ask} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function AskAct({ ask }: { ask: Ask }) {
  const what = <span className="vh"> of recommendation {ask.number}</span>
  if (ask.campaign) return <ActLink href={`/campaigns/${ask.campaign.slug}`}>Sign the petition</ActLink>
  return <ActLink href={`/recommendations/${ask.number}`}>Read the record{what}</ActLink>
}
