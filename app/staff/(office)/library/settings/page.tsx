import type { Metadata } from 'next'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { getOrganisation } from '@/lib/organisation/queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { chooseSecondPerson } from '../actions'

export const metadata: Metadata = { title: 'Settings of the library' }

const said: Record<string, string> = { set: 'The rule is changed.', unchanged: 'It was so already.' }

export default async function LibrarySettingsPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string | string[] }>
}) {
  const person = await requireStaff('library.read', '/staff/library/settings')
  const [{ needsSecondPerson }, { done }] = [await getOrganisation(), await searchParams]
  const words = typeof done === 'string' ? said[done] : undefined
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/library', words: 'Library' }]}
        here="Settings"
        title="Settings of the library"
      >
        <p>
          {needsSecondPerson
            ? 'A text goes live only when somebody other than its author has approved that very revision.'
            : 'A text can go live without a second person.'}
        </p>
      </PageHead>
      {words && <Note tone="good">{words}</Note>}
      <Part id="second" title="A second person">
        <StaffForm
          action={chooseSecondPerson}
          disabled={!may(person.role, 'staff.manage')}
          fields={[
            {
              ...{ kind: 'select', name: 'needs', label: 'Before anything is published' },
              hint: 'Nobody can approve what they sent for review themselves. The database holds this.',
              options: [
                { value: 'no', words: 'Its author may publish it' },
                { value: 'yes', words: 'Somebody else must approve it' },
              ],
            },
          ]}
          values={{ needs: needsSecondPerson ? 'yes' : 'no' }}
          button="Save the rule"
        />
      </Part>
    </>
  )
}
