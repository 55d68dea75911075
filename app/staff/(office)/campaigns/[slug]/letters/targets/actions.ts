'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { letterMistakes } from '@/app/staff/ui/letter-words'
import { inTransaction } from '@/lib/in-transaction'
import {
  deleteRule,
  deleteVariant,
  type EditRulesResult,
  editRules,
  moveRule,
  putRule,
  putVariant,
  type RuleAt,
  type Rulebook,
} from '@/lib/letters/edit-rules'
import { readRule, readVariant } from '@/lib/letters/rules-form'
import { type PersonMeant, personMeant } from '@/lib/representatives/find-people'
import { findRepresentatives } from '@/lib/representatives/find-representatives'
import { findAreasByName } from '@/lib/representatives/read-areas'
import { listChambers } from '@/lib/representatives/read-directory'
import { requireStaffToAct } from '@/lib/staff/session'

const address = z.string().min(1).max(100)
const ruleAt = z.object({ place: z.coerce.number().int().min(0), mark: z.string().max(20_000) })

function done(slug: string, what: string): never {
  redirect(`/staff/campaigns/${encodeURIComponent(slug)}/letters/targets?done=${what}`)
}

async function edit(slug: string, change: (book: Rulebook) => Rulebook | null): Promise<EditRulesResult> {
  const person = await requireStaffToAct('campaign.edit')
  return inTransaction((tx) => editRules(tx, { slug: address.parse(slug), staffId: person.id, change }))
}

function refusalWords(result: EditRulesResult): Record<string, string> {
  switch (result.kind) {
    case 'variant_in_use':
      return { form: `Letters were written with “${result.name}”, so these words stay.` }
    case 'unknown_variant':
      return { variant: 'Somebody has removed these words meanwhile. Choose others.' }
    case 'name_taken':
      return { name: 'Choose another name: other words of this campaign have this one' }
    case 'no_action':
      return { form: 'Write what is asked first, and save it.' }
    default:
      return { form: 'Somebody has changed the rules meanwhile. Open this page again to see them.' }
  }
}

/** A rule at the end, or in the place of the one that `at` tells of. */
export async function saveRule(
  slug: string,
  at: RuleAt | null,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  await requireStaffToAct('campaign.edit')
  const typed = textsOf(form)
  const meant = await Promise.all(linesOf(typed.people ?? '').map(personMeant))
  const unclear = meant.flatMap(whyUnclear)
  if (unclear.length > 0) return again(typed, { people: unclear.join(' ') })
  const read = readRule(
    typed,
    meant.flatMap((one) => (one.kind === 'found' ? [one.person.id] : [])),
    (await listChambers()).filter(({ kind }) => kind === 'appointed').map(({ slug }) => slug),
  )
  if (read.kind === 'invalid') return again(typed, letterMistakes(read.mistakes))
  const known = ruleAt.nullable().parse(at)
  const result = await edit(slug, (book) => putRule(book, known, read.value))
  return result.kind === 'saved' ? done(slug, 'rule') : again(typed, refusalWords(result))
}

function whyUnclear(meant: PersonMeant): string[] {
  if (meant.kind === 'found') return []
  if (meant.kind === 'nobody') return [`Nobody is called “${meant.typed}”.`]
  const some = meant.people.slice(0, 5).map(({ id, name, seat }) => `${id} ${name}${seat && ` (${seat})`}`)
  return [`“${meant.typed}” may be several: begin the line with one of these numbers: ${some.join('; ')}.`]
}

function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((text) => text.trim())
    .filter(Boolean)
    .slice(0, 50)
}

const moves = { earlier: -1, later: 1 } as const

/** Up, down or away: three buttons beside each rule. */
export async function arrangeRule(slug: string, form: FormData): Promise<void> {
  await requireStaffToAct('campaign.edit')
  const typed = textsOf(form)
  const at = ruleAt.safeParse(typed)
  if (!at.success) done(slug, 'moved')
  const by = typed.do === 'earlier' || typed.do === 'later' ? moves[typed.do] : null
  const result = await edit(slug, (book) =>
    by === null ? deleteRule(book, at.data) : moveRule(book, at.data, by),
  )
  done(slug, result.kind === 'saved' ? (by === null ? 'rule_gone' : 'arranged') : 'moved')
}

/** Other words: new ones, or in the place of those called `name`. */
export async function saveVariant(
  slug: string,
  name: string | null,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  await requireStaffToAct('campaign.edit')
  const typed = textsOf(form)
  const read = readVariant(typed)
  if (read.kind === 'invalid') return again(typed, letterMistakes(read.mistakes))
  const known = z.string().max(100).nullable().parse(name)
  const result = await edit(slug, (book) => putVariant(book, known, read.value))
  return result.kind === 'saved' ? done(slug, 'variant') : again(typed, refusalWords(result))
}

export async function removeVariant(slug: string, form: FormData): Promise<void> {
  await requireStaffToAct('campaign.edit')
  const name = address.parse(textsOf(form).name)
  const result = await edit(slug, (book) => deleteVariant(book, name))
  done(slug, result.kind === 'saved' ? 'variant_gone' : result.kind)
}

/** Areas of a postcode, or of a name, for “Who would be asked”. The postcode itself goes into no address. */
export async function showTargets(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  await requireStaffToAct('campaign.read')
  const typed = textsOf(form)
  const [postcode, area, chamber] = [typed.postcode ?? '', typed.area ?? '', typed.chamber ?? '']
  if (!postcode.trim() && !area.trim()) return again(typed, { postcode: 'Enter a postcode, or an area' })
  const found = postcode.trim()
    ? (await findRepresentatives({ postcode }, new Date())).areas
    : await findAreasByName(area, chamber)
  if (found.length === 0) {
    const words = 'Nothing is known of this. Check it, or choose an area by its name.'
    return again(typed, postcode.trim() ? { postcode: words } : { area: 'No area has this name' })
  }
  const ids = found.slice(0, 20).map(({ id }) => id)
  redirect(`/staff/campaigns/${encodeURIComponent(slug)}/letters/targets?areas=${ids.join('.')}#who`)
}
