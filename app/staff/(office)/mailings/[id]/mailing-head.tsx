import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { kindWords, standsOf } from '@/app/staff/ui/mailing-words'
import { PageHead, Status } from '@/app/staff/ui/parts'
import { formatWhen } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import type { Mailing } from '@/lib/mailings/read-mailing'
import { may, type StaffRole } from '@/lib/staff/permissions'
import { remind } from './when/actions'

type Props = {
  mailing: Mailing
  campaignName: string | null
  /** Whom it would go to as of now; null once it has begun, or where nobody can tell. */
  wouldGoTo: number | null
  person: { role: StaffRole; id: string }
  /** Whoever they asked to approve it, where they can be reminded now. */
  reminds: string | null
}

/** Where it stands in one sentence, and what is done next. */
export function MailingHead({ mailing, campaignName, wouldGoTo, person, reminds }: Props) {
  const { id, name, kind, state } = mailing
  const { words, sign } = standsOf(mailing)
  const mayWrite = may(person.role, 'mailing.write')
  const next = nextAct(mailing, person)
  const isToCome = ['draft', 'in_review', 'scheduled'].includes(state)
  return (
    <PageHead
      crumbs={[{ href: '/staff/mailings', words: 'Mailings' }]}
      here={String(id)}
      title={name}
      acts={
        <>
          {mayWrite && isToCome && (
            <a className={button.btn} href="#test">
              Send a test to me
            </a>
          )}
          {reminds && (
            <form action={remind.bind(null, id)}>
              <button className={`${button.btn} ${button.go}`} type="submit">
                Remind {reminds}
              </button>
            </form>
          )}
          {next && (
            <a className={`${button.btn} ${button.go}`} href={next.href}>
              {next.words}
            </a>
          )}
        </>
      }
    >
      <p>
        <Status sign={sign}>{words}</Status>. {standing(mailing, wouldGoTo)}
      </p>
      <p>
        {kindWords[kind].words}
        {campaignName && `, about ${campaignName}`}
        {mailing.isSample && ', sample'}.{' '}
        {mailing.correctsId && (
          <>
            Corrects <Link href={`/staff/mailings/${mailing.correctsId}`}>mailing {mailing.correctsId}</Link>.{' '}
          </>
        )}
        {mailing.correctedById && (
          <>
            <Link href={`/staff/mailings/${mailing.correctedById}`}>Mailing {mailing.correctedById}</Link>{' '}
            takes over from it.{' '}
          </>
        )}
        {mayWrite && state === 'draft' && (
          <Link href={`/staff/mailings/${id}?change=details#details`} prefetch={false}>
            Change
          </Link>
        )}
        {mayWrite && state !== 'draft' && (
          <Link href={`/staff/mailings/new?from=${id}`} prefetch={false}>
            Begin another like it
          </Link>
        )}
      </p>
    </PageHead>
  )
}

/** "It would go to 11,908 people, each at most once, from about 09:05." */
function standing({ state, people, startsAt, finishedAt, snapshotAt }: Mailing, wouldGoTo: number | null) {
  if (snapshotAt !== null && people !== null) {
    const whom = <b>{`${formatCount(people)} ${people === 1 ? 'person' : 'people'}`}</b>
    if (state === 'cancelled') return <>It was to go to {whom}; who has got it has got it.</>
    if (state === 'done')
      return (
        <>
          It went to {whom} at most, {finishedAt ? `and was done ${formatWhen(finishedAt)}` : 'and is done'}.
        </>
      )
    return (
      <>
        It goes to {whom}, each at most once, since {formatWhen(snapshotAt)}.
      </>
    )
  }
  if (state === 'cancelled') return 'It never went to anybody.'
  if (wouldGoTo === null) return null
  return (
    <>
      It would go to <b>{`${formatCount(wouldGoTo)} ${wouldGoTo === 1 ? 'person' : 'people'}`}</b>, each at
      most once
      {startsAt ? `, from ${formatWhen(startsAt)}` : ''}.
    </>
  )
}

function nextAct(mailing: Mailing, person: Props['person']): { href: string; words: string } | null {
  const { id, state, texts, approved, writtenBy } = mailing
  const mayWrite = may(person.role, 'mailing.write')
  const maySend = may(person.role, 'mailing.send')
  if (mailing.snapshotAt !== null) return { href: `/staff/mailings/${id}/report`, words: 'See the report' }
  if (state === 'draft' && mayWrite) {
    const isWritten = texts.every(({ subject, body }) => subject.trim() !== '' && body.trim() !== '')
    return isWritten
      ? { href: '#when', words: 'Go on to when' }
      : { href: '#says', words: 'Write what it says' }
  }
  if (state === 'in_review' && maySend) {
    if (approved) return { href: '#when', words: 'Schedule it' }
    if (writtenBy?.id !== person.id) return { href: '#when', words: 'Read and approve' }
  }
  return null
}
