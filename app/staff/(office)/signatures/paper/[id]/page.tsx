import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { freshCodeFields } from '@/app/staff/ui/fresh-code'
import { Note, PageHead, Part, Status } from '@/app/staff/ui/parts'
import parts from '@/app/staff/ui/parts.module.css'
import { stateWords } from '@/app/staff/ui/signature-words'
import { StaffForm } from '@/app/staff/ui/staff-form'
import table from '@/app/staff/ui/table.module.css'
import { counted, formatWhen, spelled } from '@/app/staff/ui/words'
import { countryName } from '@/app/ui/country-name'
import { formatCount, formatDay } from '@/app/ui/format'
import { typedFrom } from '@/lib/invalidations/start-invalidation'
import { previewSheetRemoval } from '@/lib/paper/preview-removal'
import { listLines, readSheetRow, type SheetRow } from '@/lib/paper/queries'
import type { SignatureState } from '@/lib/signatures/desk/signature-filter'
import { may } from '@/lib/staff/permissions'
import { asksFreshCode, requireStaff } from '@/lib/staff/session'
import { takeOutSheet } from '../actions'
import s from '../paper.module.css'

export const metadata: Metadata = { title: 'Sheet' }

const path = '/staff/signatures/paper'
const linesShown = 50

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** One sheet: where it is from, its first lines, and taking all of it out with a reason. */
export default async function SheetPage({ params, searchParams }: Props) {
  const { id } = await params
  const person = await requireStaff('signature.enter_paper', `${path}/${id}`)
  const sheet = /^\d{1,9}$/.test(id) ? await readSheetRow(Number(id)) : null
  if (!sheet) notFound()
  const [lines, told] = [await listLines(sheet.id, linesShown), await searchParams]
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/signatures', words: 'Signatures' },
          { href: path, words: 'Paper' },
        ]}
        here={`Sheet ${sheet.id}`}
        title={`Sheet ${sheet.id}`}
        acts={
          <Link className={button.btn} href={`${path}/new?sheet=${sheet.id}`} prefetch={false}>
            Add ten more
          </Link>
        }
      >
        <p>
          {counted(sheet.entered, 'name')} entered, {counted(sheet.counting, 'counts', 'count')} now.{' '}
          {counted(sheet.duplicates, 'duplicate')}, {counted(sheet.refused, 'line')} unreadable.
        </p>
      </PageHead>
      {told.done === 'entered' && <EnteredNote n={Number(told.n) || 0} d={Number(told.d) || 0} />}
      <div className={parts.two}>
        <Part id="from" title="Where it is from">
          <Facts sheet={sheet} />
        </Part>
        {may(person.role, 'signature.invalidate') && <TakeOut sheet={sheet} />}
      </div>
      <Part
        id="lines"
        title="Its lines"
        say={
          sheet.entered > linesShown ? `the first ${linesShown} of ${formatCount(sheet.entered)}` : undefined
        }
      >
        {lines.length === 0 ? (
          <p>No name is entered from it yet.</p>
        ) : (
          <table className={`${table.t} ${table.stack}`}>
            <caption className="vh">Names that were entered from this sheet</caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Place</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => {
                const { sign, words } = stateWords[line.state as SignatureState]
                return (
                  <tr key={line.id}>
                    <th scope="row" className={table.full}>
                      {may(person.role, 'signature.read') ? (
                        <Link href={`/staff/signatures/${line.id}`} prefetch={false}>
                          {line.name}
                        </Link>
                      ) : (
                        line.name
                      )}
                    </th>
                    <td>{line.postcode ?? countryName(line.country)}</td>
                    <td>
                      <Status sign={sign}>{words}</Status>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        )}
      </Part>
    </>
  )
}

function EnteredNote({ n, d }: { n: number; d: number }) {
  return (
    <Note tone="good">
      <p>
        {spelled(n)} {n === 1 ? 'name is' : 'names are'} entered and {n === 1 ? 'counts' : 'count'}
        {d > 0 && `, and ${counted(d, 'line was a duplicate', 'lines were duplicates')}`}.
      </p>
    </Note>
  )
}

function Facts({ sheet }: { sheet: SheetRow }) {
  const rows: [string, string][] = [
    ['Campaign', sheet.campaign],
    ['Collected', `${sheet.collectedAt}, ${formatDay(Date.parse(`${sheet.collectedOn}T12:00:00Z`))}`],
    ['Words', sheet.wording],
    ['Kept', sheet.scanReference],
    ['Entered', `${formatWhen(sheet.enteredAt)}${sheet.enteredBy && ` by ${sheet.enteredBy}`}`],
  ]
  return (
    <dl className={parts.facts}>
      {rows.map(([term, is]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className={s.pre}>{is}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Takes out what still counts of the sheet, as an invalidation: in batches, with a published reason, and undone the same way. */
async function TakeOut({ sheet }: { sheet: SheetRow }) {
  const { expected, countedAt } = await previewSheetRemoval(sheet)
  return (
    <Part id="take-out" title="Take the sheet out" say="as an invalidation, which can be put back">
      {expected === 0 ? (
        <p>Nothing of it counts or is held.</p>
      ) : (
        <StaffForm
          action={takeOutSheet.bind(null, { sheetId: sheet.id, expected, countedAt })}
          prefix="out-"
          fields={[
            {
              kind: 'line',
              name: 'reason',
              label: 'Reason, published as one line',
              hint: 'Like “A sheet that was signed by one hand”',
              max: 200,
            },
            ...(expected >= typedFrom
              ? [
                  {
                    kind: 'line' as const,
                    name: 'count',
                    label: `Type the count to go on: ${formatCount(expected)}`,
                    short: true,
                  },
                ]
              : []),
            ...freshCodeFields(await asksFreshCode()),
          ]}
          values={{}}
          button={`Take out ${counted(expected, 'signature')}`}
          tone="end"
          note="Nobody is mailed."
        />
      )}
    </Part>
  )
}
