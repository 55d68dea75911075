/** What can be said of a recommendation without asking the database. Days are "2026-11-22"; an end is the first day after. */

export type Response =
  | 'not_sent'
  | 'sent'
  | 'acknowledged'
  | 'accepted'
  | 'accepted_in_part'
  | 'noted'
  | 'rejected'
export type Implementation = 'not_assessed' | 'not_started' | 'in_progress' | 'done' | 'abandoned'

type Standing = { response: Response; answerDue: string | null; retired: string | null }

/** True once the day on which an answer was due is over and none has come. A receipt is no answer. */
export function isOverdue({ response, answerDue, retired }: Standing, today: string): boolean {
  if (answerDue === null || retired !== null) return false
  return ['not_sent', 'sent', 'acknowledged'].includes(response) && answerDue < today
}

/** Whole weeks since an answer was due; 0 in the first week, and before. */
export function weeksOverdue(answerDue: string, today: string): number {
  return Math.max(0, Math.floor((Date.parse(today) - Date.parse(answerDue)) / (7 * 86_400_000)))
}

export type Body = { slug: string; name: string; from: string | null; until: string | null }
type Succession = { predecessor: string; successor: string; on: string }
/** A row as staff wrote it: who was addressed, in which seat, from when and until when. */
export type Addressee = { seat: number; body: string; from: string | null; until: string | null }

/** Somebody who held the duty in a seat: named when it was asked, or as successor of another. */
export type Holder = {
  seat: number
  body: Body
  from: string | null
  until: string | null
  succeeds: Body | null
}

type Known = { bodies: ReadonlyMap<string, Body>; successions: readonly Succession[] }

/**
 * Everybody it was addressed to over time: who was named, then whoever took over from them before they were replaced in
 * their seat, in order of seats and of days. A body that ends with no successor ends the line.
 */
export function addresseesOverTime(rows: readonly Addressee[], known: Known): Holder[] {
  const named = new Set(rows.map(({ seat, body }) => `${seat} ${body}`))
  const holders = rows.flatMap(({ seat, body, from, until }) => {
    const found = known.bodies.get(body)
    const succeeds = predecessorIn(rows, seat, body, known)
    return found ? follow({ seat, body: found, from, until, succeeds }, known, named) : []
  })
  return holders.sort((a, b) => a.seat - b.seat || (a.from ?? '').localeCompare(b.from ?? ''))
}

/** Where staff named both: the body of the same seat that this one took over from. */
function predecessorIn(rows: readonly Addressee[], seat: number, body: string, known: Known): Body | null {
  const line = known.successions.find(
    ({ predecessor, successor }) =>
      successor === body && rows.some((row) => row.seat === seat && row.body === predecessor),
  )
  return (line && known.bodies.get(line.predecessor)) ?? null
}

function follow(holder: Holder, known: Known, seen: ReadonlySet<string>): Holder[] {
  const { seat, body, until } = holder
  const handovers = known.successions.filter(
    ({ predecessor, on }) => predecessor === body.slug && (until === null || on < until),
  )
  const ends = [until, body.until, ...handovers.map(({ on }) => on)].filter((day) => day !== null).sort()
  const later = handovers.flatMap(({ successor, on }) => {
    const next = known.bodies.get(successor)
    if (!next || seen.has(`${seat} ${successor}`)) return []
    const reached = new Set([...seen, `${seat} ${successor}`])
    return follow({ seat, body: next, from: on, until, succeeds: body }, known, reached)
  })
  return [{ ...holder, until: ends[0] ?? null }, ...later]
}

/** Whom it is addressed to on a day, successors followed, each body once. */
export function currentAddressees(rows: readonly Addressee[], known: Known, day: string): Holder[] {
  const now = addresseesOverTime(rows, known).filter(
    ({ from, until }) => (from === null || from <= day) && (until === null || until > day),
  )
  return now.filter((holder, i) => now.findIndex(({ body }) => body.slug === holder.body.slug) === i)
}
