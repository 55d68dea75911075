import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { PageHead, Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import table from '@/app/staff/ui/table.module.css'
import { holderNames, implementationWords, responseWords } from '@/app/ui/recommendation-words'
import { getNewsOffer } from '@/lib/recommendations/news-for-supporters'
import { getRecommendationPage, type RecommendationPage } from '@/lib/recommendations/page-queries'
import { listSourceChoices } from '@/lib/recommendations/staff-queries'
import { formatDate } from '@/lib/rough-date'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { record } from '../actions'
import { Entries } from './entries'
import { entryFields } from './entry-form'
import { NewsOfferNote } from './news-offer-note'

export const metadata: Metadata = { title: 'Recommendation' }

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<{ entry?: string | string[] }>
}

/** One recommendation: where it stands, its record, and the form that adds to it. */
export default async function StaffRecommendationPage({ params, searchParams }: Props) {
  const { number } = await params
  const person = await requireStaff('library.read', `/staff/recommendations/${number}`)
  const { entry } = await searchParams
  const entryId = typeof entry === 'string' && /^\d{1,9}$/.test(entry) ? Number(entry) : null
  const [found, sources, offer] = await Promise.all([
    getRecommendationPage(number, Date.now(), 'staff'),
    listSourceChoices(),
    entryId === null ? null : getNewsOffer(number, entryId),
  ])
  if (!found) notFound()
  const mayRecord = may(person.role, 'recommendation.record')
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/recommendations', words: 'Recommendations' }]}
        here={number}
        title={`${number} ${found.title}`}
        acts={
          <>
            <a className={button.btn} href={`/recommendations/${number}`}>
              Public page
            </a>
            {may(person.role, 'library.edit') && (
              <Link className={button.btn} href={`/staff/recommendations/${number}/edit`} prefetch={false}>
                Edit
              </Link>
            )}
          </>
        }
      >
        <p>{found.addressees.length > 0 ? `To ${holderNames(found.addressees)}.` : 'To nobody today.'}</p>
      </PageHead>
      {offer && mayRecord && <NewsOfferNote number={number} offer={offer} />}
      <div className={s.two}>
        <Part id="standing" title="Where it stands">
          <Standing of={found} />
          <Part id="entries" title="Record" say="entries stay; a mistake is put right by another">
            <Entries entries={found.entries} />
          </Part>
        </Part>
        <Part id="record" title="Record a change" say="a change is an entry that stays">
          {mayRecord ? (
            <StaffForm
              action={record.bind(null, number)}
              fields={entryFields(found.entries, sources)}
              values={{ onPrecision: 'day' }}
              button="Record the change"
              tone="go"
              note="The public page shows it at once."
            />
          ) : (
            <p>Your role can read the record and not add to it.</p>
          )}
        </Part>
      </div>
    </>
  )
}

function Standing({ of }: { of: RecommendationPage }) {
  return (
    <dl className={s.facts}>
      <div>
        <dt>Response</dt>
        <dd>{responseWords[of.response]}</dd>
      </div>
      <div>
        <dt>In practice</dt>
        <dd>{implementationWords[of.implementation]}</dd>
      </div>
      <div>
        <dt>Answer due</dt>
        <dd className={of.isOverdue ? table.late : undefined}>
          {of.answerDue ? `${formatDate(of.answerDue)}${of.isOverdue ? ', overdue' : ''}` : 'No date'}
        </dd>
      </div>
    </dl>
  )
}
