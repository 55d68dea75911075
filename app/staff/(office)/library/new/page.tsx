import type { Metadata } from 'next'
import { kindWords } from '@/app/staff/ui/library-words'
import { PageHead } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { capitalise } from '@/app/ui/format'
import { requireStaff } from '@/lib/staff/session'
import { begin } from '../actions'

export const metadata: Metadata = { title: 'Write something new' }

export default async function NewTextPage() {
  await requireStaff('library.edit', '/staff/library/new')
  const options = Object.entries(kindWords).map(([value, { one, use }]) => ({
    value,
    words: `${capitalise(one)}: ${use}`,
  }))
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/library', words: 'Library' }]}
        here="New"
        title="Write something new"
      >
        <p>Its address is made from the title. Both can change.</p>
      </PageHead>
      <StaffForm
        action={begin}
        fields={[
          {
            ...{ kind: 'select', name: 'kind', label: 'What it is' },
            options: [{ value: '', words: 'Choose' }, ...options],
          },
          { kind: 'line', name: 'title', label: 'Title', max: 300, counts: true },
        ]}
        values={{}}
        button="Begin the draft"
        tone="go"
        note="Nothing is public until it is published."
      />
    </>
  )
}
