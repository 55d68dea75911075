import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { listHelplines } from '@/lib/organisation/queries'
import { requireStaff } from '@/lib/staff/session'
import { remove, save } from '../actions'
import { helplineFields } from '../helpline-fields'

export const metadata: Metadata = { title: 'Helpline' }

export default async function HelplinePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await requireStaff('library.publish', `/staff/library/helplines/${id}`)
  const row = (await listHelplines()).find((helpline) => String(helpline.id) === id)
  if (!row) notFound()
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/library/helplines', words: 'Helplines' }]}
        here={row.name}
        title={row.name}
      />
      <Part id="helpline" title="The helpline">
        <StaffForm
          action={save.bind(null, row.id)}
          fields={helplineFields}
          values={Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]))}
          button="Save the helpline"
          note="Every page shows the change at once."
        />
      </Part>
      <Part id="remove" title="Remove">
        <form action={remove}>
          <input type="hidden" name="id" value={row.id} />
          <p>It goes from every page at once.</p>
          <button className={`${button.btn} ${button.end}`} type="submit">
            Remove this helpline
          </button>
        </form>
      </Part>
    </>
  )
}
