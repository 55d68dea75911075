import { type FieldSpec, type FormValues, optional, pair, select } from '@/app/staff/ui/form-spec'
import type { SeatedBody } from '@/lib/recommendations/addressees-form'
import type { BodyRow } from '@/lib/recommendations/staff-queries'

const blankSeats = 2

/** Rows of addressees, with two blank ones. */
export function addresseeFields(count: number, bodies: BodyRow[]): FieldSpec[] {
  const options = optional(bodies.map(({ slug, name }) => ({ value: slug, words: name })))
  return Array.from({ length: count + blankSeats }, (_, i): FieldSpec[] => [
    pair(select(`body-${i}`, `Body ${i + 1}`, options), {
      kind: 'line',
      name: `seat-${i}`,
      label: 'Seat',
      short: true,
      under: 'Two who share the duty take seats 1 and 2',
    }),
    pair(
      { kind: 'date', name: `from-${i}`, label: 'From', under: 'Empty: from when it was asked' },
      { kind: 'date', name: `until-${i}`, label: 'Until', under: 'The first day on which it is over' },
    ),
  ]).flat()
}

export function addresseeValues(rows: SeatedBody[]): FormValues {
  return Object.fromEntries(
    rows.flatMap(({ body, seat, from, until }, i) => [
      [`body-${i}`, body],
      [`seat-${i}`, String(seat)],
      [`from-${i}`, from ?? ''],
      [`until-${i}`, until ?? ''],
    ]),
  )
}
