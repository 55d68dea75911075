import type { Metadata } from 'next'
import type { ControlSpec } from '@/app/staff/ui/form-spec'
import { pair } from '@/app/staff/ui/form-spec'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { formatWhen } from '@/app/staff/ui/words'
import { listSettings } from '@/lib/integrity/list-settings'
import { defaultLimits, type Limits } from '@/lib/integrity/signing-limits'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { WatchViews } from '../watch-views'
import { saveLimits } from './actions'
import { limitWords } from './limit-words'

export const metadata: Metadata = { title: 'Limits' }

const doneWords: Record<string, string> = {
  saved: 'Saved. Every form is measured by these within five seconds.',
}

type Props = { searchParams: Promise<{ done?: string | string[] }> }

/** Every number that signing is measured by. */
export default async function LimitsPage({ searchParams }: Props) {
  const person = await requireStaff('watch.read', '/staff/watch/limits')
  const [{ limits }, { done }] = await Promise.all([listSettings(), searchParams])
  const said = typeof done === 'string' ? doneWords[done] : undefined
  const names = Object.keys(defaultLimits) as (keyof Limits)[]
  const control = (name: keyof Limits): ControlSpec => ({
    ...{ kind: 'line', name, label: limitWords[name], short: true, max: 6 },
    under: `As delivered: ${defaultLimits[name]}`,
  })
  const fields = names.flatMap((name, i) => {
    const next = names[i + 1]
    if (i % 2 === 1) return []
    return [next ? pair(control(name), control(next)) : control(name)]
  })
  return (
    <>
      <PageHead crumbs={[{ href: '/staff/watch', words: 'Watching' }]} here="Limits" title="Limits">
        <p>
          A limit never refuses anybody by itself: it adds points, and from so many points a signature waits
          for a look.{' '}
          {limits.change &&
            `Last changed ${formatWhen(limits.change.at)} by ${limits.change.by}: ${limits.change.why}`}
        </p>
      </PageHead>
      <WatchViews here="/staff/watch/limits" />
      {said && <Note tone="good">{said}</Note>}
      <Part id="numbers" title="Numbers" say="Times that the form was sent, unless it says otherwise">
        <StaffForm
          action={saveLimits.bind(null, limits.seen)}
          fields={[...fields, { kind: 'line', name: 'why', label: 'Why', max: 300 }]}
          values={Object.fromEntries(names.map((name) => [name, String(limits.value[name])]))}
          button="Save the limits"
          disabled={!may(person.role, 'watch.set')}
        />
      </Part>
    </>
  )
}
