import { actWords } from '@/app/staff/ui/evidence-words'
import { Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { formatMoment } from '@/app/ui/format'
import type { EvidenceEvent } from '@/lib/library/evidence/desk-queries'

/** Who did what and when, with what was there before. */
export function EvidenceHistory({ events }: { events: EvidenceEvent[] }) {
  return (
    <Part id="history" title="History" say="cannot be changed">
      {events.length === 0 ? (
        <p>Nothing has been done to it here: it was loaded with the sample.</p>
      ) : (
        <dl className={s.facts}>
          {events.map((event) => (
            <div key={event.id}>
              <dt>
                {actWords[event.act] ?? event.act}
                <br />
                <time dateTime={new Date(event.at).toISOString()}>{formatMoment(event.at)}</time>
              </dt>
              <dd>
                {event.who || 'The system'}
                {event.reason && `: ${event.reason}`}
                {event.act !== 'created' && <Changes event={event} />}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Part>
  )
}

function Changes({ event: { before, after } }: { event: EvidenceEvent }) {
  if (!before || !after) return null
  return (
    <ul>
      {Object.keys(after).map((name) => (
        <li key={name}>
          {name}: <del>{shown(before[name])}</del> <ins>{shown(after[name])}</ins>
        </li>
      ))}
    </ul>
  )
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
