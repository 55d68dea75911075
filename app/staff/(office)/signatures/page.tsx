import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { readFormState } from '@/app/form-state'
import button from '@/app/staff/ui/button.module.css'
import { Note, PageHead } from '@/app/staff/ui/parts'
import { counted } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import { listCampaignChoices } from '@/lib/signatures/desk/campaign-choices'
import { acts } from '@/lib/signatures/desk/decide-signatures'
import {
  countedAtMost,
  countSignaturesMatching,
  findSignatures,
  readPlace,
  type SignatureRow,
} from '@/lib/signatures/desk/find-signatures'
import { readSignature } from '@/lib/signatures/desk/read-signature'
import { readSearchLine } from '@/lib/signatures/desk/search-line'
import { seesOf } from '@/lib/signatures/desk/sees'
import type { SignatureFilter } from '@/lib/signatures/desk/signature-filter'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { SavedViews } from '../views/saved-views'
import type { DecisionState } from './decide/route'
import { DecideForm } from './decide-form'
import { DecidedNote } from './decided-note'
import { Detail } from './detail'
import s from './detail.module.css'
import { dittoOf } from './ditto'
import { FilterForm } from './filter-form'
import {
  addressOf,
  carried,
  type ListQuery,
  listPath,
  type Params,
  queryOf,
  readListQuery,
} from './list-query'
import { PageLine } from './page-line'
import { SignatureTable } from './signature-table'
import { SignatureViews } from './signature-views'

export const metadata: Metadata = { title: 'Signatures' }

const sizes = [26, 50, 100]

type Props = { searchParams: Promise<Params> }

