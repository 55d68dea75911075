import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { ErrorNotice, ErrorSummary } from '@/app/ui/error-summary'
import { Split } from '@/app/ui/split'
import { crumbs } from '../crumbs'
import type { FoundState } from '../found-state'
import { PostAgain, PostcodeForm } from '../postcode-form'
import s from './page.module.css'

/** The form with what was typed, and what to put right. */
export function FormAgain({ state }: { state: FoundState }) {
  const { mistakes, notice, typed, lookup } = state
  return (
    <>
      <Breadcrumbs crumbs={crumbs()} />
      <Split
        lead={
          <div className="stack">
            {mistakes.length > 0 && (
              <ErrorSummary mistakes={mistakes} note="What you typed is still here." takesFocus />
            )}
            {notice && <ErrorNotice title="Nothing was looked up">{noticeWords[notice]}</ErrorNotice>}
            <h1 className={s.heading}>Find who represents you</h1>
            {lookup?.suggestion && (
              <div className={s.suggestion}>
                <p className="lead">
                  Did you mean <b>{lookup.suggestion}</b>?
                </p>
                <PostAgain postcode={lookup.suggestion} country={lookup.country ?? typed.country}>
                  {`Yes, look up ${lookup.suggestion}`}
                </PostAgain>
              </div>
            )}
          </div>
        }
        act={<PostcodeForm values={typed} error={mistakes[0]?.detail} />}
      />
    </>
  )
}

const noticeWords = {
  foreign_origin: 'The form must be sent from our own page. Send it again from here.',
  too_big: 'That was more than the form can hold. Enter a postcode alone.',
  wrong_type: 'The form arrived in a way that we cannot read. Send it again from here.',
  unreadable: 'The form arrived in a way that we cannot read. Send it again from here.',
} as const
