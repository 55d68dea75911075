import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { PageHead } from '@/app/staff/ui/parts'
import { counted } from '@/app/staff/ui/words'
import { listInvalidations } from '@/lib/invalidations/read-invalidations'
import { requireStaff } from '@/lib/staff/session'
import { PageLine } from '../page-line'
import { SignatureViews } from '../signature-views'
import { InvalidationTable } from './invalidation-table'

export const metadata: Metadata = { title: 'Invalidations' }

const path = '/staff/signatures/invalidations'

type Props = { searchParams: Promise<{ before?: string | string[] }> }

/** Everything that was ever taken out by criteria, the newest first. */
export default async function InvalidationsPage({ searchParams }: Props) {
  const person = await requireStaff('signature.invalidate', path)
  const { before } = await searchParams
  const { rows, hasMore } = await listInvalidations(
    typeof before === 'string' && /^\d{1,9}$/.test(before) ? Number(before) : undefined,
  )
  const working = rows.filter(({ state }) => state === 'running' || state === 'restoring').length
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/signatures', words: 'Signatures' }]}
        here="Invalidations"
        title="Invalidations"
        acts={
          <Link className={`${button.btn} ${button.go}`} href={`${path}/new`} prefetch={false}>
            Prepare an invalidation
          </Link>
        }
      >
        <p>
          {working === 0 ? 'None is at work.' : `${counted(working, 'job is', 'jobs are')} at work.`} What one
          takes out is kept, linked to it, and can be put back.
        </p>
      </PageHead>
      <SignatureViews here={path} role={person.role} />
      {rows.length === 0 ? (
        <p>Nothing was invalidated by criteria yet.</p>
      ) : (
        <>
          <InvalidationTable caption="Invalidations, newest first" rows={rows} />
          <PageLine
            words={counted(rows.length, 'row')}
            newer={null}
            older={hasMore ? `${path}?before=${rows.at(-1)?.id}` : null}
          />
        </>
      )}
    </>
  )
}
