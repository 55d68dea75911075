import type { Metadata } from 'next'
import { type FieldSpec, optional, pair, select } from '@/app/staff/ui/form-spec'
import { nationNames } from '@/app/staff/ui/letter-words'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { londonDay } from '@/lib/london-time'
import { readCalendar } from '@/lib/representatives/keep-calendar'
import { listChambers } from '@/lib/representatives/read-directory'
import { requireStaff } from '@/lib/staff/session'
import { DirectoryViews } from '../directory-views'
import { saveDissolution, saveRecess, saveRegulatedPeriod } from './actions'
import { DissolutionTable, RecessTable, RegulatedTable } from './tables'

export const metadata: Metadata = { title: 'Calendar of parliaments' }

const doneWords: Record<string, string> = {
  saved: 'Saved. Public pages show it.',
  return: 'Written down. The members we know now may be written to again.',
  remove_dissolution: 'Removed.',
  remove_recess: 'Removed.',
  remove_regulated: 'Removed.',
  switch_on: 'The switch is on: letters of this nation wait, and positions are not shown.',
  switch_off: 'The switch is off: what waited for it goes again.',
  not_returned:
    'Import the new members first: the list still has members of before the election, and letters that wait would go to them.',
  moved: 'Somebody has changed this meanwhile. Nothing was changed.',
}

type Props = { searchParams: Promise<{ done?: string | string[] }> }

/** When parliaments are dissolved, do not sit, or an election is near. */
export default async function CalendarPage({ searchParams }: Props) {
  await requireStaff('directory.edit', '/staff/representatives/calendar')
  const [calendar, chambers, { done }] = await Promise.all([readCalendar(), listChambers(), searchParams])
  const said = typeof done === 'string' ? doneWords[done] : undefined
  const now = Date.now()
  const chamber = select(
    'chamber',
    'Chamber',
    optional(
      chambers.map(({ slug, name }) => ({ value: slug, words: name })),
      'Choose',
    ),
  )
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/representatives', words: 'Representatives' }]}
        here="Calendar"
        title="Calendar"
      >
        <p>When parliaments are dissolved, do not sit, or an election is near.</p>
      </PageHead>
      <DirectoryViews here="/staff/representatives/calendar" />
      {said && <Note tone="good">{said}</Note>}
      <Part
        id="regulated"
        title="Regulated periods"
        say="The switch of a nation makes its letters wait and hides its positions"
      >
        <RegulatedTable rows={calendar.regulated} today={londonDay(now)} />
        <StaffForm
          action={saveRegulatedPeriod}
          fields={regulatedFields}
          values={{}}
          button="Add a regulated period"
          note="Its switch is off until somebody turns it on."
          prefix="regulated-"
        />
      </Part>
      <Part
        id="dissolutions"
        title="Dissolutions"
        say="While a parliament is dissolved nobody sits in it, and no letter goes"
      >
        <DissolutionTable rows={calendar.dissolutions} now={now} />
        <StaffForm
          action={saveDissolution}
          fields={[
            chamber,
            pair(
              { kind: 'date', name: 'dissolvedOn', label: 'Dissolved on' },
              { kind: 'date', name: 'electionOn', label: 'Election on' },
            ),
            {
              kind: 'line',
              name: 'note',
              label: 'What readers are told meanwhile',
              hint: 'A sentence, if there is more to say than that it is dissolved',
              max: 300,
            },
          ]}
          values={{}}
          button="Add a dissolution"
          prefix="dissolution-"
        />
      </Part>
      <Part id="recesses" title="Recesses" say="Writers are asked later what became of their letters">
        <RecessTable rows={calendar.recesses} />
        <StaffForm
          action={saveRecess}
          fields={[
            chamber,
            { kind: 'line', name: 'name', label: 'Name', hint: 'Like: Christmas recess', max: 80 },
            pair(
              { kind: 'date', name: 'from', label: 'First day' },
              { kind: 'date', name: 'until', label: 'First day on which it sits again' },
            ),
          ]}
          values={{}}
          button="Add a recess"
          prefix="recess-"
        />
      </Part>
    </>
  )
}

const regulatedFields: FieldSpec[] = [
  pair(
    select(
      'nation',
      'Nation',
      optional(
        Object.entries(nationNames).map(([value, words]) => ({ value, words })),
        'Choose',
      ),
    ),
    { kind: 'line', name: 'name', label: 'Which election', max: 120 },
  ),
  pair(
    { kind: 'date', name: 'from', label: 'First day' },
    { kind: 'date', name: 'until', label: 'First day after it' },
  ),
]
