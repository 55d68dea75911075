import type { ReactNode } from 'react'
import { Notice } from '@/app/ui/notice'
import { Section } from '@/app/ui/section'
import type { Standing } from '@/lib/letters/read-standing'
import type { FoundArea } from '@/lib/representatives/lookup'
import { EmptySeat, MemberList, MemberRow } from './member-row'
import { chamberWords, dayWords, seatsWords, upperFirst } from './member-words'
import type { TypedForLetter } from './write-button'

type AreaSectionProps = {
  area: FoundArea
  standing: Standing
  now: number
  typed?: TypedForLetter
  showsChannels?: boolean
  heavy?: boolean
  title?: string
  note?: ReactNode
}

/** A chamber and who sits in it for one area: what it decides, its members, its empty seats. */
export function AreaSection({
  area,
  standing,
  now,
  typed,
  showsChannels,
  heavy,
  title,
  note,
}: AreaSectionProps) {
  const empty = area.vacancy === null || area.vacancy === 'vacant' ? area.seats - area.mandates.length : 0
  return (
    <Section
      id={`area-${area.id}`}
      title={title ?? chamberTitle(area)}
      note={note ?? <AreaNote area={area} />}
      heavy={heavy}
    >
      <VacancyNotice area={area} />
      {(area.mandates.length > 0 || empty > 0) && (
        <MemberList>
          {area.mandates.map((mandate) => (
            <MemberRow
              key={mandate.id}
              {...{ area, mandate, now, typed, showsChannels }}
              standings={standing.ofMandate.get(mandate.id) ?? []}
            />
          ))}
          {empty > 0 && <EmptySeat words={emptyWords(area.seats, empty)} />}
        </MemberList>
      )}
    </Section>
  )
}

/** "Scottish Parliament, region": a chamber stands twice where people have two kinds of member in it. */
export function chamberTitle({ chamber, kind }: FoundArea): string {
  return kind === 'region' ? `${chamber.name}, region` : chamber.name
}

function AreaNote({ area }: { area: FoundArea }) {
  const several = area.seats > 1 && area.mandates.length > 1
  return (
    <>
      {area.chamber.decides} Area: <a href={areaAddress(area)}>{area.name}</a>, {seatsWords(area.seats)}.
      {several && ' You may write to any of them, one letter to each.'} List of members as of{' '}
      {dayWords(area.asOf)}.
    </>
  )
}

export function areaAddress({ chamber, slug }: Pick<FoundArea, 'chamber' | 'slug'>): string {
  return `/my-representatives/${chamber.slug}/${slug}`
}

function emptyWords(seats: number, empty: number): string {
  if (seats === 1) return 'This seat is empty'
  return empty === 1 ? `One of the ${seats} seats is empty` : `${empty} of the ${seats} seats are empty`
}

/** Why nobody is shown, where it is not simply that a seat fell empty. */
function VacancyNotice({ area }: { area: FoundArea }) {
  if (area.vacancy === 'dissolved')
    return (
      <Notice title="Election">
        <p>
          {upperFirst(chamberWords(area.chamber))} is dissolved. Until the election nobody holds this seat,
          and nobody can be written to as its member.
        </p>
        {area.note && <p>{area.note}</p>}
      </Notice>
    )
  if (area.vacancy === 'out_of_date')
    return (
      <Notice title="Out of date" warning>
        <p>
          The term that our list speaks of is over, so we show nobody from it. The list is as of{' '}
          {dayWords(area.asOf)}. We are waiting for the new one.
        </p>
      </Notice>
    )
  return null
}
