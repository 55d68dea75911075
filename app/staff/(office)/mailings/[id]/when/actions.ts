'use server'

import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again } from '@/app/staff/ui/form-texts'
import { formatCount } from '@/app/ui/format'
import { readAudience } from '@/lib/audiences/read-audience'
import { quietUntil } from '@/lib/consent/contact-policy'
import { inTransaction } from '@/lib/in-transaction'
import { londonInstant } from '@/lib/london-time'
import { approveMailing, askForApproval, takeBack } from '@/lib/mailings/approve-mailing'
import { countMailing } from '@/lib/mailings/count-mailing'
import { saveMailingPlan } from '@/lib/mailings/plan-mailing'
import { readLimits } from '@/lib/mailings/read-limits'
import { readMailing } from '@/lib/mailings/read-mailing'
import { remindApprover } from '@/lib/mailings/remind-approver'
import { changeRate, fastestRate } from '@/lib/mailings/run-mailing'
import { scheduleMailing, unscheduleMailing } from '@/lib/mailings/schedule-mailing'
import { whatStops } from '../test/what-stops'
import { beginAct, done, lacksCode, movedWords, readCount } from './begin-act'
import { planMistakes, scheduleMistakes, testMistakes } from './when-words'

/** How fast a draft goes, and whether its subjects are tried first. */
export async function savePlan(
  id: number,
  seen: number,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const { typed, why: _, ...act } = await beginAct('mailing.write', id, form, seen)
  const by = (['signatures', 'letters'] as const).find((known) => known === typed.by)
  const test = by ? { by, each: readCount(typed.each) ?? 0, hours: readCount(typed.hours) ?? 0 } : null
  const saved = await inTransaction((tx) =>
    saveMailingPlan(tx, { ...act, ratePerMinute: readCount(typed.rate) ?? 0, test }),
  )
  if (saved.kind === 'saved') done(id, 'planned', '/when')
  return again(typed, saved.kind in planMistakes ? planMistakes[saved.kind]! : movedWords(saved as never))
}

/** Asks a named colleague to approve this draft. */
export async function ask(
  id: number,
  seen: number,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const { typed, why: _, ...act } = await beginAct('mailing.write', id, form, seen)
  if (!typed.of) return again(typed, { of: 'Choose who is to approve it' })
  const stops = await whatStops(act.mailingId)
  if (stops) return again(typed, stops)
  const people = await countNow(act.mailingId)
  if (people === null)
    return again(typed, { form: 'Nobody can tell whom it is for. Build its audience again.' })
  const asked = await inTransaction((tx) => askForApproval(tx, { ...act, of: typed.of ?? '', people }))
  if (asked.kind === 'asked') done(id, 'asked')
  if (asked.kind === 'asked_already')
    return again(typed, { of: 'They were asked already. Choose somebody else, or remind them on its page' })
  if (asked.kind === 'cannot_approve')
    return again(typed, { of: 'Choose somebody who may send mailings and did not write this one' })
  if (asked.kind === 'nothing_written')
    return again(typed, { form: 'Give every text of it a subject and a body first.' })
  if (asked.kind === 'moved_on' || asked.kind === 'not_found') return again(typed, movedWords(asked))
  return again(typed, { form: testMistakes[asked.kind] })
}

/** Mails whoever was asked once more, for whoever asked, at most once a day. */
export async function remind(id: number, form: FormData): Promise<void> {
  const { mailingId, staffId } = await beginAct('mailing.write', id, form)
  const people = await countNow(mailingId)
  if (people === null) done(id, 'moved_on')
  const { kind } = await inTransaction((tx) => remindApprover(tx, { mailingId, staffId, people }))
  done(id, kind === 'reminded' ? 'reminded' : 'not_reminded')
}

/** How many it would go to; null where it is not here any more, or its audience cannot be read. */
async function countNow(id: number): Promise<number | null> {
  const mailing = await readMailing(id)
  if (!mailing || readAudience(mailing.audience).kind === 'mistakes') return null
  return (await countMailing(mailing)).people
}

/** The second person's word, for the draft and the count that their page showed. */
export async function approve(
  id: number,
  seen: number,
  shown: number,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const { typed, why: _, ...act } = await beginAct('mailing.send', id, form, seen)
  const mistakes: Record<string, string> = {}
  if (typed.read !== 'yes') mistakes.read = 'Read it to the end, then tick this'
  if (readCount(typed.count) !== shown) mistakes.count = `Type ${shown}, the count shown above`
  if (Object.keys(mistakes).length > 0) return again(typed, mistakes)
  const lacking = await lacksCode(typed, form)
  if (lacking) return lacking
  const changed = await hasChanged(id, shown)
  if (changed) return again(typed, changed)
  const approved = await inTransaction((tx) => approveMailing(tx, { ...act, people: shown }))
  if (approved.kind === 'approved') done(id, 'approved')
  if (approved.kind === 'own')
    return again(typed, { form: 'You changed it last yourself, so somebody else approves it.' })
  return again(typed, movedWords(approved))
}

