/** When an hour of a campaign is unusual. Numbers of signatures that arrived, whatever became of them. */

/** From so many in an hour one address, network or domain is worth a look, however many there are in all. */
export const worthALook = {
  address: 20,
  network: 100,
  domain: 100,
  country: 30,
  burst: 100,
  confirm_rate: 30,
}

/** A history shorter than this says nothing about what is usual. */
const leastHistory = { confirmed: 200, hoursOfRates: 3 }

type Shared = { measured: number; usual: number }

/** One address, network or domain: many, and three times what it brought in the hours of the day before. */
export function isUnusualSubject(
  kind: 'address' | 'network' | 'domain',
  { measured, usual }: Shared,
): boolean {
  return measured >= worthALook[kind] && measured >= 3 * usual
}

/** Ten times what an hour of the last week brought. A campaign of its first day has no usual hour. */
export function isBurst({ measured, usual, hoursOpen }: Shared & { hoursOpen: number }): boolean {
  return hoursOpen >= 24 && measured >= worthALook.burst && measured >= 10 * Math.max(1, usual)
}

type Country = { measured: number; inHour: number; confirmedThere: number; confirmed: number }

/** How many of this country its share among all signers so far would bring in an hour like this. */
export function usualOfCountry({ inHour, confirmedThere, confirmed }: Country): number {
  return Math.round((inHour * confirmedThere) / Math.max(1, confirmed))
}

/** Five times its own share: 39,411 signatures from a city of nine hundred people were of a country of the form. */
export function isUnusualCountry(country: Country): boolean {
  return (
    country.confirmed >= leastHistory.confirmed &&
    country.measured >= worthALook.country &&
    country.measured >= 5 * Math.max(1, usualOfCountry(country))
  )
}

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}

type Rates = { arrived: number; rate: number; usualRates: number[] }

/**
 * Shares between 0 and 1 of those who confirmed. Unusual where four times as many wait for each who confirms as in the
 * median hour of the day before; that a few in a hundred wait is always usual.
 */
export function isUnusualConfirmRate({ arrived, rate, usualRates }: Rates): boolean {
  if (arrived < worthALook.confirm_rate || usualRates.length < leastHistory.hoursOfRates) return false
  const waiting = (share: number) => (1 - share) / Math.max(0.01, share)
  return waiting(rate) > 4 * Math.max(0.1, waiting(median(usualRates)))
}
