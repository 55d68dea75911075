import { z } from 'zod'
import { line, mistakesOf, written } from '../typed-text'
import { day, key, link, type MistakeCode, type Read, risesIn, type Typed } from './typed-recommendation'

const bodyForm = z.object({
  slug: key.refine(written, 'missing').refine((typed) => typed.length <= 80, 'too_long'),
  name: line(200).refine(written, 'missing'),
  shortName: line(80),
  kind: z.enum(
    ['government', 'department', 'agency', 'parliament', 'missions', 'company', 'other'],
    'unknown',
  ),
  parentSlug: key.transform((typed) => typed || null),
  jurisdiction: line(120),
  url: link,
  from: day,
  until: day,
})
export type BodyDetails = z.infer<typeof bodyForm>

/** A body as staff write it. */
export function readBody(typed: Typed): Read<BodyDetails> {
  const read = bodyForm.safeParse(typed)
  if (!read.success) {
    const mistakes = mistakesOf<MistakeCode>(read.error).map((mistake) =>
      mistake.field === 'slug' && mistake.code === 'unknown'
        ? { ...mistake, code: 'not_a_slug' as const }
        : mistake,
    )
    return { kind: 'invalid', mistakes }
  }
  if (!risesIn(read.data)) return { kind: 'invalid', mistakes: [{ field: 'until', code: 'ends_first' }] }
  if (read.data.parentSlug === read.data.slug)
    return { kind: 'invalid', mistakes: [{ field: 'parentSlug', code: 'itself' }] }
  return { kind: 'valid', value: read.data }
}

const handover = z.object({
  successor: key.refine(written, 'missing'),
  on: day.refine((typed) => typed !== null, 'missing'),
})

/** Who takes over, and on which day. */
export function readHandover(typed: Typed): Read<{ successor: string; on: string }> {
  const read = handover.safeParse(typed)
  if (!read.success) return { kind: 'invalid', mistakes: mistakesOf<MistakeCode>(read.error) }
  return { kind: 'valid', value: { successor: read.data.successor, on: read.data.on ?? '' } }
}
