import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { runStates } from '@/app/staff/ui/directory-words'
import { Note, PageHead, Part, Status } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { counted } from '@/app/staff/ui/words'
import { capitalise, formatCount, formatMoment } from '@/app/ui/format'
import { getImportRun, type RunFacts } from '@/lib/representatives/imports/queries'
import { formatDate } from '@/lib/rough-date'
import { requireStaff } from '@/lib/staff/session'
import { abandon, apply } from '../actions'

export const metadata: Metadata = { title: 'An import' }

const doneWords: Record<string, string> = {
  applied: 'Applied. Public pages show it.',
  abandoned: 'Abandoned. Nothing was changed.',
}
const mostShown = 500

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }

/** What an import would change, has changed, or why it was refused. */
export default async function RunPage({ params, searchParams }: Props) {
  const { id } = await params
  await requireStaff('directory.edit', `/staff/representatives/runs/${id}`)
  const run = /^\d{1,9}$/.test(id) ? await getImportRun(Number(id)) : null
  if (!run) notFound()
  const { done } = await searchParams
  const said = typeof done === 'string' ? doneWords[done] : undefined
  const sentences = run.state === 'refused' ? run.refusals : run.changes
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/representatives', words: 'Representatives' }]}
        here={`Import ${run.id}`}
        title={`Import ${run.id}: ${run.kind}`}
      >
        <p>
          <Status sign={runStates[run.state].sign}>{runStates[run.state].words}</Status>
          {`, begun ${formatMoment(run.startedAt.getTime())}`}
          {run.appliedAt && `, applied ${formatMoment(run.appliedAt.getTime())} by ${run.appliedBy}`}.
        </p>
      </PageHead>
      {said && <Note tone="good">{said}</Note>}
      {run.state === 'staged' && <Acts run={run} />}
      <Part id="counts" title="Counted">
        <dl className={s.facts}>
          {Object.entries(run.counts).map(([what, count]) => (
            <div key={what}>
              <dt>{capitalise(what)}</dt>
              <dd>{formatCount(count)}</dd>
            </div>
          ))}
          <div>
            <dt>File</dt>
            <dd>SHA-256 {run.sha256}</dd>
          </div>
        </dl>
      </Part>
      <Part
        id="changes"
        title={run.state === 'refused' ? 'Why it was refused' : 'What changes'}
        say={counted(sentences.length, 'line')}
      >
        <ul className={s.list}>
          {sentences.slice(0, mostShown).map((sentence) => (
            <li key={sentence}>{withDays(sentence)}</li>
          ))}
        </ul>
        {sentences.length > mostShown && (
          <p>
            And {formatCount(sentences.length - mostShown)} more. All of them: npm run representatives -- diff{' '}
            {run.id}
          </p>
        )}
      </Part>
    </>
  )
}

/** The list is written for the terminal; a reader gets its days as everywhere else. */
function withDays(sentence: string): string {
  return sentence.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => formatDate(day))
}

function Acts({ run }: { run: RunFacts }) {
  return (
    <div className={s.two}>
      <Part id="apply" title="Apply">
        <p>
          All of it in one step, exactly as it stands below, or nothing if the directory has changed since.
        </p>
        <StaffForm
          action={apply.bind(null, run.id)}
          fields={[]}
          values={{}}
          button="Apply this import"
          tone="go"
          prefix="apply-"
        />
      </Part>
      <Part id="abandon" title="Abandon">
        <p>Nothing is changed, and what was read of the file is forgotten.</p>
        <StaffForm
          action={abandon.bind(null, run.id)}
          fields={[]}
          values={{}}
          button="Abandon this import"
          tone="end"
          prefix="abandon-"
        />
      </Part>
    </div>
  )
}
