import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { channelKindNames } from '@/app/staff/ui/channel-words'
import { type FieldSpec, pair, select } from '@/app/staff/ui/form-spec'
import { roleNames } from '@/app/staff/ui/letter-words'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { londonDay } from '@/lib/london-time'
import { officeKinds } from '@/lib/representatives/lookup'
import { type PersonRecord, readPersonRecord } from '@/lib/representatives/staff-directory'
import { requireStaff } from '@/lib/staff/session'
import { saveChannel, saveOffice } from '../actions'
import { ChannelTable } from './channel-table'
import { MandateTable } from './mandate-table'

export const metadata: Metadata = { title: 'A representative' }

const doneWords: Record<string, string> = {
  channel: 'Added. It counts as checked today.',
  right: 'It counts as right from today.',
  withdrawn: 'Withdrawn. Nothing is sent to it any more.',
  office: 'The office is written down.',
  office_ended: 'The office ends today.',
  moved: 'Somebody has changed this meanwhile. Nothing was changed.',
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }

/** One person: seats, parties and offices over time, and the ways to reach them. */
export default async function PersonPage({ params, searchParams }: Props) {
  const { id } = await params
  await requireStaff('directory.edit', `/staff/representatives/people/${id}`)
  const person = /^\d{1,9}$/.test(id) ? await readPersonRecord(Number(id)) : null
  if (!person) notFound()
  const { done } = await searchParams
  const said = typeof done === 'string' ? doneWords[done] : undefined
  const sitting = person.mandates.filter(({ endedOn }) => endedOn === null)
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/representatives', words: 'Representatives' },
          { href: '/staff/representatives/areas', words: 'Areas and people' },
        ]}
        here={`Number ${person.id}`}
        title={person.name}
        acts={
          <Link href={`/staff/letters/positions?person=${person.id}#note`} prefetch={false}>
            Note a position
          </Link>
        }
      >
        <p>
          {sitting.map(({ areaName, chamberName }) => areaName || chamberName).join(', ') ||
            'Holds no seat now'}
          . Letters begin “Dear {person.salutation || person.name}”.
          {person.isSample && ' A fictional person.'}
        </p>
      </PageHead>
      {said && <Note tone="good">{said}</Note>}
      <Part id="mandates" title="Seats, parties and offices" say="Seats and parties come from imports">
        <MandateTable person={person} />
      </Part>
      {sitting.length > 0 && (
        <Part id="office" title="Add an office" say="It changes what can be asked of them">
          <StaffForm
            action={saveOffice.bind(null, person.id)}
            fields={officeFields(sitting)}
            values={{
              mandate: String(sitting[0]?.id ?? ''),
              office: 'minister',
              from: londonDay(Date.now()),
            }}
            button="Add the office"
            prefix="office-"
          />
        </Part>
      )}
      <Part id="channels" title="Ways to reach them">
        <ChannelTable person={person} />
        <StaffForm
          action={saveChannel.bind(null, person.id)}
          fields={channelFields}
          values={{ kind: 'email' }}
          button="Add this"
          note="Look it up at its own source first. It counts as checked today."
          prefix="channel-"
        />
      </Part>
    </>
  )
}

function officeFields(sitting: PersonRecord['mandates']): FieldSpec[] {
  return [
    select(
      'mandate',
      'In which seat',
      sitting.map(({ id, areaName, chamberName }) => ({
        value: String(id),
        words: [areaName, chamberName].filter(Boolean).join(', '),
      })),
    ),
    pair(
      select(
        'office',
        'Office',
        officeKinds.map((value) => ({ value, words: roleNames[value] ?? value })),
      ),
      { kind: 'line', name: 'title', label: 'Its title', under: 'As readers see it', max: 120 },
    ),
    pair(
      { kind: 'date', name: 'from', label: 'From' },
      { kind: 'date', name: 'until', label: 'First day after it', under: 'Empty while it lasts' },
    ),
  ]
}

const channelFields: FieldSpec[] = [
  pair(
    select(
      'kind',
      'Kind',
      Object.entries(channelKindNames).map(([value, words]) => ({ value, words })),
    ),
    { kind: 'line', name: 'label', label: 'Which office', under: 'Like: Constituency office', max: 80 },
  ),
  { kind: 'line', name: 'value', label: 'Address, number or page', max: 300 },
  { kind: 'tick', name: 'preferred', label: 'Use this first among those of its kind' },
]
