import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { freshCodeFields } from '@/app/staff/ui/fresh-code'
import { whyStopped } from '@/app/staff/ui/mailing-life-words'
import { standsOf } from '@/app/staff/ui/mailing-words'
import { PageHead, Part, Status } from '@/app/staff/ui/parts'
import c from '@/app/staff/ui/run.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { type Mailing, readMailing } from '@/lib/mailings/read-mailing'
import { may } from '@/lib/staff/permissions'
import { asksFreshCode, requireStaff } from '@/lib/staff/session'
import { cancel, correct, pause, resume } from './actions'

export const metadata: Metadata = { title: 'Run a mailing' }

type Props = { params: Promise<{ id: string }> }

const why = { kind: 'line' as const, name: 'why', max: 500 }

/** Stops a mailing, lets it go on, ends it, or begins its correction. */
export default async function RunPage({ params }: Props) {
  const { id } = await params
  const person = await requireStaff('mailing.read', `/staff/mailings/${id}/run`)
  const mailing = await readMailing(Number(id))
  if (!mailing) notFound()
  const { state, paused } = mailing
  const { words, sign } = standsOf(mailing)
  const code = freshCodeFields(await asksFreshCode())
  const maySend = may(person.role, 'mailing.send')
  const isOver = state === 'done' || state === 'cancelled'
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/mailings', words: 'Mailings' },
          { href: `/staff/mailings/${mailing.id}`, words: mailing.name },
        ]}
        here="Run it"
        title={mailing.name}
      >
        <p>
          <Status sign={sign}>{words}</Status>
          {paused && `: ${whyStopped({ pausedBy: paused.by, pausedWhy: paused.why })}`}.
        </p>
      </PageHead>
      {!maySend && <p>There is nothing here that your role can do.</p>}
      {maySend && (
        <div className={c.acts}>
          {state === 'sending' && (
            <Part id="pause" title="Pause">
              <p>Takes effect within five seconds. What is in hand goes.</p>
              <form action={pause.bind(null, mailing.id)}>
                <button className={button.btn} type="submit">
                  Pause {mailing.id}
                </button>
              </form>
            </Part>
          )}
          {state === 'paused' && mailing.snapshotAt !== null && <ResumePart {...{ mailing, code }} />}
          {!isOver && (
            <Part id="cancel" title={mailing.snapshotAt === null ? 'Drop it' : 'Cancel the rest'}>
              <p>
                {mailing.snapshotAt === null
                  ? 'It never goes. It stays in the list, as cancelled.'
                  : 'Nobody else gets it, ever. Who has got it has got it.'}
              </p>
              <StaffForm
                action={cancel.bind(null, mailing.id)}
                prefix="cancel-"
                fields={[{ ...why, label: 'Reason, for the log (optional)' }, ...code]}
                values={{}}
                button={mailing.snapshotAt === null ? 'Drop it' : 'Cancel the rest'}
                tone="end"
              />
            </Part>
          )}
          {(mailing.people ?? 0) > 0 && mailing.correctedById === null && (
            <Part id="correct" title="Correct it">
              <p>
                Begins a draft with its audience and words, to be put right. If it is under way it pauses now.
                When the correction starts, what is left of this one is cancelled, and who got this one is
                left out unless you say otherwise.
              </p>
              <StaffForm
                action={correct.bind(null, mailing.id)}
                prefix="correct-"
                fields={[]}
                values={{}}
                button="Begin a correction"
              />
            </Part>
          )}
        </div>
      )}
    </>
  )
}

function ResumePart({
  mailing: { id, paused },
  code,
}: {
  mailing: Mailing
  code: ReturnType<typeof freshCodeFields>
}) {
  const isBreaker = paused?.by === 'breaker'
  return (
    <Part id="resume" title="Go on">
      <p>
        {isBreaker
          ? 'It stopped itself, which protects the confirmations of everybody. Find out what was wrong first. From here on it is measured by what is sent from now.'
          : 'It goes on where it stopped.'}
      </p>
      <StaffForm
        action={resume.bind(null, id)}
        prefix="resume-"
        fields={[...(isBreaker ? [{ ...why, label: 'Why it may go on' }] : []), ...code]}
        values={{}}
        button={`Go on with ${id}`}
        tone="go"
      />
    </Part>
  )
}
