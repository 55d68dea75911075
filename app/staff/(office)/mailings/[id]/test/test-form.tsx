import { StaffForm } from '@/app/staff/ui/staff-form'
import { counted } from '@/app/staff/ui/words'
import type { Mailing } from '@/lib/mailings/read-mailing'
import s from '../../mailing.module.css'
import { test } from './actions'

/** Every version as a real mail, to whoever presses. */
export function TestForm({ mailing: { id, texts }, to }: { mailing: Mailing; to: string }) {
  return (
    <div id="test" className={s.tested}>
      <StaffForm
        action={test.bind(null, id)}
        fields={[]}
        values={{}}
        button="Send a test to me"
        note={`${counted(texts.length, 'mail')} to ${to}, as Aoife Brannigan would read ${texts.length === 1 ? 'it' : 'them'}; marked in the subject, counted nowhere`}
      />
    </div>
  )
}
