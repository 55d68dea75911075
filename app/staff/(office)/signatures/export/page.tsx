import type { Metadata } from 'next'
import Link from 'next/link'
import type { FieldSpec } from '@/app/staff/ui/form-spec'
import { freshCodeFields } from '@/app/staff/ui/fresh-code'
import { Note, PageHead, Part, Status } from '@/app/staff/ui/parts'
import run from '@/app/staff/ui/run.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import table from '@/app/staff/ui/table.module.css'
import { takeOutStanding } from '@/app/staff/ui/take-out-words'
import { counted } from '@/app/staff/ui/words'
import { formatCount, formatMoment } from '@/app/ui/format'
import { listCampaignChoices } from '@/lib/signatures/desk/campaign-choices'
import { countedAtMost, countSignaturesMatching } from '@/lib/signatures/desk/find-signatures'
import { seesOf } from '@/lib/signatures/desk/sees'
import type { Sees } from '@/lib/signatures/desk/signature-filter'
import { asksFreshCode, requireStaff } from '@/lib/staff/session'
import { type ListedTakeOut, listTakeOuts } from '@/lib/take-out/queries'
import { addressOf, type Params, queryOf, readListQuery } from '../list-query'
import { askExport } from './actions'

export const metadata: Metadata = { title: 'Export signatures' }

const path = '/staff/signatures/export'

/** What the search of the list matches, taken out as CSV; and what this person has taken out before. */
export default async function ExportPage({ searchParams }: { searchParams: Promise<Params> }) {
  const query = queryOf(await searchParams)
  const person = await requireStaff('signature.export', addressOf(query, {}, path))
  const sees = seesOf(person.role)
  const read = readListQuery(query, { id: person.id, sees }, await listCampaignChoices())
  const isReadable = read.campaign !== null && Object.keys(read.mistakes).length === 0
  const [matching, mine, asks] = await Promise.all([
    isReadable ? countSignaturesMatching(read.filter) : null,
    listTakeOuts('signatures', { askedBy: person.id }),
    asksFreshCode(),
  ])
  return (
    <>
      <PageHead
        crumbs={[{ href: addressOf(query), words: 'Signatures' }]}
        here="Export"
        title="Export signatures"
      >
        <p>
          {isReadable
            ? `${read.campaign?.name}: ${matchWords(matching)} Newest first, as CSV.`
            : 'An export is of one campaign.'}
        </p>
      </PageHead>
      <div className={run.acts}>
        <Part id="ask" title="What is taken out, and why">
          {isReadable ? (
            <StaffForm
              action={askExport.bind(null, query as Record<string, string>)}
              fields={fieldsFor(sees, asks)}
              values={{}}
              button="Make the export"
              tone="go"
              note="It is made in the background and is there for 24 hours."
            />
          ) : (
            <Note tone="warn">
              <p>
                <Link href={addressOf(query)}>Choose a campaign in the list of signatures</Link>, narrow it
                down, and come back from there.
              </p>
            </Note>
          )}
        </Part>
        <Part id="mine" title="What you have taken out" say={counted(mine.length, 'export')}>
          <Mine exports={mine} />
        </Part>
      </div>
    </>
  )
}

function matchWords(matching: number | 'more' | null): string {
  if (matching === null) return 'counted while it is made.'
  if (matching === 'more') return `more than ${formatCount(countedAtMost)} signatures.`
  return `${counted(matching, 'signature')}.`
}

function fieldsFor(sees: Sees, asks: boolean): FieldSpec[] {
  return [
    {
      kind: 'line',
      name: 'reason',
      label: 'Why, and for whom',
      hint: 'It stands in the log with your name.',
      max: 500,
    },
    {
      kind: 'ticks',
      name: 'with',
      label: 'Besides names, places, states and times',
      hint: 'Leave out what is not needed.',
      options: [
        ...(sees.email ? [{ value: 'email', words: 'Email addresses' }] : []),
        ...(sees.network ? [{ value: 'network', words: 'Network addresses and scores' }] : []),
      ],
    },
    ...freshCodeFields(asks),
  ]
}

function Mine({ exports }: { exports: ListedTakeOut[] }) {
  if (exports.length === 0) return <p>Nothing yet.</p>
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Exports you asked for, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Asked</th>
          <th scope="col">Campaign and reason</th>
          <th scope="col">How it stands</th>
        </tr>
      </thead>
      <tbody>
        {exports.map((one) => {
          const { sign, words } = takeOutStanding(one)
          return (
            <tr key={one.id}>
              <td className={table.full}>{formatMoment(one.askedAt)}</td>
              <th scope="row" className={table.full}>
                <Link href={`${path}/${one.id}`} prefetch={false}>
                  {one.campaignName}
                </Link>
                <span className={table.sub}>{one.reason}</span>
              </th>
              <td className={table.full}>
                <Status sign={sign}>{words}</Status>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
