import type { Channel, FoundMandate } from '../representatives/lookup'

/** We send to no address that nobody has looked at for so long. Writers may still use it themselves. */
export const longestUncheckedDays = 180

/** The address a member is written to: the preferred one of those that work; null where there is none. */
export function mailChannelOf({ channels }: FoundMandate): Channel | null {
  const working = channels.filter(
    ({ kind, state }) => kind === 'email' && (state === 'ok' || state === 'unverified'),
  )
  return working.find(({ isPreferred }) => isPreferred) ?? working[0] ?? null
}

/** The same, where it was checked lately enough for us to send to it. */
export function sendableChannelOf(mandate: FoundMandate, now: Date): Channel | null {
  const channel = mailChannelOf(mandate)
  const oldest = new Date(now.getTime() - longestUncheckedDays * 86_400_000).toISOString().slice(0, 10)
  return channel && channel.checkedOn >= oldest ? channel : null
}
