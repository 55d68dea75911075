import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readFormState } from '@/app/form-state'
import { PageHead } from '@/app/staff/ui/parts'
import { readSignature } from '@/lib/signatures/desk/read-signature'
import { seesOf } from '@/lib/signatures/desk/sees'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import type { DecisionState } from '../decide/route'
import { DecidedNote } from '../decided-note'
import { Detail } from '../detail'
import s from '../detail.module.css'
import { listPath, type Params } from '../list-query'

export const metadata: Metadata = { title: 'Signature' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Params> }

/** One signature on a page of its own. */
export default async function SignaturePage({ params, searchParams }: Props) {
  const { id } = await params
  const person = await requireStaff('signature.read', `${listPath}/${encodeURIComponent(id)}`)
  const sees = seesOf(person.role)
  const [signature, state, told] = await Promise.all([
    readSignature(id, sees),
    readFormState<DecisionState>(),
    searchParams,
  ])
  if (!signature) notFound()
  return (
    <>
      <PageHead crumbs={[{ href: listPath, words: 'Signatures' }]} here="Signature" title={signature.name} />
      <DecidedNote params={told} />
      <div className={s.single}>
        <Detail
          signature={signature}
          sees={sees}
          decidesTo={may(person.role, 'signature.decide') ? `${listPath}/${signature.id}` : null}
          state={state}
        />
      </div>
    </>
  )
}