export default async function SignaturesPage({ searchParams }: Props) {
  const person = await requireStaff('signature.read', listPath)
  const params = await searchParams
  const query = queryOf(params)
  sendOnIfPersonal(query, person.id)
  const sees = seesOf(person.role)
  const [campaigns, state] = await Promise.all([listCampaignChoices(), readFormState<DecisionState>()])
  const read = readListQuery(query, { id: person.id, sees }, campaigns)
  const size = sizes.find((one) => String(one) === params.size) ?? 26
  const place = (name: string) => readPlace(typeof params[name] === 'string' ? params[name] : undefined)
  const isReadable = Object.keys(read.mistakes).length === 0
  const [found, matching] = isReadable
    ? await Promise.all([
        findSignatures(read.filter, { size, olderThan: place('older'), newerThan: place('newer') }, sees),
        countSignaturesMatching(read.filter),
      ])
    : [null, null]
  const rows = found?.kind === 'found' ? found.rows : []
  const openId = typeof params.open === 'string' ? params.open : undefined
  const open = openId ? await readSignature(openId, sees) : null
  const kept: Record<string, string> = size === 26 ? {} : { size: String(size) }
  const here = addressOf(query, { ...kept, ...placeOf(params) })
  const mayDecide = may(person.role, 'signature.decide')
  const table = (
    <SignatureTable
      caption="Signatures, newest first"
      rows={rows}
      sees={sees}
      picked={mayDecide ? (state?.picked ?? []) : null}
      openId={open?.id}
      openHref={(id) => addressOf(query, { ...kept, ...placeOf(params), open: id })}
    />
  )
  return (
    <>
      <PageHead
        title="Signatures"
        acts={
          <>
            {may(person.role, 'signature.export') && (
              <Link className={button.btn} href={addressOf(query, {}, `${listPath}/export`)} prefetch={false}>
                Export
              </Link>
            )}
            {may(person.role, 'signature.invalidate') && (
              <Link
                className={`${button.btn} ${button.go}`}
                href={addressOf(query, {}, `${listPath}/invalidations/new`)}
                prefetch={false}
              >
                Prepare an invalidation
              </Link>
            )}
          </>
        }
      >
        <p>
          {matchWords(matching, read.filter)} <Odd rows={rows} />
        </p>
      </PageHead>
      <DecidedNote params={params} />
      <FilterForm query={query} read={read} campaigns={campaigns} sees={sees} />
      <SignatureViews here={here} role={person.role} />
      <SavedViews page={listPath} params={params} />
      {found?.kind === 'too_wide' && (
        <Note tone="warn">
          <p>
            Looking took too long, and was stopped. Choose a campaign, or the days they were received, and try
            again.
          </p>
        </Note>
      )}
      {found?.kind === 'found' && found.isPartial && (
        <Note tone="warn">
          <p>
            So many match that not all could be put in order: these are the newest of 5,000 of them. Choose a
            campaign, or the days they were received, to see the rest. An invalidation by the same conditions
            takes all of them.
          </p>
        </Note>
      )}
      <div className={open ? s.split : undefined}>
        <div data-keys={mayDecide ? '' : undefined}>
          {rows.length === 0 ? (
            isReadable && found?.kind === 'found' && <p>None matches.</p>
          ) : mayDecide ? (
            <DecideForm
              back={openId ? addressOf(query, { ...kept, ...placeOf(params), open: openId }) : here}
              acts={acts}
              prefix="ticked-"
              hasKeys
              label="Act on what is ticked"
              reason={state?.reason ?? ''}
              mistake={state?.mistake ?? ''}
            >
              {table}
            </DecideForm>
          ) : (
            table
          )}
          {found?.kind === 'found' && rows.length > 0 && (
            <PageLine
              words={`${counted(rows.length, 'row')} of ${matching === 'more' ? `more than ${formatCount(countedAtMost)}` : formatCount(matching ?? 0)}`}
              newer={found.hasNewer ? addressOf(query, { ...kept, newer: rows[0]?.place ?? '' }) : null}
              older={found.hasOlder ? addressOf(query, { ...kept, older: rows.at(-1)?.place ?? '' }) : null}
            >
              {sizes
                .filter((one) => one !== size)
                .map((one) => (
                  <Link key={one} href={addressOf(query, { size: String(one) })} prefetch={false}>
                    {one} rows
                  </Link>
                ))}
            </PageLine>
          )}
        </div>
        {open && (
          <aside className={s.panel} aria-labelledby="open-signature">
            <div className={s.panelHead}>
              <h2 id="open-signature">{open.name}</h2>
              <Link href={`${listPath}/${open.id}`} prefetch={false}>
                Its page
              </Link>
              <Link href={here} prefetch={false} scroll={false} data-close="">
                Close
              </Link>
            </div>
            <Detail
              signature={open}
              sees={sees}
              decidesTo={mayDecide ? addressOf(query, { ...kept, ...placeOf(params), open: open.id }) : null}
              state={null}
            />
          </aside>
        )}
      </div>
    </>
  )
}

/** Somebody wrote a name or an email into the address by hand: it goes on as one that does not show it. */
function sendOnIfPersonal(query: ListQuery, staffId: string): void {
  const read = query.q ? readSearchLine(query.q) : null
  if (!query.q || (read?.kind === 'read' && !read.isPersonal)) return
  const { q, ...rest } = query
  redirect(addressOf({ ...rest, ...carried(q ?? '', staffId) }))
}

function placeOf({ older, newer }: Params): Record<string, string> {
  if (typeof older === 'string') return { older }
  return typeof newer === 'string' ? { newer } : {}
}

function matchWords(matching: number | 'more' | null, filter: SignatureFilter): string {
  if (matching === null) return ''
  const all = Object.keys(filter).length === 0 ? 'in all' : 'match'
  if (matching === 'more') return `More than ${formatCount(countedAtMost)} ${all}.`
  return matching === 1 && all === 'match' ? '1 matches.' : `${formatCount(matching)} ${all}.`
}

function Odd({ rows }: { rows: SignatureRow[] }) {
  const ditto = dittoOf(rows)
  const odd = rows.filter((row) => ditto(row).isOdd).length
  if (odd === 0) return null
  return (
    <>
      On this page <b>{counted(odd, 'does', 'do')} not look like the rest</b> and {odd === 1 ? 'is' : 'are'}{' '}
      set in bold.
    </>
  )
}
