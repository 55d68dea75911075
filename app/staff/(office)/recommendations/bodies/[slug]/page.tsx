import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { type BodyRow, listBodies } from '@/lib/recommendations/staff-queries'
import { formatDate } from '@/lib/rough-date'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { handOver, save, takeBack } from '../actions'
import { bodyFields, bodyValues, handoverFields } from '../body-form'

export const metadata: Metadata = { title: 'Body' }

const doneWords: Record<string, string> = {
  created: 'The body is there. Recommendations can be addressed to it.',
  saved: 'Saved.',
  handed_over: 'Written down. Recommendations follow from that day.',
  taken_back: 'Taken back.',
}

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ done?: string | string[] }> }

export default async function BodyPage({ params, searchParams }: Props) {
  const { slug } = await params
  const person = await requireStaff('library.read', `/staff/recommendations/bodies/${slug}`)
  const [bodies, { done }] = await Promise.all([listBodies(), searchParams])
  const body = bodies.find((one) => one.slug === slug)
  if (!body) notFound()
  const mayEdit = may(person.role, 'library.edit')
  const said = typeof done === 'string' ? doneWords[done] : undefined
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/recommendations', words: 'Recommendations' },
          { href: '/staff/recommendations/bodies', words: 'Bodies' },
        ]}
        here={body.name}
        title={body.name}
      >
        <p>
          {body.numbers.length === 0 ? 'No recommendation names it.' : `Named by ${body.numbers.join(', ')}.`}
        </p>
      </PageHead>
      {said && <Note tone="good">{said}</Note>}
      <div className={s.two}>
        <Part id="details" title="Who it is">
          <StaffForm
            action={save.bind(null, slug)}
            fields={bodyFields(bodies, slug)}
            values={bodyValues(body)}
            button="Save"
            disabled={!mayEdit}
          />
        </Part>
        <Part id="line" title="Who took over from whom">
          <Line body={body} mayEdit={mayEdit} />
          {mayEdit && (
            <StaffForm
              action={handOver.bind(null, slug)}
              fields={handoverFields(bodies, slug)}
              values={{ on: body.until ?? '' }}
              button="Write the handover down"
              prefix="line-"
              note="First say when this body ended, and save."
            />
          )}
        </Part>
      </div>
    </>
  )
}

function Line({ body, mayEdit }: { body: BodyRow; mayEdit: boolean }) {
  return (
    <>
      {body.predecessors.map(({ slug, name, on }) => (
        <p key={slug}>
          Took over from {name} on {formatDate(on)}.
        </p>
      ))}
      {body.successors.map(({ slug, name, on }) => (
        <form key={slug} action={takeBack}>
          <input type="hidden" name="predecessor" value={body.slug} />
          <input type="hidden" name="successor" value={slug} />
          <p>
            Followed by {name} on {formatDate(on)}.{' '}
            {mayEdit && (
              <button className={button.asLink} type="submit">
                Take this back<span className="vh">: {name}</span>
              </button>
            )}
          </p>
        </form>
      ))}
      {body.predecessors.length + body.successors.length === 0 && <p>Nobody yet.</p>}
    </>
  )
}
