import type { Helpline } from '@/lib/organisation/queries'
import { formatDate } from '@/lib/rough-date'
import s from './helpline-strip.module.css'

/** Whom to call, at the foot of a page that may be hard to read. */
export function HelplineStrip({ helpline }: { helpline: Helpline }) {
  return (
    <aside className={s.strip} aria-labelledby="helpline-strip-heading" id="get-help">
      <h2 id="helpline-strip-heading">If this has happened to you, or to somebody you know</h2>
      <p>
        {helpline.name}
        {helpline.runBy && `, run by ${helpline.runBy}`}:{' '}
        <a className={s.phone} href={`tel:${helpline.phone.replace(/[^+\d]/g, '')}`}>
          {helpline.phone}
        </a>
        . In an emergency call <a href="tel:999">999</a>.
      </p>
      <p className="small">
        {helpline.hours && `${helpline.hours}. `}Number checked {formatDate(helpline.verifiedOn)}.{' '}
        <a href="/get-help">All the helplines we list</a>.{' '}
        <a href="/staying-safe-online">Staying safe online</a>.
      </p>
    </aside>
  )
}
