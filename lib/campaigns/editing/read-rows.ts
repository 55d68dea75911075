import type { z } from 'zod'
import { mistakesOf } from '../../typed-text'
import type { CampaignMistake, CampaignMistakeCode } from '../campaign-form'

/** Fields of rows are named `value-0`, `value-1`…; a row without any text, or ticked `remove-0`, is no row. */
export function readRows<T>(typed: Record<string, string>, names: string[], schema: z.ZodType<T>) {
  const indexes = new Set(Object.keys(typed).flatMap((key) => /^[a-zA-Z]+-(\d{1,3})$/.exec(key)?.[1] ?? []))
  const rows: { index: string; row: T }[] = []
  const mistakes: CampaignMistake[] = []
  for (const index of [...indexes].sort((a, b) => Number(a) - Number(b))) {
    const fields = Object.fromEntries(names.map((name) => [name, typed[`${name}-${index}`] ?? '']))
    if (typed[`remove-${index}`] || Object.values(fields).every((text) => text.trim() === '')) continue
    const result = schema.safeParse(fields)
    if (result.success) rows.push({ index, row: result.data })
    else mistakes.push(...mistakesOf<CampaignMistakeCode>(result.error, `-${index}`))
  }
  return { rows, mistakes }
}

/**
 * The rows in the order that a button asks for: `up-2` puts the row that was typed third before the one above it. Rows
 * left out are not counted; what is no such order changes nothing.
 */
export function inMovedOrder<T>(rows: { index: string; row: T }[], move: string | undefined): T[] {
  const [, way, index] = /^(up|down)-(\d{1,3})$/.exec(move ?? '') ?? []
  const from = rows.findIndex((row) => row.index === index)
  const to = way === 'up' ? from - 1 : from + 1
  const order = rows.map(({ row }) => row)
  const [moving, other] = [order[from], order[to]]
  if (moving === undefined || other === undefined) return order
  order[to] = moving
  order[from] = other
  return order
}