/** Another count than the page showed by more than a tenth: it is looked at again before anybody answers for it. */
async function hasChanged(id: number, shown: number): Promise<Record<string, string> | null> {
  const mailing = await readMailing(id)
  if (!mailing) return movedWords({ kind: 'not_found' })
  const { people } = await countMailing(mailing)
  if (people <= shown * 1.1) return null
  return {
    form: `It would go to ${formatCount(people)} people now, and the page showed ${formatCount(shown)}. Load the page again, and look at the new count.`,
  }
}

/** Back to a draft that can be edited. */
export async function edit(id: number, form: FormData): Promise<void> {
  const { mailingId, staffId } = await beginAct('mailing.write', id, form)
  const { kind } = await inTransaction((tx) => takeBack(tx, { mailingId, staffId }))
  done(id, kind === 'taken_back' ? 'taken_back' : 'moved_on')
}

/** Puts it into the timetable, for a time in London or at once. */
export async function schedule(
  id: number,
  seen: number,
  shown: { people: number; typesCount: boolean },
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const { typed, why: _, ...act } = await beginAct('mailing.send', id, form, seen)
  const { startsAt, mistakes } = readStart(typed)
  const stops = await whatStops(act.mailingId)
  if (stops) return again(typed, stops)
  const [mailing, policy] = [await readMailing(id), await readLimits()]
  if (!mailing) return again(typed, movedWords({ kind: 'not_found' }))
  const { people, isEverybody } = await countMailing(mailing)
  const mustType = shown.typesCount || isEverybody || people > policy.secondPersonOver
  if (mustType && readCount(typed.count) !== shown.people)
    mistakes.count = isEverybody
      ? `This reaches everybody we may mail, or nearly. Type ${shown.people} to say that this is meant`
      : `Type ${shown.people}, the count shown above`
  if (Object.keys(mistakes).length > 0) return again(typed, mistakes)
  if (people > shown.people * 1.1)
    return again(typed, {
      form: `It would go to ${formatCount(people)} people now, and the page showed ${formatCount(shown.people)}. Load the page again, and look at the new count.`,
    })
  const lacking = await lacksCode(typed, form)
  if (lacking) return lacking
  const { secondPersonOver } = policy
  const scheduled = await inTransaction((tx) =>
    scheduleMailing(tx, { ...act, startsAt, people, secondPersonOver }),
  )
  const soon = quietUntil(policy, Date.now()) === null ? 'started' : 'started_by_night'
  if (scheduled.kind === 'scheduled') done(id, startsAt === null ? soon : 'scheduled')
  if (scheduled.kind === 'moved_on' || scheduled.kind === 'not_found')
    return again(typed, movedWords(scheduled))
  return again(typed, scheduleMistakes(scheduled, secondPersonOver))
}

function readStart(typed: Record<string, string>): {
  startsAt: number | null
  mistakes: Record<string, string>
} {
  const { on = '', at = '' } = typed
  if (on === '' && at === '') return { startsAt: null, mistakes: {} }
  if (londonInstant(on, '12:00') === null)
    return { startsAt: null, mistakes: { on: 'Enter the day it starts, or leave both empty to start now' } }
  const startsAt = londonInstant(on, at || '09:00')
  return startsAt === null
    ? { startsAt, mistakes: { at: 'Choose another time: this one does not exist on that day' } }
    : { startsAt, mistakes: {} }
}

/** Out of the timetable again. */
export async function unschedule(id: number, form: FormData): Promise<void> {
  const { mailingId, staffId } = await beginAct('mailing.send', id, form)
  const { kind } = await inTransaction((tx) => unscheduleMailing(tx, { mailingId, staffId }))
  done(id, kind === 'unscheduled' ? 'unscheduled' : 'moved_on')
}

/** How many a minute, from the next hundred on. */
export async function setRate(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { typed, mailingId, staffId } = await beginAct('mailing.send', id, form)
  const ratePerMinute = readCount(typed.rate) ?? 0
  if (ratePerMinute < 1 || ratePerMinute > fastestRate) return again(typed, planMistakes.rate_not_possible!)
  const changed = await inTransaction((tx) => changeRate(tx, { mailingId, staffId, ratePerMinute }))
  if (changed.kind === 'changed') done(id, 'rate_changed')
  return again(typed, movedWords(changed))
}
