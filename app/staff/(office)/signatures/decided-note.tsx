import { Note } from '@/app/staff/ui/parts'
import { actWords } from '@/app/staff/ui/signature-words'
import { counted, spelled } from '@/app/staff/ui/words'
import type { Act } from '@/lib/signatures/desk/decide-signatures'
import type { Params } from './list-query'

/** What the decision that sent the reader here has done, and what of it could not be. */
export function DecidedNote({ params }: { params: Params }) {
  const { done } = params
  if (typeof done !== 'string' || !(done in actWords)) return null
  const [n, moved, seat] = [params.n, params.moved, params.seat].map((value) => Number(value ?? 0) || 0) as [
    number,
    number,
    number,
  ]
  const words = actWords[done as Act]
  return (
    <Note tone={moved + seat > 0 ? 'warn' : 'good'}>
      <p>
        {n > 0 && `${spelled(n)} ${n === 1 ? 'signature is' : 'signatures are'} ${words.done}. `}
        {moved > 0 &&
          `${counted(moved, 'signature was', 'signatures were')} left as they are: somebody else or the signer was there first, or “${words.button}” is not for their state. Look at what they are now. `}
        {seat > 0 &&
          `${counted(seat, 'signature', 'signatures')} cannot count: two people sit on the address already, or one with another postcode. Invalidate one of those first.`}
      </p>
    </Note>
  )
}
