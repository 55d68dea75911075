import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { ActLink } from '@/app/ui/button'
import { Split } from '@/app/ui/split'
import type { Lookup } from '@/lib/representatives/lookup'
import { crumbs } from '../crumbs'
import type { FoundState } from '../found-state'
import { reasonWords } from '../outcome-words'
import { PostAgain, PostcodeForm } from '../postcode-form'
import { FocusedHeading } from './focused-heading'
import s from './page.module.css'

/** Nobody was found, why, and what one can do. The postcode stays in the form. */
export function NoAnswer({ state, lookup }: { state: FoundState; lookup: Lookup }) {
  const reason = lookup.reason === 'invalid' ? null : lookup.reason
  const asked = state.typed.postcode.trim().toUpperCase().slice(0, 20)
  const words = reasonWords[reason ?? 'unknown_postcode']
  return (
    <>
      <Breadcrumbs crumbs={crumbs()} />
      <Split
        lead={
          <div className="stack">
            <FocusedHeading>{words.heading}</FocusedHeading>
            {asked && <p className={s.asked}>{asked}</p>}
            <p className="lead">{words.text}</p>
            {lookup.suggestion && (
              <div className={s.suggestion}>
                <p className="lead">
                  Did you mean <b>{lookup.suggestion}</b>?
                </p>
                <PostAgain postcode={lookup.suggestion} country={lookup.country ?? state.typed.country}>
                  {`Yes, look up ${lookup.suggestion}`}
                </PostAgain>
              </div>
            )}
            <ul className={s.acts}>
              {words.offersList && (
                <li>
                  <ActLink href={listAddress(lookup)}>Choose your area by its name</ActLink>
                </li>
              )}
              <li>
                <ActLink href="/campaigns">Read the campaigns</ActLink>
              </li>
            </ul>
          </div>
        }
        act={<PostcodeForm values={state.typed} label="Try a postcode" />}
      />
    </>
  )
}

/** The list of the chamber that decides, at Northern Ireland where the postcode is from there. */
function listAddress({ country, reason }: Lookup): string {
  if (country === 'CA') return '/my-representatives/ca-commons'
  if (country === 'US') return '/my-representatives/us-house'
  return `/my-representatives/uk-commons${reason === 'licence' ? '#northern-ireland' : ''}`
}
