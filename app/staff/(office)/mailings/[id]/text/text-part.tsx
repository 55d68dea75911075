import Link from 'next/link'
import type { ReactNode } from 'react'
import { textName } from '@/app/staff/ui/mailing-words'
import { Part } from '@/app/staff/ui/parts'
import { formatClock } from '@/app/staff/ui/words'
import type { MergeValues } from '@/lib/mailings/mailing'
import type { Mailing } from '@/lib/mailings/read-mailing'
import s from '../../mailing.module.css'
import { frameAddress } from '../preview/preview-part'
import { addressOf, keyOf, type Shown } from '../shown'
import { saveText } from './actions'
import { Composer } from './composer'
import { MergeHelp } from './merge-help'
import { differsIn } from './other-texts'
import { fingerprintOf } from './text-form'
import { OtherVersions } from './versions'

type Props = {
  mailing: Mailing
  shown: Shown
  mayWrite: boolean
  /** What the campaign's fields are, for everybody alike. */
  shared: MergeValues
  /** "{{mp.name}} is missing for 31 people; they read “your MP”." */
  missing: string[]
  /** The draft that was just saved: the form begins anew with it, and keeps what it has until then. */
  saved: string
  preview: ReactNode
}

/** 2 of the page: what it says, in each language and variant, and beside it how that is read. */
export function TextPart({ mailing, shown, mayWrite, shared, missing, saved, preview }: Props) {
  const { id, texts, version } = mailing
  const { text } = shown
  const isOpen = mayWrite && mailing.state === 'draft'
  const back = addressOf(id, shown).replace(/^[^?]*\?|#.*$/g, '')
  const variantsOfIt = texts.filter(({ locale }) => locale === text.locale).length
  return (
    <Part
      id="says"
      title="2. What it says"
      say={
        <span className={s.texts}>
          {texts.map((one) => (
            <Link
              key={keyOf(one)}
              href={addressOf(id, { ...shown, text: one })}
              prefetch={false}
              scroll={false}
              aria-current={one === text ? 'true' : undefined}
            >
              {textName(one, texts)}
            </Link>
          ))}
        </span>
      }
      more={`Draft ${version} kept ${formatClock(mailing.changedAt)}`}
    >
      <div className={s.compose}>
        <div>
          <Composer
            key={`${keyOf(text)} ${saved}`}
            action={saveText.bind(null, id, { locale: text.locale, variant: text.variant }, back)}
            previewAt={frameAddress(id, { ...shown, look: shown.look === 'text' ? 'light' : shown.look })}
            text={{ subject: text.subject, preview: text.preview, body: text.body }}
            label={variantsOfIt > 1 ? `, ${text.variant}` : ''}
            lang={text.locale}
            version={version}
            was={fingerprintOf(text)}
            shared={shared}
            underSubject={differsIn(text, texts)}
            underBody={missing}
            readOnly={!isOpen}
          />
          {isOpen && <MergeHelp hasCampaign={mailing.campaignId !== null} />}
          {isOpen && <OtherVersions mailing={mailing} text={text} />}
        </div>
        {preview}
      </div>
    </Part>
  )
}
