import { z } from 'zod'
import { mistakesOf, trimmed, written } from '../typed-text'
import {
  day,
  key,
  type Mistake,
  type MistakeCode,
  type Read,
  risesIn,
  type Typed,
} from './typed-recommendation'

export type SeatedBody = { seat: number; body: string; from: string | null; until: string | null }

const seated = z.object({
  body: key.refine(written, 'missing'),
  seat: trimmed
    .refine((typed) => /^\d{0,2}$/.test(typed) && typed !== '0', 'not_a_number')
    .transform((typed) => Number(typed) || 1),
  from: day,
  until: day,
})

/** Rows of addressees: `body-0`, `seat-0`, `from-0`, `until-0`. A row without a body is none. */
export function readAddressees(typed: Typed): Read<SeatedBody[]> {
  const mistakes: Mistake[] = []
  const rows: SeatedBody[] = []
  const indexes = Object.keys(typed).flatMap((name) => /^body-(\d{1,2})$/.exec(name)?.[1] ?? [])
  for (const i of indexes) {
    if (!typed[`body-${i}`]?.trim()) continue
    const read = seated.safeParse({
      body: typed[`body-${i}`],
      seat: typed[`seat-${i}`],
      from: typed[`from-${i}`],
      until: typed[`until-${i}`],
    })
    if (!read.success) mistakes.push(...mistakesOf<MistakeCode>(read.error, `-${i}`))
    else if (!risesIn(read.data)) mistakes.push({ field: `until-${i}`, code: 'ends_first' })
    else if (rows.some((row) => row.seat === read.data.seat && row.body === read.data.body))
      mistakes.push({ field: `body-${i}`, code: 'twice' })
    else rows.push(read.data)
  }
  return mistakes.length > 0 ? { kind: 'invalid', mistakes } : { kind: 'valid', value: rows }
}
