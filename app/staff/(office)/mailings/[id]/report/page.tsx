import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { kindWords, standsOf } from '@/app/staff/ui/mailing-words'
import { PageHead, Part, Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { formatWhen } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import { readMailing } from '@/lib/mailings/read-mailing'
import { readReport } from '@/lib/mailings/read-report'
import { requireStaff } from '@/lib/staff/session'
import s from './report.module.css'
import { type Finding, findingsOf } from './report-sentences'

export const metadata: Metadata = { title: 'Report of a mailing' }

type Props = { params: Promise<{ id: string }> }

/** What became of a mailing, in sentences, each with the figures it is made of. Never a person. */
export default async function ReportPage({ params }: Props) {
  const { id } = await params
  await requireStaff('mailing.read', `/staff/mailings/${id}/report`)
  const mailing = await readMailing(Number(id))
  if (!mailing) notFound()
  const { words, sign } = standsOf(mailing)
  const { snapshotAt, finishedAt, people, tally } = mailing
  const findings = snapshotAt === null ? [] : findingsOf({ mailing, report: await readReport(mailing) })
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/mailings', words: 'Mailings' },
          { href: `/staff/mailings/${mailing.id}`, words: mailing.name },
        ]}
        here="Report"
        title={mailing.name}
      >
        <p>
          <Status sign={sign}>{words}</Status>. {kindWords[mailing.kind].words}
          {mailing.isSample && ', sample'}
          {snapshotAt !== null &&
            `, for ${formatCount(people ?? 0)} people, begun ${formatWhen(snapshotAt)}${finishedAt === null ? '' : `, ended ${formatWhen(finishedAt)}`}`}
          .
        </p>
      </PageHead>
      {findings.length === 0 && <p>It has not begun, so there is nothing to tell.</p>}
      <div className={s.findings}>
        {findings.map((finding) => (
          <FindingPart key={finding.id} finding={finding} />
        ))}
      </div>
      {findings.length > 0 && (
        <p className={s.quiet}>
          {tally?.forgotten
            ? 'Its mails and recipients are forgotten. These are the figures that were kept.'
            : 'Counted now. Whom it went to is forgotten some time after it ended, as the rules of retention say; these figures are kept.'}{' '}
          Numbers under five that could point at somebody are not shown. Nothing here counts opens or clicks.
        </p>
      )}
    </>
  )
}

function FindingPart({ finding: { id, title, sentence, rows } }: { finding: Finding }) {
  return (
    <Part id={id} title={title}>
      <p className={s.sentence}>{sentence}</p>
      {rows.length > 0 && (
        <table className={table.t}>
          <caption className="vh">{title}</caption>
          <tbody>
            {rows.map(([words, people, share]) => (
              <tr key={words}>
                <th scope="row">{words}</th>
                <td className={table.n}>{people}</td>
                <td className={table.n}>{share}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  )
}
