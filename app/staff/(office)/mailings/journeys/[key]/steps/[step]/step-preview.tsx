import Link from 'next/link'
import parts from '@/app/staff/ui/parts.module.css'
import { MailFrame } from '../../../../[id]/preview/mail-frame'
import { type Look, looks } from '../../../../[id]/shown'
import s from '../../../../mailing.module.css'

const lookWords: Record<Look, string> = { light: 'Light', dark: 'Dark', phone: 'Phone', text: 'Plain text' }

/** The mail of a step as it is saved, for somebody whom nobody is. */
export function StepPreview({ here, look }: { here: string; look: Look }) {
  return (
    <>
      <nav className={s.texts} aria-label="Preview as">
        {looks.map((each) => (
          <Link
            key={each}
            href={`${here}?look=${each}#preview`}
            prefetch={false}
            scroll={false}
            aria-current={each === look ? 'true' : undefined}
          >
            {lookWords[each]}
          </Link>
        ))}
      </nav>
      <div className={s.mailbox}>
        <MailFrame
          src={`${here}/preview?look=${look}`}
          title={`The mail, ${lookWords[look].toLowerCase()}`}
          isPhone={look === 'phone'}
        />
      </div>
      <p className={parts.say}>As it is saved, to a sample reader, with one of our campaigns.</p>
    </>
  )
}
