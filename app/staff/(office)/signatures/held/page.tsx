import type { Metadata } from 'next'
import Link from 'next/link'
import { readFormState } from '@/app/form-state'
import { PageHead } from '@/app/staff/ui/parts'
import { counted, formatWait } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import { listCampaignChoices } from '@/lib/signatures/desk/campaign-choices'
import { countSignaturesMatching, listHeld, readPlace } from '@/lib/signatures/desk/find-signatures'
import { seesOf } from '@/lib/signatures/desk/sees'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { SavedViews } from '../../views/saved-views'
import { CampaignFilter } from '../campaign-filter'
import type { DecisionState } from '../decide/route'
import { DecideForm } from '../decide-form'
import { DecidedNote } from '../decided-note'
import { addressOf, listPath, type Params } from '../list-query'
import { PageLine } from '../page-line'
import { SignatureTable } from '../signature-table'
import { SignatureViews } from '../signature-views'

export const metadata: Metadata = { title: 'Held signatures' }

const path = `${listPath}/held`
const size = 50

type Props = { searchParams: Promise<Params> }

/** Confirmed by their signers and not counted until somebody has looked: who has waited longest is first. */
export default async function HeldPage({ searchParams }: Props) {
  const person = await requireStaff('signature.read', path)
  const params = await searchParams
  const sees = seesOf(person.role)
  const [campaigns, state] = await Promise.all([listCampaignChoices(), readFormState<DecisionState>()])
  const campaign = campaigns.find(({ slug }) => slug === params.campaign)
  const filter = campaign ? { campaignId: campaign.id } : {}
  const after = readPlace(typeof params.after === 'string' ? params.after : undefined)
  const [{ rows, hasMore }, waiting] = await Promise.all([
    listHeld(filter, { size, after }, sees),
    countSignaturesMatching({ ...filter, state: 'held' }),
  ])
  const now = Date.now()
  const query = campaign ? { campaign: campaign.slug } : {}
  const mayDecide = may(person.role, 'signature.decide')
  const last = rows.at(-1)
  const table = (
    <SignatureTable
      caption="Held signatures, the one that has waited longest first"
      rows={rows}
      sees={sees}
      picked={mayDecide ? (state?.picked ?? []) : null}
      now={now}
    />
  )
  return (
    <>
      <PageHead crumbs={[{ href: listPath, words: 'Signatures' }]} here="Held" title="Held signatures">
        <p>
          {rows.length === 0
            ? 'None is held.'
            : `${matched(waiting)} to look at. The first has waited ${formatWait((now - (rows[0]?.confirmedAt ?? now)) / 1000)}. Release lets a signature count, Invalidate takes it out; their signers confirmed them.`}
        </p>
      </PageHead>
      <DecidedNote params={params} />
      <SignatureViews here={path} role={person.role} />
      <SavedViews page={path} params={params} />
      <CampaignFilter path={path} chosen={campaign} campaigns={campaigns} />
      {rows.length > 0 && (
        <div data-keys={mayDecide ? '' : undefined}>
          {mayDecide ? (
            <DecideForm
              back={addressOf(query, typeof params.after === 'string' ? { after: params.after } : {}, path)}
              acts={['release', 'hide_name', 'invalidate']}
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
          <PageLine words={`${counted(rows.length, 'row')} of ${matched(waiting)}`} newer={null} older={null}>
            {hasMore && last && (
              <Link href={addressOf(query, { after: last.place }, path)} prefetch={false} rel="next">
                Those that came later
              </Link>
            )}
          </PageLine>
        </div>
      )}
    </>
  )
}

function matched(waiting: number | 'more' | null): string {
  return waiting === 'more' || waiting === null ? 'many' : formatCount(waiting)
}
