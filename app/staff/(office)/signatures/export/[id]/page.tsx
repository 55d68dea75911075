import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { PageHead, Part, Status } from '@/app/staff/ui/parts'
import parts from '@/app/staff/ui/parts.module.css'
import { sizeWords, takeOutStanding } from '@/app/staff/ui/take-out-words'
import { formatCount, formatMoment } from '@/app/ui/format'
import { requireFreshFactor, requireStaff } from '@/lib/staff/session'
import { findTakeOut, wholeFiles } from '@/lib/take-out/queries'
import { removeExport, tryExportAgain } from '../actions'

export const metadata: Metadata = { title: 'An export of signatures' }

/** How an export stands, and its file once it is ready. Only whoever asked for it comes here. */
export default async function OneExportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = `/staff/signatures/export/${encodeURIComponent(id)}`
  const person = await requireStaff('signature.export', path)
  const found = await findTakeOut('signatures', id)
  if (!found || found.askedBy !== person.id) notFound()
  await requireFreshFactor(path)
  const { sign, words } = takeOutStanding(found)
  const isUnderWay = found.state === 'queued' || found.state === 'making'
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/signatures', words: 'Signatures' },
          { href: '/staff/signatures/export', words: 'Export' },
        ]}
        here={formatMoment(found.askedAt)}
        title={found.campaignName}
      >
        <p>
          <Status sign={sign}>{words}</Status>
        </p>
      </PageHead>
      <Part id="file" title="The file">
        <dl className={parts.facts}>
          <div>
            <dt>Why</dt>
            <dd>{found.reason}</dd>
          </div>
          <div>
            <dt>Signatures</dt>
            <dd>
              {isUnderWay
                ? `${formatCount(found.done)} of ${formatCount(found.total)} so far`
                : formatCount(found.done)}
            </dd>
          </div>
          {wholeFiles(found.state === 'ready' ? found.files : []).map(({ name, bytes }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {sizeWords(bytes)}, {timesWords(found.downloads)}
              </dd>
            </div>
          ))}
        </dl>
      </Part>
      <div className={button.acts}>
        {isUnderWay && (
          <Link className={button.btn} href={path} prefetch={false}>
            Look again
          </Link>
        )}
        {found.state === 'ready' && (
          <form method="post" action={`${path}/file`}>
            <button className={`${button.btn} ${button.go}`} type="submit">
              Download
            </button>
          </form>
        )}
        {found.state === 'failed' && (
          <form action={tryExportAgain.bind(null, id)}>
            <button className={button.btn} type="submit">
              Try again
            </button>
          </form>
        )}
        {found.state !== 'gone' && (
          <form action={removeExport.bind(null, id)}>
            <button className={`${button.btn} ${button.end}`} type="submit">
              Remove it now
            </button>
          </form>
        )}
      </div>
    </>
  )
}

function timesWords(downloads: number): string {
  if (downloads === 0) return 'not downloaded yet'
  return downloads === 1 ? 'downloaded once' : `downloaded ${formatCount(downloads)} times`
}
