import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { formatClock } from '@/app/staff/ui/words'
import { needsSecondFactor } from '@/lib/staff/permissions'
import { safeReturnTo } from '@/lib/staff/return-to'
import { getFactorState } from '@/lib/staff/second-factor/begin-second-factor'
import { requireSession } from '@/lib/staff/session'
import { Begin, Begun, GiveCode, Leave } from './steps'

export const metadata: Metadata = { title: 'Second step' }

type Query = { returnTo?: string | string[]; problem?: string | string[] }

/** Sets up the second factor, or asks for a code. Opening it changes nothing. */
export default async function SecondStepPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { returnTo, problem } = await searchParams
  const wanted = safeReturnTo([returnTo].flat()[0])
  const { person, awaitsFactor, isFresh } = await requireSession(wanted)
  if (!awaitsFactor && isFresh) redirect(wanted)
  const factor = await getFactorState(person.id)
  const waits = factor.kind !== 'none' && factor.waitsUntil !== null && factor.waitsUntil > Date.now()
  const error = waits
    ? `Five codes were wrong. Wait until ${formatClock(factor.waitsUntil ?? 0)}, then type the newest one`
    : problem === 'code'
      ? 'That code did not work. Each works once: wait for the next one. Is the clock of the device right?'
      : undefined
  return (
    <>
      <h1>Second step</h1>
      {factor.kind === 'none' && <Begin wanted={wanted} isRequired={needsSecondFactor(person.role)} />}
      {factor.kind === 'begun' && (
        <Begun wanted={wanted} error={error} secret={factor.secret} email={person.email} />
      )}
      {factor.kind === 'set' && <GiveCode wanted={wanted} error={error} isStepUp={!awaitsFactor} />}
      <Leave email={person.email} />
    </>
  )
}
