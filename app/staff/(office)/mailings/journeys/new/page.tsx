import type { Metadata } from 'next'
import { kindWords } from '@/app/staff/ui/mailing-words'
import { PageHead, Part } from '@/app/staff/ui/parts'
import parts from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { requireStaff } from '@/lib/staff/session'
import { readScopeOptions } from '../scope-options'
import { begin } from './actions'
import { journeyKinds, newFields } from './new-fields'

export const metadata: Metadata = { title: 'New journey' }

/** Begins a journey of one's own. */
export default async function NewJourneyPage() {
  await requireStaff('mailing.write', '/staff/mailings/journeys/new')
  const { campaigns, recommendations } = await readScopeOptions()
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/mailings', words: 'Mailings' },
          { href: '/staff/mailings/journeys', words: 'Journeys' },
        ]}
        here="New"
        title="New journey"
      >
        <p>Mails that an act starts. Nobody gets anything until it is written, published and turned on.</p>
      </PageHead>
      <StaffForm
        action={begin}
        fields={newFields(campaigns, recommendations)}
        values={{ startsWith: 'signed', kind: 'campaign_updates' }}
        button="Begin the draft"
        tone="go"
        note="Who enters, its steps and who leaves early come next."
      />
      <Part id="kinds" title="What its mails are, and whom that reaches">
        <dl className={parts.facts}>
          {journeyKinds.map((kind) => (
            <div key={kind}>
              <dt>{kindWords[kind].words}</dt>
              <dd>{kindWords[kind].means}</dd>
            </div>
          ))}
          <div>
            <dt>With an ask</dt>
            <dd>A step that asks for something goes only where asks may go, whatever the journey is.</dd>
          </div>
        </dl>
      </Part>
    </>
  )
}
