import type { SampleSignature } from './signatures'

/** When the count first stood at `atCount`, or null when it never has. Takes withdrawals into account. */
export function reachedAt(atCount: number, signatures: readonly SampleSignature[]): Date | null {
  const changes = signatures
    .flatMap(({ confirmedAt, withdrawnAt }) => [
      ...(confirmedAt ? [{ at: confirmedAt, by: 1 }] : []),
      ...(withdrawnAt ? [{ at: withdrawnAt, by: -1 }] : []),
    ])
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  let count = 0
  for (const change of changes) {
    count += change.by
    if (count >= atCount) return change.at
  }
  return null
}
