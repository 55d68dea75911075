import type { Tx } from '../client'
import { supporter } from '../schema/supporters'
import type { Person } from './people'
import type { SampleSignature } from './signatures'

const rowsAtATime = 1000

/** A supporter for everybody who has confirmed something, known since the first time; a household shares one. */
export async function loadSupporters(
  tx: Tx,
  people: readonly Person[],
  signatures: readonly SampleSignature[],
): Promise<void> {
  const confirmedAt = new Map<string, number[]>()
  for (const signature of signatures) {
    if (!signature.supporterId || !signature.confirmedAt) continue
    const times = confirmedAt.get(signature.supporterId) ?? []
    confirmedAt.set(signature.supporterId, [...times, signature.confirmedAt.getTime()])
  }
  const rows = people.flatMap(({ supporterId, email, seat }) => {
    const times = confirmedAt.get(supporterId)
    if (!times || seat === 2) return []
    const [createdAt, lastActedAt] = [new Date(Math.min(...times)), new Date(Math.max(...times))]
    return [{ id: supporterId, email, canonicalEmail: email, createdAt, lastActedAt }]
  })
  for (let i = 0; i < rows.length; i += rowsAtATime)
    await tx.insert(supporter).values(rows.slice(i, i + rowsAtATime))
}
