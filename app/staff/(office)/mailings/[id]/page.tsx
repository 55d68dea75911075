import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { lifeDoneWords } from '@/app/staff/ui/mailing-life-words'
import { doneWords } from '@/app/staff/ui/mailing-words'
import { Note } from '@/app/staff/ui/parts'
import { formatCount } from '@/app/ui/format'
import { textProblems } from '@/lib/mailings/checks/text-problems'
import { readTextAbout } from '@/lib/mailings/compose/read-text-about'
import type { TextAbout } from '@/lib/mailings/compose/text-about'
import type { MergeValues } from '@/lib/mailings/mailing'
import { readMailing } from '@/lib/mailings/read-mailing'
import { readReminder } from '@/lib/mailings/remind-approver'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import s from '../mailing.module.css'
import { SendingPanel } from '../sending-panel'
import { DetailsPart } from './details-part'
import { MailingHead } from './mailing-head'
import { previewOf, readerOf } from './preview/preview-of'
import { PreviewPart } from './preview/preview-part'
import { one, type Query, shownOf } from './shown'
import { StuckNote } from './stuck-note'
import { ChecksPart } from './test/checks-part'
import { TestForm } from './test/test-form'
import { missingWords } from './text/missing-words'
import { TextPart } from './text/text-part'
import { WhenPart } from './when/when-part'
import { AudiencePart } from './who/audience-part'
import { countShown } from './who/make-view'

export const metadata: Metadata = { title: 'Mailing' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

/** One mailing: whom it goes to, what it says, what was checked, when it goes; beside it what is going out now. */
export default async function MailingPage({ params, searchParams }: Props) {
  const { id } = await params
  const person = await requireStaff('mailing.read', `/staff/mailings/${id}`)
  const mailing = /^\d{1,9}$/.test(id) ? await readMailing(Number(id)) : null
  if (!mailing) notFound()
  const query = await searchParams
  const asked = shownOf(mailing, query)
  const maySeePeople = may(person.role, 'signature.read')
  const [about, as, counted, missing, reminds] = await Promise.all([
    readTextAbout(mailing.campaignId, mailing.texts),
    readerOf(asked.reader, asked.text.locale, mailing, maySeePeople),
    countShown(mailing, person.role),
    missingWords(mailing, asked.text),
    may(person.role, 'mailing.write') ? readReminder(mailing.id, person.id) : null,
  ])
  const shown = { ...asked, reader: as.key }
  // Once it has begun nobody else comes to it.
  const wouldGoTo = mailing.snapshotAt === null && counted ? counted.view.people : null
  const [checks, message] = await Promise.all([
    textProblems(mailing.texts, about),
    previewOf(mailing, shown.text, about, as.reader),
  ])
  const mayWrite = may(person.role, 'mailing.write')
  const isToCome = ['draft', 'in_review', 'scheduled'].includes(mailing.state)
  const done = one(query.done)
  const said = doneWords[done] ?? lifeDoneWords[done]
  return (
    <>
      <MailingHead {...{ mailing, wouldGoTo, person, reminds }} campaignName={about.campaign?.name ?? null} />
      <StuckNote mailing={mailing} maySend={may(person.role, 'mailing.send')} />
      {said && <Note tone="good">{said}</Note>}
      <div className={s.mail}>
        <div>
          {one(query.change) === 'details' && mayWrite && mailing.state === 'draft' && (
            <DetailsPart mailing={mailing} />
          )}
          <AudiencePart {...{ mailing, person, counted }} />
          <TextPart
            {...{ mailing, shown, mayWrite, missing }}
            saved={one(query.draft)}
            shared={sharedValues(about)}
            preview={
              <PreviewPart
                {...{ mailing, shown, message }}
                name={as.reader.values.name ?? 'Somebody of whom nothing is known'}
                maySeePeople={maySeePeople}
              />
            }
          />
          <ChecksPart {...{ mailing, checks }}>
            {mayWrite && isToCome && <TestForm mailing={mailing} to={person.email} />}
          </ChecksPart>
          <WhenPart {...{ mailing, person, wouldGoTo }} />
        </div>
        <SendingPanel role={person.role} first={mailing.id} />
      </div>
    </>
  )
}

/** What the campaign's fields say to everybody alike. */
function sharedValues({ campaign }: TextAbout): MergeValues {
  if (!campaign) return {}
  const { name, count, addressee } = campaign
  return { 'campaign.name': name, 'campaign.count': formatCount(count), 'campaign.addressee': addressee }
}
