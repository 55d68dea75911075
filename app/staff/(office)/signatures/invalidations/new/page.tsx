import type { Metadata } from 'next'
import Link from 'next/link'
import type { FieldSpec } from '@/app/staff/ui/form-spec'
import { freshCodeFields } from '@/app/staff/ui/fresh-code'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { counted, formatClock } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import type { Criteria } from '@/lib/invalidations/criteria'
import { type Preview, previewInvalidation } from '@/lib/invalidations/preview-invalidation'
import { listAtWork } from '@/lib/invalidations/read-invalidations'
import { typedFrom as typedFromCount } from '@/lib/invalidations/start-invalidation'
import { listCampaignChoices } from '@/lib/signatures/desk/campaign-choices'
import { seesOf } from '@/lib/signatures/desk/sees'
import { asksFreshCode, requireStaff } from '@/lib/staff/session'
import { type Params, queryOf, readListQuery } from '../../list-query'
import { SignatureTable } from '../../signature-table'
import { start } from '../actions'
import { ConditionsForm } from '../conditions-form'
import { openConditions, readConditions, type Typed, typedFrom } from '../criteria-query'
import s from '../invalidations.module.css'
import { AtWork } from '../progress'
import { WhatWouldChange } from '../what-would-change'

export const metadata: Metadata = { title: 'Invalidate signatures' }

type Props = { searchParams: Promise<Params> }

/** Which signatures, what would change, why and go: nothing happens before the last button. */
export default async function NewInvalidationPage({ searchParams }: Props) {
  const person = await requireStaff('signature.invalidate', '/staff/signatures/invalidations/new')
  const [params, campaigns, working] = [await searchParams, await listCampaignChoices(), await listAtWork()]
  const sees = seesOf(person.role)
  const opened = typeof params.c === 'string' ? openConditions(params.c, person.id) : null
  const fromList = readListQuery(queryOf(params), { id: person.id, sees }, campaigns)
  const typed: Typed = opened ?? typedFrom(fromList.filter, fromList.campaign)
  const { criteria, mistakes } = readConditions(typed, campaigns)
  const preview = criteria ? await previewInvalidation(criteria, sees) : null
  const shown = preview?.kind === 'counted' ? preview : null
  const wasAsked = opened !== null && Object.keys(mistakes).length === 0
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/signatures', words: 'Signatures' },
          { href: '/staff/signatures/invalidations', words: 'Invalidations' },
        ]}
        here="New"
        title={
          shown && shown.total > 0
            ? `Invalidate ${counted(shown.total, 'signature')}`
            : 'Invalidate signatures'
        }
      >
        <p>They are taken out of every count and place, kept in the database, and can be put back.</p>
      </PageHead>
      {typeof params.c === 'string' && !opened && (
        <Note tone="warn">These conditions were somebody else’s or are over. Fill them in again.</Note>
      )}
      {wasAsked && !criteria && <Note tone="warn">Fill in at least one condition.</Note>}
      {Object.keys(mistakes).length > 0 && (
        <Note tone="warn">
          <span role="alert">Nothing was counted: put right what is marked below.</span>
        </Note>
      )}
      {preview?.kind === 'too_wide' && (
        <Note tone="warn">
          Counting took too long, and was stopped. Add a campaign, or the days they came.
        </Note>
      )}
      <div className={working.length > 0 ? s.columns : undefined}>
        <div>
          <Part
            id="which"
            title="1. Which signatures"
            say="every condition filled in must hold; at least one is required"
          >
            <ConditionsForm
              {...{ typed, mistakes, campaigns }}
              alone={shown?.alone ?? []}
              total={shown?.total ?? null}
            />
            {shown && (
              <p className={s.quiet}>
                Counted at {formatClock(Date.parse(shown.countedAt))}. Nothing has changed yet.
              </p>
            )}
          </Part>
          {shown && criteria && shown.total > 0 && (
            <>
              <WhatWouldChange preview={shown} />
              <Part
                id="sample"
                title={shown.total > 10 ? 'Sample of ten, drawn at random' : 'All of them'}
                more={
                  typeof params.c === 'string' && (
                    <Link href={`?c=${params.c}`} prefetch={false}>
                      Draw and count again
                    </Link>
                  )
                }
              >
                <SignatureTable
                  caption="Drawn at random from what matches"
                  rows={shown.sample}
                  sees={sees}
                  picked={null}
                />
              </Part>
              <Go preview={shown} criteria={criteria} asksCode={await asksFreshCode()} />
            </>
          )}
        </div>
        {working.length > 0 && (
          <aside aria-label="At work now">
            {working.map((job) => (
              <AtWork key={job.id} job={job} />
            ))}
          </aside>
        )}
      </div>
    </>
  )
}

type GoProps = { preview: Extract<Preview, { kind: 'counted' }>; criteria: Criteria; asksCode: boolean }

function Go({ preview: { total, countedAt }, criteria, asksCode }: GoProps) {
  const fields: FieldSpec[] = [
    {
      kind: 'line',
      name: 'reason',
      label: 'Reason, published as one line in the integrity statement',
      max: 200,
      counts: true,
    },
    { kind: 'text', name: 'note', label: 'Note for staff', rows: 3, max: 2000 },
    ...(total >= typedFromCount
      ? [
          {
            kind: 'line' as const,
            name: 'count',
            label: `Type the count, ${formatCount(total)}, to go on: more than ${typedFromCount - 1} match`,
            short: true,
          },
        ]
      : []),
    ...freshCodeFields(asksCode),
  ]
  return (
    <Part id="go" title="3. Why, and go">
      <StaffForm
        action={start.bind(null, { criteria, countedAt, expected: total })}
        fields={fields}
        values={{}}
        button={`Invalidate ${counted(total, 'signature')}`}
        tone="end"
        note="If the count has changed when you press, nothing happens and the new count is shown. All of it can be undone."
      />
    </Part>
  )
}
