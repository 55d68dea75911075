import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { formatMoment, formatOrdinal } from '@/app/ui/format'
import { Particulars } from '@/app/ui/particulars'
import { placeName } from '@/app/ui/place-names'
import { Sheet } from '@/app/ui/sheet'
import { Split } from '@/app/ui/split'
import { splitParagraphs } from '@/app/ui/split-paragraphs'
import { Undersigned } from '@/app/ui/undersigned'
import type { Thanks } from '@/lib/signatures/read-thanks'
import s from './receipt.module.css'

export type ThanksGiven = Extract<Thanks, { kind: 'thanks' }>

type Props = {
  thanks: ThanksGiven
  next: ReactNode
  /** What the campaign says to those who have signed. */
  note: string
}

/** The reward: the signer's own line among the undersigned, and what there is to keep. */
export function Receipt({ thanks, next, note }: Props) {
  const own = { number: thanks.number, name: null, place: placeName(thanks), isYou: true }
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { words: 'Home', href: '/' },
          { words: thanks.campaignName, href: `/campaigns/${thanks.campaignSlug}` },
          { words: 'Signed' },
        ]}
      />
      <Split
        lead={
          <>
            <h1>Your name is on the record</h1>
            <p className={`lead ${s.lead}`}>
              Thank you. You are the {formatOrdinal(thanks.number)} person to sign “{thanks.demand}”.
            </p>
            {note && (
              <div className={`stack ${s.note}`}>
                {splitParagraphs(note).map((text) => (
                  <p key={text}>{text}</p>
                ))}
              </div>
            )}
            <Sheet>
              <p className={s.we}>We, the undersigned</p>
              <Undersigned
                lines={[own, ...thanks.recent.map((line) => ({ ...line, place: placeName(line) }))]}
              />
              <div className={s.parts}>
                <Particulars
                  rows={[
                    { term: 'Confirmed', is: formatMoment(thanks.confirmedAt) },
                    { term: 'Reference', is: thanks.reference },
                    {
                      term: 'Your name',
                      is: thanks.showName ? 'Your first name and area are shown' : 'Kept private',
                    },
                    {
                      term: 'Emails',
                      is: thanks.updates === 'yes' ? 'You said yes to news' : 'You said no to news',
                    },
                  ]}
                />
              </div>
              <p className="small">
                We have emailed you a link to see, correct or take back your name, and to change what we send.
              </p>
            </Sheet>
          </>
        }
        act={next}
      />
    </>
  )
}
