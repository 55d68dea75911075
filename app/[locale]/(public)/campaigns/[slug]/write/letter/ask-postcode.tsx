import { ErrorNotice, ErrorSummary } from '@/app/ui/error-summary'
import { Sheet } from '@/app/ui/sheet'
import { Split } from '@/app/ui/split'
import { PostcodeForm } from '../../../../my-representatives/postcode-form'
import type { LetterState } from '../letter-state'
import s from '../write.module.css'
import { noticeWords } from './notice-words'

/** The first step again, with what is to be put right. */
export function AskPostcode({ slug, heading, state }: { slug: string; heading: string; state: LetterState }) {
  const { mistakes, notice, values } = state
  return (
    <Split
      lead={
        <div className="stack">
          {mistakes.length > 0 && (
            <ErrorSummary mistakes={mistakes} note="Nothing has been sent." takesFocus />
          )}
          {notice && <ErrorNotice title="Nothing has been sent">{noticeWords[notice]}</ErrorNotice>}
          <h1 className={s.heading}>{heading}</h1>
        </div>
      }
      act={
        <Sheet>
          <PostcodeForm
            action={`/campaigns/${slug}/letters`}
            act="find"
            button="Begin your letter"
            values={{ postcode: values.postcode ?? '', country: values.country ?? '' }}
            error={mistakes.find(({ field }) => field === 'postcode')?.detail}
          />
        </Sheet>
      }
    />
  )
}
