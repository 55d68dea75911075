'use client'

import { useActionState, useEffect } from 'react'
import { AudienceSentence } from '@/app/staff/ui/audience-tables'
import styles from '@/app/staff/ui/button.module.css'
import { controlProps, Field, MistakeSummary } from '@/app/staff/ui/form'
import f from '@/app/staff/ui/form.module.css'
import { TreeTable } from '../../../../[id]/who/tree-table'
import s from '../../../../[id]/who/who.module.css'
import type { RuleAction, RuleView } from './rule-view'
import { Scope } from './scope'

const keepWords = { enter: 'Keep who enters', exit: 'Keep who leaves early', step: 'Keep for whom it is' }

/** One rule of a journey in one form: each button sends all of it and gets it back changed, with a script or without. */
export function RuleForm({ action, first }: { action: RuleAction; first: RuleView }) {
  const [answer, send, isSending] = useActionState(action, null)
  const view = answer ?? first
  useEffect(() => {
    if (answer) document.getElementById(answer.focus ?? 'rule-said')?.focus()
  }, [answer])
  return (
    <form className={`${f.form} ${s.form}`} action={send} noValidate aria-busy={isSending}>
      <p className={s.said} id="rule-said" role="status" tabIndex={-1}>
        {view.said}
      </p>
      <MistakeSummary mistakes={view.mistakes} />
      {/* Made anew with each answer: React would otherwise put selects back to where they began. */}
      <fieldset key={view.at} disabled={isSending}>
        <legend className="vh">Who</legend>
        {/* The first button of a form is the one that Enter presses. */}
        <button className="vh" type="submit" name="do" value="count" tabIndex={-1} aria-hidden="true">
          Read it again
        </button>
        <input type="hidden" name="seen" value={view.seen} />
        {view.kind !== 'step' && (
          <div className={s.beside}>
            {view.kind === 'exit' && <Name view={view} />}
            {view.scope && <Scope {...view.scope} mistakes={view.mistakes} />}
          </div>
        )}
        {view.sentence ? (
          <AudienceSentence spans={view.sentence} />
        ) : (
          <p className={s.uncounted}>Put right what is marked, and read it again.</p>
        )}
        <TreeTable group={view.tree} lists={view.lists} mistakes={view.mistakes} isCounted={false} />
        <div className={s.keep}>
          <div className={styles.acts}>
            <button className={`${styles.btn} ${styles.go}`} type="submit" name="do" value="keep">
              {keepWords[view.kind]}
            </button>
            {view.canGo && (
              <button className={`${styles.btn} ${styles.end}`} type="submit" name="do" value="go">
                Take this out
              </button>
            )}
          </div>
        </div>
      </fieldset>
    </form>
  )
}

function Name({ view: { name, mistakes } }: { view: RuleView }) {
  return (
    <Field name="name" label="Name" hint="For the counts, like: Has written" error={mistakes.name}>
      <input {...controlProps('name', mistakes.name, true)} type="text" maxLength={40} defaultValue={name} />
    </Field>
  )
}
