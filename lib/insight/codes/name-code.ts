import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { isSourceCode, type SourceKind, sourceKinds } from './source-code'

export type NamedCode = { code: string; kind: SourceKind; label: string }
export type CodeMistake = { field: 'code' | 'kind' | 'label'; code: 'not_a_code' | 'missing' | 'too_long' }
type Checked = { kind: 'valid'; named: NamedCode } | { kind: 'invalid'; mistakes: CodeMistake[] }

const labelMost = 80

/** What was typed about a code, or what to put right. Capitals and outer spaces of the code are no mistake. */
export function readCodeForm(typed: Record<string, string | undefined>): Checked {
  const code = (typed.code ?? '').trim().toLowerCase()
  const label = (typed.label ?? '').replace(/\s+/g, ' ').trim()
  const kind = sourceKinds.find((one) => one === typed.kind)
  const mistakes: CodeMistake[] = []
  if (!isSourceCode(code)) mistakes.push({ field: 'code', code: code ? 'not_a_code' : 'missing' })
  if (!kind) mistakes.push({ field: 'kind', code: 'missing' })
  if (!label) mistakes.push({ field: 'label', code: 'missing' })
  if (label.length > labelMost) mistakes.push({ field: 'label', code: 'too_long' })
  return mistakes.length > 0 || !kind
    ? { kind: 'invalid', mistakes }
    : { kind: 'valid', named: { code, kind, label } }
}

export type Naming = { kind: 'named' } | { kind: 'named_meanwhile'; label: string }

/**
 * Says what a code stands for. `before` is the name the form was made with, '' for none: where somebody has named it
 * otherwise since, nothing is changed and the newer name is told.
 */
export async function nameCode(tx: Tx, { code, kind, label }: NamedCode, before: string): Promise<Naming> {
  const done = await tx.execute(
    before === ''
      ? sql`insert into source_code (code, kind, label) values (${code}, ${kind}, ${label}) on conflict do nothing returning code`
      : sql`update source_code set kind = ${kind}, label = ${label} where code = ${code} and label = ${before} returning code`,
  )
  if (done.length > 0) return { kind: 'named' }
  const [now] = await tx.execute<{ label: string }>(sql`select label from source_code where code = ${code}`)
  return { kind: 'named_meanwhile', label: now?.label ?? '' }
}
