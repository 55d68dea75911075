import type { Metadata } from 'next'
import Link from 'next/link'
import { readFormState } from '@/app/form-state'
import button from '@/app/staff/ui/button.module.css'
import { MistakeSummary } from '@/app/staff/ui/form'
import f from '@/app/staff/ui/form.module.css'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import facts from '@/app/staff/ui/parts.module.css'
import { counted, spelled } from '@/app/staff/ui/words'
import { formatDay } from '@/app/ui/format'
import { listCampaignsForPaper, readSheetRow, type SheetRow } from '@/lib/paper/queries'
import { requireStaff } from '@/lib/staff/session'
import s from '../paper.module.css'
import type { PaperState } from '../paper-state'
import { RowFields } from '../row-fields'
import { SheetFields } from '../sheet-fields'

export const metadata: Metadata = { title: 'Enter a sheet' }

const path = '/staff/signatures/paper'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A sheet, typed in ten lines at a time. Works without a script. */
export default async function NewSheetPage({ searchParams }: Props) {
  await requireStaff('signature.enter_paper', `${path}/new`)
  const params = await searchParams
  const [state, campaigns, sheet] = [
    await readFormState<PaperState>(),
    await listCampaignsForPaper(),
    await sheetOf(params.sheet),
  ]
  const mistakes = state?.mistakes ?? {}
  const values = state?.values ?? (sheet ? valuesOf(sheet) : {})
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/signatures', words: 'Signatures' },
          { href: path, words: 'Paper' },
        ]}
        here={sheet ? `Sheet ${sheet.id}` : 'New sheet'}
        title={sheet ? `Ten more lines of sheet ${sheet.id}` : 'Enter a sheet'}
        acts={
          !sheet && (
            <Link className={button.btn} href={`${path}/import`} prefetch={false}>
              Enter a CSV file
            </Link>
          )
        }
      >
        <p>Only a name that somebody wrote themselves. Nobody is mailed, whether or not there is an email.</p>
      </PageHead>
      {!state && sheet && <Saved params={params} />}
      <form
        className={`${f.form} ${s.wide}`}
        method="post"
        action={`${path}/enter`}
        encType="multipart/form-data"
        noValidate
      >
        <MistakeSummary mistakes={mistakes} />
        <input type="hidden" name="believed" value={values.believed ?? '0'} />
        <Part id="sheet" title="The sheet">
          {sheet ? (
            <>
              <SheetFacts sheet={sheet} />
              {Object.entries(valuesOf(sheet)).map(
                ([name, value]) =>
                  name !== 'believed' && <input key={name} type="hidden" name={name} value={value} />,
              )}
              <input type="hidden" name="sheet" value={sheet.id} />
            </>
          ) : (
            <div className={f.form}>
              <SheetFields values={values} mistakes={mistakes} campaigns={campaigns} />
            </div>
          )}
        </Part>
        <Part
          id="lines"
          title="Its lines"
          say="Name and postcode as they are written; an empty line is passed over"
        >
          <RowFields rows={state?.rows ?? []} mistakes={mistakes} />
        </Part>
        <div className={f.save}>
          <button className={`${button.btn} ${button.go}`} type="submit" name="then" value="more">
            Save and add ten more
          </button>
          <button className={button.btn} type="submit" name="then" value="end">
            Save and end
          </button>
          <span className={f.hint}>They count at once.</span>
        </div>
      </form>
    </>
  )
}

async function sheetOf(given: string | string[] | undefined): Promise<SheetRow | null> {
  return /^\d{1,9}$/.test(String(given)) ? readSheetRow(Number(given)) : null
}

function valuesOf(sheet: SheetRow): Record<string, string> {
  return {
    campaign: String(sheet.campaignId),
    collectedAt: sheet.collectedAt,
    collectedOn: sheet.collectedOn,
    wording: sheet.wording,
    scanReference: sheet.scanReference,
    believed: String(sheet.entered + sheet.duplicates + sheet.refused),
  }
}

function SheetFacts({ sheet }: { sheet: SheetRow }) {
  const rows = [
    ['Campaign', sheet.campaign],
    ['Collected', `${sheet.collectedAt}, ${formatDay(Date.parse(`${sheet.collectedOn}T12:00:00Z`))}`],
    ['Kept', sheet.scanReference],
    ['So far', `${counted(sheet.entered, 'name')} entered, ${counted(sheet.duplicates, 'duplicate')}`],
  ]
  return (
    <dl className={facts.facts}>
      {rows.map(([term, is]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{is}</dd>
        </div>
      ))}
    </dl>
  )
}

function Saved({ params }: { params: Record<string, string | string[] | undefined> }) {
  const [n, d] = [Number(params.n) || 0, Number(params.d) || 0]
  if (params.n === undefined) return null
  return (
    <Note tone="good">
      <p>
        {spelled(n)} {n === 1 ? 'name is' : 'names are'} entered
        {d > 0 && `, and ${counted(d, 'was a duplicate', 'were duplicates')}`}.
      </p>
    </Note>
  )
}
