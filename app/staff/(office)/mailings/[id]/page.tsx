import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { doneWords } from '@/app/staff/ui/mailing-words'
import { Note } from '@/app/staff/ui/parts'
import { formatCount } from '@/app/ui/format'
import { countAudience } from '@/lib/audiences/count-audience'
import { readAudience } from '@/lib/audiences/read-audience'
import { textProblems } from '@/lib/mailings/checks/text-problems'
import { readTextAbout } from '@/lib/mailings/compose/read-text-about'
import type { TextAbout } from '@/lib/mailings/compose/text-about'
import type { MergeValues } from '@/lib/mailings/mailing'
import { purposeOf } from '@/lib/mailings/purpose-of'
import { type Mailing, readMailing } from '@/lib/mailings/read-mailing'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import s from '../mailing.module.css'
import { DetailsPart } from './details-part'
import { MailingHead } from './mailing-head'
import { previewOf, readerOf } from './preview/preview-of'
import { PreviewPart } from './preview/preview-part'
import { one, type Query, shownOf } from './shown'
import { ChecksPart } from './test/checks-part'
import { missingWords } from './text/missing-words'
import { TextPart } from './text/text-part'
import { AudiencePart } from './who/audience-part'

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
  const [about, as, wouldGoTo, missing] = await Promise.all([
    readTextAbout(mailing.campaignId, mailing.texts),
    readerOf(asked.reader, asked.text.locale, mailing.campaignId, may(person.role, 'signature.read')),
    countFor(mailing),
    missingWords(mailing, asked.text),
  ])
  const shown = { ...asked, reader: as.key }
  const [checks, message] = await Promise.all([
    textProblems(mailing.texts, about),
    previewOf(mailing, shown.text, about, as.reader),
  ])
  const mayWrite = may(person.role, 'mailing.write')
  const done = one(query.done)
  return (
    <>
      <MailingHead {...{ mailing, wouldGoTo, person }} campaignName={about.campaign?.name ?? null} />
      {doneWords[done] && <Note tone="good">{doneWords[done]}</Note>}
      <div className={s.mail}>
        <div>
          {one(query.change) === 'details' && mayWrite && mailing.state === 'draft' && (
            <DetailsPart mailing={mailing} />
          )}
          <AudiencePart mailing={mailing} person={person} />
          <TextPart
            {...{ mailing, shown, mayWrite, missing, done }}
            shared={sharedValues(about)}
            preview={
              <PreviewPart
                {...{ mailing, shown, message }}
                name={as.reader.values.name ?? 'Somebody of whom nothing is known'}
                realReaders={[]}
              />
            }
          />
          <ChecksPart {...{ mailing, checks }}>{null}</ChecksPart>
        </div>
      </div>
    </>
  )
}

/** How many it would go to as of now, while it has not begun. */
async function countFor(mailing: Mailing): Promise<number | null> {
  const read = readAudience(mailing.audience)
  if (mailing.snapshotAt !== null || read.kind === 'mistakes') return null
  const corrects = mailing.reachesAgain ? undefined : (mailing.correctsId ?? undefined)
  return (await countAudience(read.audience, purposeOf(mailing), { corrects })).willBeMailed
}

/** What the campaign's fields say to everybody alike. */
function sharedValues({ campaign }: TextAbout): MergeValues {
  if (!campaign) return {}
  const { name, count, addressee } = campaign
  return { 'campaign.name': name, 'campaign.count': formatCount(count), 'campaign.addressee': addressee }
}
