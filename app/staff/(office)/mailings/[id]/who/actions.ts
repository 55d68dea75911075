'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { typedCountMistake } from '@/app/staff/ui/typed-count'
import type { Audience } from '@/lib/audiences/audience'
import { listAudiences } from '@/lib/audiences/list-audiences'
import { readAudience } from '@/lib/audiences/read-audience'
import { longestAudienceName, saveAudience } from '@/lib/audiences/save-audience'
import { inTransaction } from '@/lib/in-transaction'
import { type Mailing, readMailing } from '@/lib/mailings/read-mailing'
import { saveMailingAudience } from '@/lib/mailings/save-mailing'
import type { StaffRole } from '@/lib/staff/permissions'
import { requireStaffToAct } from '@/lib/staff/session'
import { asValue, type Draft, draftOf, nameOf, readDraft } from './draft'
import { changeTree, readAct, type WhoAct } from './draft-acts'
import { countFor, makeView } from './make-view'
import type { WhoAnswer, WhoView } from './who-view'

const number = z.coerce.number().int().min(1).max(2_147_483_647)

type Typed = {
  person: { id: string; role: StaffRole }
  draft: Draft
  name: string
  reachesAgain: boolean
  version: number
}

/** Every button of the form: gives it back with its tree changed and counted, or keeps it and goes to the mailing. */
export async function arrangeWho(id: number, _answer: WhoAnswer, form: FormData): Promise<WhoAnswer> {
  const person = await requireStaffToAct('mailing.write')
  const mailing = await readMailing(number.parse(id))
  if (!mailing) redirect('/staff/mailings')
  const act = readAct(form)
  const typed: Typed = {
    person,
    draft: readDraft(form),
    name: String(form.get('name') ?? '').slice(0, 200),
    reachesAgain: mailing.correctsId !== null && form.get('reachesAgain') === 'yes',
    version: number.catch(mailing.version).parse(form.get('version')),
  }
  if (act.kind === 'keep') return keep(mailing, typed, String(form.get('typedCount') ?? ''))
  if (act.kind === 'save') return save(mailing, typed)
  if (act.kind === 'use') return startFrom(mailing, typed, Number(form.get('saved')))
  return arrange(mailing, typed, act)
}

/** The form again, as it was typed, with something said or to put right. */
function again(
  mailing: Mailing,
  typed: Typed,
  said: Partial<Pick<WhoView, 'said' | 'focus' | 'mistakes'>> = {},
) {
  const { draft, person, ...beside } = typed
  return makeView(mailing, draft, person.role, { ...beside, ...said })
}

async function arrange(mailing: Mailing, typed: Typed, act: WhoAct): Promise<WhoView> {
  const { draft, added } = changeTree(typed.draft, act, mailing.campaignId)
  const said = {
    ...{
      add: 'Added.',
      group: 'Added. Put conditions into it.',
      remove: 'Removed.',
    },
    ...{ find: '', count: 'Counted again:' },
  }
  const isNew = act.kind === 'add' ? 'not' : 'new'
  const words = act.kind in said ? said[act.kind as keyof typeof said] : ''
  return again(mailing, { ...typed, draft }, { said: words, focus: added && `${nameOf(added)}.${isNew}` })
}

/** Null: something in it is to be put right, which the form shows by itself. */
function audienceOf(typed: Typed): Audience | null {
  const read = readAudience(asValue(typed.draft))
  return read.kind === 'audience' ? read.audience : null
}

async function keep(mailing: Mailing, typed: Typed, typedCount: string): Promise<WhoView> {
  const audience = audienceOf(typed)
  if (!audience) return again(mailing, typed)
  const { view } = await countFor(mailing, audience, typed.person.role, typed.reachesAgain)
  const mistake = view.everybody ? typedCountMistake(typedCount, view.people) : null
  if (mistake) return again(mailing, typed, { mistakes: { typedCount: mistake } })
  const { version: seenVersion, reachesAgain, person } = typed
  const saved = await inTransaction((tx) =>
    saveMailingAudience(tx, {
      mailingId: mailing.id,
      seenVersion,
      staffId: person.id,
      audience,
      reachesAgain,
    }),
  )
  switch (saved.kind) {
    case 'saved':
      return redirect(`/staff/mailings/${mailing.id}?done=who#who`)
    case 'not_found':
      return redirect('/staff/mailings')
    case 'not_a_draft':
      return again(mailing, typed, {
        mistakes: { form: 'This mailing is no draft any more: take it back first. Nothing was kept.' },
      })
    case 'changed_meanwhile':
      return again(
        mailing,
        { ...typed, version: saved.version },
        {
          mistakes: {
            form: 'Somebody changed this mailing while you were here, and nothing was kept. Look at it, then press again to put this in place of theirs.',
          },
        },
      )
  }
}

async function save(mailing: Mailing, typed: Typed): Promise<WhoView> {
  const audience = audienceOf(typed)
  if (!audience) return again(mailing, typed)
  const saved = await inTransaction((tx) =>
    saveAudience(tx, { name: typed.name, audience, staffId: typed.person.id }),
  )
  const mistakes = {
    taken: 'Choose another name: an audience has this one',
    no_name: `Give it a name of 1 to ${longestAudienceName} letters`,
  }
  if (saved.kind !== 'saved') return again(mailing, typed, { mistakes: { name: mistakes[saved.kind] } })
  return again(mailing, { ...typed, name: '' }, { said: `Saved as “${typed.name.trim()}”.` })
}

async function startFrom(mailing: Mailing, typed: Typed, id: number): Promise<WhoView> {
  const saved = (await listAudiences()).find((one) => one.id === id)
  if (!saved?.audience)
    return again(mailing, typed, { mistakes: { saved: 'This one is gone. Choose another' } })
  return again(
    mailing,
    { ...typed, draft: draftOf(saved.audience) },
    { said: `This is a copy of “${saved.name}”.` },
  )
}
