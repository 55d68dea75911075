import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { ErrorSummary } from '@/app/ui/error-summary'
import { Notice } from '@/app/ui/notice'
import { Section } from '@/app/ui/section'
import { Split } from '@/app/ui/split'
import { readStanding } from '@/lib/letters/read-standing'
import type { FoundArea, Lookup } from '@/lib/representatives/lookup'
import { AreaSection, areaAddress, chamberTitle } from '../area-section'
import { ChooseArea } from '../choose-area'
import { crumbs } from '../crumbs'
import type { FoundState } from '../found-state'
import { titled } from '../member-words'
import { AnotherPostcode } from '../postcode-form'
import type { Shown } from './choose-shown'
import { FocusedHeading } from './focused-heading'
import { leadWords } from './lead-words'
import s from './page.module.css'

type ResultProps = { state: FoundState; lookup: Lookup; shown: Shown; now: Date }

/** Who represents the reader in each chamber, or the question which of several areas is theirs. */
export async function Result({ state, lookup, shown, now }: ResultProps) {
  const standing = await readStanding(shown.areas, now)
  const hasNotices =
    lookup.accuracy === 'terminated' ||
    lookup.nearby.length > 0 ||
    shown.choice.length > 0 ||
    shown.chosen !== null
  const typed = {
    postcode: lookup.postcode ?? state.typed.postcode,
    country: lookup.country ?? state.typed.country,
  }
  return (
    <>
      <Breadcrumbs crumbs={crumbs()} />
      <Split
        lead={
          <>
            {state.mistakes.length > 0 && (
              <ErrorSummary mistakes={state.mistakes} note="Your postcode is still here." takesFocus />
            )}
            <FocusedHeading takesFocus={state.mistakes.length === 0}>
              Who speaks for {typed.postcode}
            </FocusedHeading>
            <p className={`lead ${s.lead}`}>{leadWords(shown)}</p>
          </>
        }
        act={<AnotherPostcode country={typed.country} />}
        under={
          hasNotices && (
            <Notices lookup={lookup} shown={shown} typed={typed} error={state.mistakes[0]?.detail} />
          )
        }
      />
      {shown.areas.map((area, i) => (
        <AreaSection
          key={area.id}
          {...{ area, standing }}
          typed={{ ...typed, area: shown.chosen?.id ?? null }}
          now={now.getTime()}
          heavy={i === 0}
        />
      ))}
      {shown.unsettled.map((areas) => (
        <Unsettled key={areas[0]?.id} areas={areas} />
      ))}
    </>
  )
}

type NoticesProps = {
  lookup: Lookup
  shown: Shown
  typed: { postcode: string; country: string }
  error?: string
}

/** What one should know before reading on; nothing where the answer is plain. */
function Notices({ lookup, shown, typed, error }: NoticesProps) {
  const offered = lookup.nearby.filter(({ id }) => id !== shown.chosen?.id)
  return (
    <div className="stack">
      {lookup.accuracy === 'terminated' && (
        <Notice title="Old postcode" warning>
          <p>
            {typed.postcode} is no longer in use. Is this still your postcode? If your home has a new one,
            look that up.
          </p>
        </Notice>
      )}
      {shown.chosen && (
        <Notice title="Your choice">
          <p>
            You chose {shown.chosen.name}. A member’s office may ask for your address, to see that you live
            there.
          </p>
        </Notice>
      )}
      {shown.choice.length > 0 && (
        <ChooseArea
          typed={typed}
          question={
            lookup.accuracy === 'partial'
              ? `${typed.postcode} is a part of a postcode, in ${shown.choice.length} areas. Which is yours?`
              : `${typed.postcode} lies in ${shown.choice.length} areas. Which do you live in?`
          }
          options={shown.choice.map(optionOf)}
          button="Show who represents it"
          error={error}
        />
      )}
      {shown.choice.length === 0 && offered.length > 0 && (
        <details className={s.nearby}>
          <summary>Not right? Choose another area</summary>
          <div className="stack">
            <p>
              A postcode is placed as a whole, so a few homes near a boundary come out in the area beside
              theirs.
            </p>
            <ChooseArea
              typed={typed}
              question="Areas close to this postcode"
              options={offered.map(({ id, name }) => ({ id, name }))}
              button="Show who represents it"
              error={error}
            />
          </div>
        </details>
      )}
    </div>
  )
}

function optionOf(area: FoundArea) {
  const names = area.mandates.map((mandate) => titled(mandate, area.chamber))
  return { id: area.id, name: area.name, detail: names.join(', ') }
}

/** Further areas that only the whole postcode tells apart. */
function Unsettled({ areas }: { areas: FoundArea[] }) {
  const [first] = areas
  if (!first) return null
  return (
    <Section id={`several-${first.id}`} title={chamberTitle(first)} note={first.chamber.decides}>
      <div className="stack">
        <p>It is one of these. With your whole postcode we can say which.</p>
        <ul className={s.several}>
          {areas.map((area) => (
            <li key={area.id}>
              <a href={areaAddress(area)}>{area.name}</a>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  )
}
