import type { Metadata } from 'next'
import { type FieldSpec, optional, pair, select } from '@/app/staff/ui/form-spec'
import { stanceNames } from '@/app/staff/ui/letter-words'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { counted } from '@/app/staff/ui/words'
import { listLetterCampaigns, listPositions } from '@/lib/letters/staff-positions'
import { listCitableReplies, type ReplyRow } from '@/lib/letters/staff-replies'
import { readPeopleByIds } from '@/lib/representatives/find-people'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { LettersViews } from '../letters-views'
import { note } from './actions'
import { DecidedPositions } from './decided-positions'
import { NotedPosition } from './noted-position'

export const metadata: Metadata = { title: 'Positions' }

const doneWords: Record<string, string> = {
  noted: 'Noted. Another person approves it before anybody sees it.',
  approved: 'Approved. It stands on the public board.',
  refused: 'Refused, with the reason written down.',
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where members stand: noted by one person, approved by another, and only then public. */
export default async function PositionsPage({ searchParams }: Props) {
  const staff = await requireStaff('position.approve', '/staff/letters/positions')
  const query = await searchParams
  const said = typeof query.done === 'string' ? doneWords[query.done] : undefined
  const [positions, campaigns, replies] = await Promise.all([
    listPositions(),
    listLetterCampaigns(),
    listCitableReplies(),
  ])
  const noted = positions.filter(({ state }) => state === 'noted')
  return (
    <>
      <PageHead crumbs={[{ href: '/staff/letters', words: 'Letters' }]} here="Positions" title="Positions">
        <p>
          {noted.length === 0 ? 'None waits' : `${counted(noted.length, 'position')} to look at`}. Every party
          is treated alike, and each position rests on something that can be shown.
        </p>
      </PageHead>
      <LettersViews here="/staff/letters/positions" />
      {said && <Note tone="good">{said}</Note>}
      {noted.length > 0 && (
        <Part id="noted" title="Wait for another person">
          {noted.map((position) => (
            <NotedPosition key={position.id} position={position} isOwn={position.notedById === staff.id} />
          ))}
        </Part>
      )}
      {may(staff.role, 'position.note') && (
        <Part id="note" title="Note a position">
          <StaffForm
            action={note}
            fields={noteFields(campaigns, replies)}
            values={await valuesFrom(query)}
            button="Note it"
            note="Another person approves it before anybody sees it."
          />
        </Part>
      )}
      <Part id="decided" title="Decided" say="A change of mind is noted anew">
        <DecidedPositions positions={positions.filter(({ state }) => state !== 'noted')} />
      </Part>
    </>
  )
}

function noteFields(campaigns: { slug: string; name: string }[], replies: ReplyRow[]): FieldSpec[] {
  return [
    select(
      'campaign',
      'Campaign',
      optional(
        campaigns.map(({ slug, name }) => ({ value: slug, words: name })),
        'Choose',
      ),
    ),
    { kind: 'line', name: 'person', label: 'Who', hint: 'Name, or the number on their page' },
    pair(
      select(
        'stance',
        'Where they stand',
        optional(
          Object.entries(stanceNames).map(([value, words]) => ({ value, words })),
          'Choose',
        ),
      ),
      { kind: 'date', name: 'on', label: 'The day they said or did it' },
    ),
    {
      kind: 'line',
      name: 'evidenceUrl',
      label: 'Public page it rests on',
      hint: 'A speech, a vote, a statement: https://…',
    },
    select(
      'reply',
      'Or a reply that may be cited',
      optional(
        replies.map(({ id, from, campaignName }) => ({
          value: String(id),
          words: `${from}: ${campaignName}`,
        })),
      ),
    ),
    {
      kind: 'line',
      name: 'summary',
      label: 'What they said or did, in a sentence',
      hint: 'As anybody of any party would put it',
      max: 300,
      counts: true,
    },
  ]
}

/** What a link has brought along: a person, a campaign, a reply. */
async function valuesFrom(query: Record<string, string | string[] | undefined>) {
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const given = one('person')
  const [person] = /^\d{1,9}$/.test(given) ? await readPeopleByIds([Number(given)]) : []
  return {
    campaign: one('campaign'),
    reply: one('reply'),
    person: person ? `${person.id} ${person.name}` : '',
    on: '',
  }
}
