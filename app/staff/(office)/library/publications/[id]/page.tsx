import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { readFormState } from '@/app/form-state'
import button from '@/app/staff/ui/button.module.css'
import s from '@/app/staff/ui/editor.module.css'
import { checkSentence } from '@/app/staff/ui/editor-check-words'
import { EditorForm } from '@/app/staff/ui/editor-form'
import { InsertBox } from '@/app/staff/ui/editor-insert'
import { SourceBox } from '@/app/staff/ui/editor-source'
import type { EditorState } from '@/app/staff/ui/editor-state'
import { MistakeSummary } from '@/app/staff/ui/form'
import { Note, Part } from '@/app/staff/ui/parts'
import p from '@/app/staff/ui/parts.module.css'
import { formatWhen, spelled } from '@/app/staff/ui/words'
import { inTransaction } from '@/lib/in-transaction'
import type { Check } from '@/lib/library/checks/check'
import { checkContent } from '@/lib/library/checks/read-check-facts'
import { contentFields } from '@/lib/library/publications/content-form'
import {
  type EditedPublication,
  getPublicationForEditing,
  getRevision,
} from '@/lib/library/publications/editor-queries'
import { listChoices } from '@/lib/library/publications/insert-queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { Changed } from './changed'
import { ChecksPart } from './checks-part'
import { HeadFields, MoreFields } from './fields'
import { HeldBy, WhyClosed } from './held-by'
import { PreviewPane } from './preview-pane'
import { PublicationHead } from './publication-head'
import { TheirText, YoursAgainstTheirs } from './their-text'
import { whoEdits } from './who-edits'

export const metadata: Metadata = { title: 'Write' }

type Query = { edit?: string | string[]; done?: string | string[] }
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

const doneWords: Record<string, string> = {
  begun: 'The draft has begun. Nothing of it is public.',
  saved: 'Saved. The preview and the checks show it.',
  unchanged: 'Nothing was different, so nothing was saved.',
  taken_over: 'You are editing now. Whoever was editing is told with their next save, and keeps their text.',
  restored: 'Restored as the draft. What the draft was is kept as a revision.',
  sent_back: 'It is a draft again.',
  unscheduled: 'Taken off the schedule. It is a draft again.',
}

/** The editor: the text beside what readers will see, its checks, and what changed since it was published. */
export default async function WritePage({ params, searchParams }: Props) {
  const { id } = await params
  const path = `/staff/library/publications/${id}`
  const person = await requireStaff('library.read', path)
  const [publication, query, state] = [
    await getPublicationForEditing(Number(id)),
    await searchParams,
    await readFormState<EditorState>(),
  ]
  if (!publication) notFound()
  const editing = whoEdits(publication, person, query.edit)
  if (editing.kind === 'free') {
    const done = typeof query.done === 'string' ? `&done=${encodeURIComponent(query.done)}` : ''
    redirect(`${path}?edit=${randomUUID()}${done}`)
  }
  const said = typeof query.done === 'string' ? doneWords[query.done] : undefined
  const [{ checks, rendered }, live, choices] = await Promise.all([
    inTransaction((tx) => checkContent(tx, publication.kind, publication.content)),
    publication.live ? getRevision(publication.id, publication.live.number) : null,
    listChoices(),
  ])
  const readOnly = editing.kind !== 'mine' && !state
  const marked = (part: string) =>
    checks.flatMap((check) =>
      check.part === part && check.line ? [{ line: check.line, stops: check.stops }] : [],
    )
  const fields = {
    ...{ kind: publication.kind, choices, readOnly, mistakes: state?.mistakes ?? {} },
    marked: state ? () => [] : marked,
    fields: state?.fields ?? contentFields(publication.kind, publication.content),
  }
  const theirText = state?.conflict?.theirs.body?.[0] ?? ''
  const source = (
    <Part id="source" title="Source" say={savedWords(publication)}>
      <HeadFields {...fields} />
      <SourceBox
        name="body"
        label="Text, in Markdown with directives"
        given={fields.fields.body?.[0] ?? ''}
        marked={state ? [] : marked('body')}
        readOnly={readOnly}
        error={fields.mistakes.body}
      />
      <MoreFields {...fields} />
    </Part>
  )
  return (
    <>
      <PublicationHead
        publication={publication}
        here=""
        say={stopWords(checks)}
        acts={
          <Link className={`${button.btn} ${button.go}`} href={`${path}/run`} prefetch={false}>
            Check and publish
          </Link>
        }
      />
      {said && !state && <Note tone="good">{said}</Note>}
      {state && (
        <div className={`${p.note} ${p.warn}`} role="alert">
          {state.say}
        </div>
      )}
      {state && <MistakeSummary mistakes={state.mistakes} />}
      {editing.kind === 'held' && !state && <HeldBy publication={publication} person={person} path={path} />}
      {editing.kind === 'closed' && !state && (
        <WhyClosed publication={publication} mayEdit={may(person.role, 'library.edit')} path={path} />
      )}
      <div className={s.columns}>
        {readOnly ? (
          source
        ) : (
          <div>
            <InsertBox into="body" />
            <EditorForm
              base={path}
              token={editing.kind === 'mine' ? editing.token : randomUUID()}
              edition={state?.conflict?.edition ?? publication.edition}
              kept={savedWords(publication)}
              isHeldBack={state !== null}
              {...buttonFor(state)}
            >
              {source}
            </EditorForm>
          </div>
        )}
        {state?.conflict ? (
          <TheirText theirs={theirText} by={state.conflict.by} />
        ) : (
          <Part
            id="preview"
            title="Preview"
            more={
              <>
                <Link href={`${path}/preview`} prefetch={false}>
                  Page
                </Link>
                <Link href={`${path}/preview?width=phone`} prefetch={false}>
                  Phone
                </Link>
              </>
            }
          >
            <PreviewPane parts={rendered} />
          </Part>
        )}
      </div>
      <div className={s.below}>
        <ChecksPart checks={checks} />
        {state?.conflict ? (
          <YoursAgainstTheirs yours={state.fields.body?.[0] ?? ''} theirs={theirText} />
        ) : (
          <Changed publication={publication} live={live} path={path} />
        )}
      </div>
    </>
  )
}

function buttonFor(state: EditorState | null): { button: string; intent: 'save' | 'take_over' } {
  if (!state?.conflict) return { button: 'Save and see the preview', intent: 'save' }
  return state.conflict.isLockLost
    ? { button: 'Take over and save mine instead', intent: 'take_over' }
    : { button: 'Save mine instead', intent: 'save' }
}

/** The answer first: whether anything stops it, and what. */
function stopWords(checks: Check[]): string {
  const stops = checks.filter(({ passed, stops }) => stops && !passed)
  const [first] = stops
  if (!first) return 'No check stops it.'
  return `${spelled(stops.length)} ${stops.length === 1 ? 'check stops' : 'checks stop'} it. ${checkSentence(first)}`
}

function savedWords({ edition, savedAt, savedBy }: EditedPublication): string {
  const by = savedBy ? ` by ${savedBy}` : ''
  return `Edition ${edition}, kept ${formatWhen(savedAt)}${by}.`
}
