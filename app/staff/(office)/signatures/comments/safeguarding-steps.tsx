import { Part } from '@/app/staff/ui/parts'
import type { Helpline } from '@/lib/organisation/queries'
import s from './comments.module.css'

/** What to do with what may be a disclosure, in words, before the list of them. */
export function SafeguardingSteps({ helpline }: { helpline: Helpline }) {
  return (
    <Part id="steps" title="What to do">
      <ol className={s.steps}>
        <li>
          If somebody may be in danger now, call <a href="tel:999">999</a> and say what was written and where
          the person lives, as far as their signature says it.
        </li>
        <li>
          Tell the person who leads on safeguarding today. Do not reply to the signer, and do not ask them
          more.
        </li>
        <li>
          Do not copy the text into a mail or a chat. Send the address of the signature’s page, which asks for
          a sign-in.
        </li>
        <li>
          Whoever wants to talk to somebody can call {helpline.name}:{' '}
          <a href={`tel:${helpline.phone.replace(/[^+\d]/g, '')}`}>{helpline.phone}</a>
          {helpline.hours && `, ${helpline.hours}`}.
        </li>
        <li>When it is passed on, press Dealt with. It stays hidden, and who pressed is in the log.</li>
      </ol>
    </Part>
  )
}
