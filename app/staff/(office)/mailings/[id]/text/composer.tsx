'use client'

import { useActionState, useEffect, useRef, useState } from 'react'
import button from '@/app/staff/ui/button.module.css'
import { controlProps, Field, MistakeSummary } from '@/app/staff/ui/form'
import f from '@/app/staff/ui/form.module.css'
import type { MergeValues } from '@/lib/mailings/mailing'
import s from '../../mailing.module.css'
import { withLongest } from './longest-subject'
import type { ComposerAnswer, TypedText } from './text-form'

type Props = {
  action: (answer: ComposerAnswer, form: FormData) => Promise<ComposerAnswer>
  /** Where the text is shown as it is typed, without being saved: the frame beside the form. */
  previewAt: string
  text: TypedText
  label: string
  lang: string
  version: number
  was: string
  /** What the campaign's fields are, for everybody alike. */
  shared: MergeValues
  /** Said under the subject, and under the text. */
  underSubject: string
  underBody: string[]
  readOnly: boolean
}

/** What it says, to write. Keeps what was typed when it cannot be saved, with a script or without. */
export function Composer(props: Props) {
  const { action, previewAt, text, label, lang, shared, underSubject, underBody, readOnly } = props
  const [answer, send, isSending] = useActionState(action, null)
  const { values = text, mistakes = {}, version = props.version, was = props.was } = answer ?? {}
  const form = useRef<HTMLFormElement>(null)
  useLeaveWarning(form, isSending)
  return (
    <form ref={form} className={f.form} action={send} noValidate>
      <MistakeSummary mistakes={mistakes} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="was" value={was} />
      <fieldset key={answer?.at}>
        <legend className="vh">{label}</legend>
        <Subject
          {...{ label, lang, shared, readOnly, underSubject }}
          given={values.subject}
          error={mistakes.subject}
        />
        <Field name="preview" label="Line beside the subject" error={mistakes.preview}>
          <input
            {...controlProps('preview', mistakes.preview)}
            type="text"
            lang={lang}
            defaultValue={values.preview}
            readOnly={readOnly}
          />
        </Field>
        <Field
          name="body"
          label="Text"
          error={mistakes.body}
          under={underBody.map((words) => <span key={words}>{words}</span>)}
        >
          <textarea
            {...controlProps('body', mistakes.body)}
            rows={23}
            lang={lang}
            spellCheck
            defaultValue={values.body}
            readOnly={readOnly}
          />
        </Field>
      </fieldset>
      {!readOnly && (
        <div className={f.save}>
          <button className={button.btn} type="submit" aria-disabled={isSending}>
            Save the text
          </button>
          <button
            className={button.btn}
            type="submit"
            formAction={previewAt}
            formMethod="post"
            formTarget="mail-preview"
          >
            Show it as typed
          </button>
        </div>
      )}
      {answer?.theirs && <Theirs theirs={answer.theirs} lang={lang} className={s.theirs ?? ''} />}
    </form>
  )
}

type SubjectProps = Pick<Props, 'shared' | 'label' | 'lang' | 'readOnly' | 'underSubject'> & {
  given: string
  error?: string
}

function Subject({ shared, label, lang, readOnly, underSubject, given, error }: SubjectProps) {
  const [subject, setSubject] = useState(given)
  const under = (
    <>
      <span>{[...withLongest(subject, shared)].length} characters with the longest name</span>
      {underSubject && <span>{underSubject}</span>}
    </>
  )
  return (
    <Field name="subject" label={`Subject${label}`} error={error} under={under}>
      <textarea
        {...controlProps('subject', error)}
        rows={2}
        lang={lang}
        defaultValue={given}
        readOnly={readOnly}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
    </Field>
  )
}

/** The text that somebody else has saved meanwhile, to copy from. */
function Theirs({
  theirs,
  lang,
  className,
}: {
  theirs: TypedText & { by: string }
  lang: string
  className: string
}) {
  return (
    <section className={className} aria-labelledby="theirs">
      <h3 id="theirs">What {theirs.by} saved</h3>
      <p>
        <b>{theirs.subject || 'No subject'}</b>
      </p>
      {theirs.preview && <p>{theirs.preview}</p>}
      <textarea
        aria-label={`The text that ${theirs.by} saved`}
        rows={12}
        readOnly
        lang={lang}
        defaultValue={theirs.body}
      />
    </section>
  )
}

/** Asks before the page is left with something typed and not saved. */
function useLeaveWarning(form: React.RefObject<HTMLFormElement | null>, isSending: boolean): void {
  useEffect(() => {
    if (isSending) return
    const leaving = (event: BeforeUnloadEvent) => {
      const fields = form.current?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
        'textarea:not([readonly]), input[type="text"]:not([readonly])',
      )
      if ([...(fields ?? [])].some((field) => field.value !== field.defaultValue)) event.preventDefault()
    }
    addEventListener('beforeunload', leaving)
    return () => removeEventListener('beforeunload', leaving)
  }, [form, isSending])
}
