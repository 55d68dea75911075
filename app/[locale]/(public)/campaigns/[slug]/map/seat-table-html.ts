import { escapeMarkup } from '@/app/ui/escape-markup'
import { formatCount } from '@/app/ui/format'
import type { SeatTotals } from '@/lib/insight/seats/read-seats'

/** The table as text: up to 650 rows that never change in the browser are not worth sending twice. */
export function seatTableHtml(seats: SeatTotals[]): string {
  const rows = seats.map(
    ({ name, region, confirmed }) =>
      `<tr><th scope="row">${escapeMarkup(name)}</th><td>${escapeMarkup(region)}</td><td>${formatCount(confirmed)}</td></tr>`,
  )
  return `<table><caption class="vh">Confirmed signatures by constituency</caption><thead><tr><th scope="col">Constituency</th><th scope="col">Nation or region</th><th scope="col">Confirmed</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}
