import Link from 'next/link'
import parts from '@/app/staff/ui/parts.module.css'
import type { OutgoingMessage } from '@/lib/mail/mail'
import type { Mailing } from '@/lib/mailings/read-mailing'
import s from '../../mailing.module.css'
import { addressOf, keyOf, type Look, looks, type Shown } from '../shown'
import { fictionalReaders } from './fictional-readers'
import { MailFrame } from './mail-frame'
import { realReader } from './preview-of'

const lookWords: Record<Look, string> = {
  light: 'Light',
  dark: 'Dark',
  phone: 'Phone',
  text: 'Plain text',
}

type Props = {
  mailing: Pick<Mailing, 'id' | 'state'>
  shown: Shown
  message: OutgoingMessage
  /** Whom it is shown to, as "Aoife Brannigan". */
  name: string
  /** Then it can be looked at as somebody of its audience. */
  maySeePeople: boolean
}

/** The mail as it is saved, as one reader has it: in light, in the dark, on a phone, as plain text. */
export function PreviewPart({ mailing: { id, state }, shown, message, name, maySeePeople }: Props) {
  const readers = [
    ...Object.entries(fictionalReaders).map(([key, { words }]) => ({ key, words })),
    ...(maySeePeople ? [{ key: realReader, words: 'Real' }] : []),
  ]
  return (
    <section aria-label="Preview">
      <nav className={s.texts} aria-label="Preview as">
        {looks.map((look) => (
          <Link
            key={look}
            href={addressOf(id, { ...shown, look })}
            prefetch={false}
            scroll={false}
            aria-current={look === shown.look ? 'true' : undefined}
          >
            {lookWords[look]}
          </Link>
        ))}
      </nav>
      <nav className={s.texts} aria-label="Read by">
        {readers.map(({ key, words }) => (
          <Link
            key={key}
            href={addressOf(id, { ...shown, reader: key })}
            prefetch={false}
            scroll={false}
            aria-current={key === shown.reader ? 'true' : undefined}
          >
            {words}
          </Link>
        ))}
      </nav>
      <div className={s.mailbox}>
        <dl>
          <Fact label="From">{message.from.replace(/^"(.*)" <(.*)>$/, '$1, $2')}</Fact>
          <Fact label="To">
            <bdi>{name}</bdi>
            {shown.reader !== realReader && `, ${message.to}`}
          </Fact>
          <Fact label="Subject">
            <b>{message.subject || 'No subject yet'}</b>
          </Fact>
        </dl>
        {shown.look === 'text' ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so whoever has only keys must reach it
          <section className={s.plain} tabIndex={0} aria-label="The mail as plain text">
            {message.text}
          </section>
        ) : (
          <MailFrame
            src={frameAddress(id, shown)}
            title={`The mail, ${lookWords[shown.look].toLowerCase()}`}
            isPhone={shown.look === 'phone'}
          />
        )}
      </div>
      {state === 'draft' && (
        <p className={parts.say}>The words as they are saved. “Show it as typed” shows them here before.</p>
      )}
    </section>
  )
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The address of the html alone. */
export function frameAddress(id: number, { text, look, reader }: Shown): string {
  return `/staff/mailings/${id}/preview?${new URLSearchParams({ text: keyOf(text), look, reader })}`
}
