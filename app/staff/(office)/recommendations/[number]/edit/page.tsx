import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { getRecommendationPage } from '@/lib/recommendations/page-queries'
import { getEditable, listBodies, listChoices } from '@/lib/recommendations/staff-queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { putBack, retire, saveAddressees, saveDetails } from '../../actions'
import { detailFields, detailValues, retireFields } from '../../details-form'
import { addresseeFields, addresseeValues } from './addressees-form'

export const metadata: Metadata = { title: 'Edit recommendation' }

const doneWords: Record<string, string> = {
  created: 'It is public. Say now whom it is addressed to.',
  saved: 'Saved. The public page shows it.',
  addressed: 'Saved. The public page names them.',
  retired: 'It is out of the running. Its page says so and stays.',
  back: 'It stands again.',
}

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ done?: string | string[] }> }

export default async function EditRecommendationPage({ params, searchParams }: Props) {
  const { number } = await params
  const person = await requireStaff('library.edit', `/staff/recommendations/${number}/edit`)
  const [editable, page, choices, bodies, { done }] = await Promise.all([
    getEditable(number),
    getRecommendationPage(number, Date.now(), 'staff'),
    listChoices(),
    listBodies(),
    searchParams,
  ])
  if (!editable || !page) notFound()
  const said = typeof done === 'string' ? doneWords[done] : undefined
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/recommendations', words: 'Recommendations' },
          { href: `/staff/recommendations/${number}`, words: number },
        ]}
        here="Edit"
        title={`${number} ${page.title}`}
      />
      {said && <Note tone="good">{said}</Note>}
      <div className={s.two}>
        <div>
          <Part id="asked" title="What is asked">
            <StaffForm
              action={saveDetails.bind(null, number)}
              fields={detailFields(choices, number)}
              values={detailValues(editable.details)}
              button="Save what is asked"
              tone="go"
              note="The public page changes at once."
            />
          </Part>
        </div>
        <div>
          <Part id="addressees" title="Addressed to" say="successors are followed by themselves">
            <StaffForm
              action={saveAddressees.bind(null, number)}
              fields={addresseeFields(editable.addressees.length, bodies)}
              values={addresseeValues(editable.addressees)}
              button="Save addressees"
              prefix="to-"
            />
          </Part>
          {may(person.role, 'recommendation.record') && (
            <Part id="retire" title={page.retired ? 'Put back' : 'Retire'}>
              {page.retired ? (
                <form action={putBack}>
                  <input type="hidden" name="number" value={number} />
                  <p>It is out of the running: {page.retiredNote}</p>
                  <button className={button.btn} type="submit">
                    Let it stand again
                  </button>
                </form>
              ) : (
                <StaffForm
                  action={retire.bind(null, number)}
                  fields={retireFields(choices, number)}
                  values={{}}
                  button="Retire it"
                  tone="end"
                  prefix="retire-"
                />
              )}
            </Part>
          )}
        </div>
      </div>
    </>
  )
}
