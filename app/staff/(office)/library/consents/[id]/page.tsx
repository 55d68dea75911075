import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { channelWords, consentStates, coversWords } from '@/app/staff/ui/consent-words'
import { Note, PageHead, Part, Status } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { counted, formatWhen } from '@/app/staff/ui/words'
import { getConsent, type ListedConsent } from '@/lib/library/consents/queries'
import type { RestingText } from '@/lib/library/consents/what-rests-on'
import { formatDate } from '@/lib/rough-date'
import { requireStaff } from '@/lib/staff/session'
import { withdraw } from '../actions'

export const metadata: Metadata = { title: 'Consent' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

const doneWords: Record<string, string> = {
  recorded: 'Recorded. Stories, quotes and pictures can rest on it now.',
  withdrawn: 'Withdrawn. Everything that rested on it is off the site, and its pictures are deleted.',
  withdrawn_before: 'It had been withdrawn before.',
}

export default async function ConsentPage({ params, searchParams }: Props) {
  const [{ id }, { done }] = [await params, await searchParams]
  await requireStaff('consent.manage', `/staff/library/consents/${id}`)
  const consent = /^\d{1,9}$/.test(id) ? await getConsent(Number(id)) : null
  if (!consent) notFound()
  const said = typeof done === 'string' ? doneWords[done] : undefined
  const state = consentStates[consent.state]
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/library/consents', words: 'Consents' }]}
        here={`Consent ${consent.id}`}
        title={consent.subject}
      >
        <p>
          <Status sign={state.sign}>{state.words}</Status>
        </p>
      </PageHead>
      {said && <Note tone="good">{said}</Note>}
      <div className={s.two}>
        <div>
          <Facts consent={consent} />
        </div>
        <div>
          <Resting texts={consent.resting} />
          {consent.withdrawnAt === null && (
            <Part id="withdraw" title="Withdraw">
              <StaffForm
                action={withdraw.bind(null, consent.id)}
                fields={[{ kind: 'tick', name: 'sure', label: whatGoes(consent.resting) }]}
                values={{}}
                button="Withdraw the consent"
                tone="end"
              />
            </Part>
          )}
        </div>
      </div>
    </>
  )
}

function whatGoes(texts: RestingText[]): string {
  const stories = texts.filter(({ through }) => through === 'story').length
  const others = texts.length - stories
  const parts = [
    stories > 0 && `${counted(stories, 'story is', 'stories are')} taken down`,
    others > 0 && `${counted(others, 'page loses', 'pages lose')} words or pictures`,
  ].filter(Boolean)
  return `${parts.length > 0 ? `At once ${parts.join(', and ')}. ` : ''}Pictures that rest on it are deleted. This cannot be undone.`
}

function Facts({ consent }: { consent: ListedConsent }) {
  return (
    <Part id="facts" title="What was agreed">
      <dl className={s.facts}>
        <Fact name="Covers">{coversWords[consent.covers]}</Fact>
        <Fact name="May be used">
          {consent.channels.map((name) => channelWords[name] ?? name).join(', ')}
        </Fact>
        <Fact name="Given">
          {formatDate(consent.givenOn)}
          {consent.byGuardian && ', by a guardian'}
        </Fact>
        <Fact name="Ends">{consent.expiresOn ? formatDate(consent.expiresOn) : 'No end was agreed'}</Fact>
        {consent.withdrawnAt !== null && <Fact name="Withdrawn">{formatWhen(consent.withdrawnAt)}</Fact>}
        <Fact name="Paper">{consent.keptAt}</Fact>
        {consent.note !== '' && <Fact name="Besides">{consent.note}</Fact>}
        <Fact name="Recorded">
          {formatWhen(consent.recordedAt)}
          {consent.recordedBy && `, ${consent.recordedBy}`}
        </Fact>
      </dl>
    </Part>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const throughWords = { story: 'the whole story', quote: 'a quote', image: 'a picture' } as const

function Resting({ texts }: { texts: RestingText[] }) {
  return (
    <Part id="resting" title="Rests on it" say="live">
      {texts.length === 0 ? (
        <p>Nothing that readers see.</p>
      ) : (
        <ul>
          {texts.map((text) => (
            <li key={`${text.id} ${text.through} ${text.key}`}>
              <Link href={`/staff/library/publications/${text.id}`} prefetch={false}>
                {text.title}
              </Link>
              : {throughWords[text.through]}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
