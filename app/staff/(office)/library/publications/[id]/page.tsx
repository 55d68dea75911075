import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import s from '@/app/staff/ui/editor.module.css'
import { checkSentence } from '@/app/staff/ui/editor-check-words'
import { EditorForm } from '@/app/staff/ui/editor-form'
import { InsertBox } from '@/app/staff/ui/editor-insert'
import { SourceBox } from '@/app/staff/ui/editor-source'
import { type EditorState, readEditorState } from '@/app/staff/ui/editor-state'
import { MistakeSummary } from '@/app/staff/ui/form'
import { publicationStates } from '@/app/staff/ui/library-words'
import { Note, Part } from '@/app/staff/ui/parts'
import p from '@/app/staff/ui/parts.module.css'
import { formatClock, formatWhen, spelled } from '@/app/staff/ui/words'
import { formatDay } from '@/app/ui/format'
import { inTransaction } from '@/lib/in-transaction'
import type { Check } from '@/lib/library/checks/check'
import { checkContent } from '@/lib/library/checks/read-check-facts'
import { compareContents, compareTexts } from '@/lib/library/publications/compare-contents'
import { contentFields } from '@/lib/library/publications/content-form'
import {
  type EditedPublication,
  getPublicationForEditing,
  getRevision,
} from '@/lib/library/publications/editor-queries'
import { listChoices } from '@/lib/library/publications/insert-queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff, type SignedInStaff } from '@/lib/staff/session'
import { ChecksPart } from './checks-part'
import { Compared } from './compared'
import { HeadFields, MoreFields } from './fields'
import { PreviewPane } from './preview-pane'
import { PublicationHead } from './publication-head'

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
    await readEditorState(),
  ]
  if (!publication) notFound()
  const editing = whoEdits(publication, person, query)
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
          <Link className={`${p.btn} ${p.go}`} href={`${path}/run`} prefetch={false}>
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
          <TheirText theirs={state.conflict.theirs.body?.[0] ?? ''} by={state.conflict.by} />
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
          <Part
            id="changed"
            title="Yours against what stands now"
            say="the text; struck is what stands now, underlined is yours"
          >
            <Compared
              caption="Differences between what stands now and what you typed"
              fields={[
                {
                  name: 'body',
                  lines: compareTexts(
                    state.conflict.theirs.body?.[0] ?? '',
                    (state.fields.body?.[0] ?? '').replace(/\r\n?/g, '\n'),
                  ),
                },
              ]}
            />
          </Part>
        ) : (
          <Changed publication={publication} live={live} path={path} />
        )}
      </div>
    </>
  )
}

type Editing =
  | { kind: 'mine'; token: string }
  /** Nobody is editing: this person may. */
  | { kind: 'free' }
  | { kind: 'held' }
  /** Its state or this person's role does not let it be edited. */
  | { kind: 'closed' }

function whoEdits(publication: EditedPublication, person: SignedInStaff, { edit }: Query): Editing {
  const { state, lock } = publication
  if (!may(person.role, 'library.edit') || !['draft', 'published'].includes(state)) return { kind: 'closed' }
  const token = z.uuid().safeParse(edit)
  const isHeld = lock?.isFresh === true && lock.token !== token.data
  if (isHeld) return { kind: 'held' }
  return token.success ? { kind: 'mine', token: token.data } : { kind: 'free' }
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

function HeldBy({
  publication,
  person,
  path,
}: {
  publication: EditedPublication
  person: SignedInStaff
  path: string
}) {
  const { lock } = publication
  if (!lock) return null
  const isOwn = lock.staffId === person.id
  return (
    <div className={`${p.note} ${p.warn}`} role="status">
      <p>
        {isOwn ? 'You are editing this in another window' : `${lock.name} is editing`} since{' '}
        {formatClock(lock.since)}. You can read here.
      </p>
      <form method="post" action={`${path}/lock`}>
        <button className={p.btn} type="submit" name="intent" value="take_over">
          {isOwn ? 'Continue here' : `Take over from ${lock.name}`}
        </button>
      </form>
      {!isOwn && <span className="muted">They keep what they have typed, and are told who took over.</span>}
    </div>
  )
}

function WhyClosed({
  publication,
  mayEdit,
  path,
}: {
  publication: EditedPublication
  mayEdit: boolean
  path: string
}) {
  if (!mayEdit) return null
  return (
    <Note tone="good">
      <p>
        {publicationStates[publication.state].words}: it is not edited meanwhile.{' '}
        <Link href={`${path}/run`} prefetch={false}>
          Take it back to draft
        </Link>{' '}
        to go on writing.
      </p>
    </Note>
  )
}

function TheirText({ theirs, by }: { theirs: string; by: string }) {
  return (
    <Part id="theirs" title="What stands now" say={by && `last by ${by}`}>
      <label className="vh" htmlFor="theirs-text">
        The text that stands now
      </label>
      <textarea id="theirs-text" className={s.copy} readOnly defaultValue={theirs} rows={24} />
    </Part>
  )
}

function Changed({
  publication,
  live,
  path,
}: {
  publication: EditedPublication
  live: EditedPublication['content'] | null
  path: string
}) {
  if (!live || !publication.live)
    return (
      <Part id="changed" title="Changes" more={<Link href={`${path}/changes`}>All revisions</Link>}>
        <p>Not published yet, so there is nothing to compare with.</p>
      </Part>
    )
  const { version, changedAt } = publication.live
  const fields = compareContents(publication.kind, live, publication.content)
  return (
    <Part
      id="changed"
      title={`Changed since version ${version.major}.${version.minor}, published ${formatDay(changedAt)}`}
      more={
        <Link href={`${path}/changes`} prefetch={false}>
          All revisions
        </Link>
      }
    >
      {fields.length === 0 ? (
        <p>Nothing: readers see these very words.</p>
      ) : (
        <Compared fields={fields} caption="Differences between what readers see and the draft" />
      )}
    </Part>
  )
}
