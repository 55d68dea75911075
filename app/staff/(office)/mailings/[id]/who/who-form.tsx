'use client'

import { useActionState, useEffect, useRef } from 'react'
import { AudienceSentence, AudienceTables, Sample } from '@/app/staff/ui/audience-tables'
import styles from '@/app/staff/ui/button.module.css'
import { controlProps, Field, MistakeSummary } from '@/app/staff/ui/form'
import f from '@/app/staff/ui/form.module.css'
import { TypedCount } from '@/app/staff/ui/typed-count'
import { LiveLine } from './live-line'
import { TreeTable } from './tree-table'
import { type Live, useLiveCount } from './use-live-count'
import s from './who.module.css'
import type { WhoAction, WhoView } from './who-view'

type Props = {
  /** Bind it in the page. */
  action: WhoAction
  /** Where the form is counted as it stands. */
  countAt: string
  first: WhoView
}

/**
 * The whole audience in one form: each button sends all of it and gets it back changed, with a script or without. With one,
 * its sentence and numbers follow what is changed by themselves.
 */
export function WhoForm({ action, countAt, first }: Props) {
  const [answer, send, isSending] = useActionState(action, null)
  const form = useRef<HTMLFormElement>(null)
  const stands = answer ?? first
  const { live, changed, giveUp } = useLiveCount(countAt, form, stands)
  const view = asCounted(stands, live)
  useEffect(() => {
    if (answer) document.getElementById(answer.focus ?? 'who-said')?.focus()
  }, [answer])
  return (
    <form
      ref={form}
      className={`${f.form} ${s.form}`}
      action={send}
      onChange={changed}
      onInput={changed}
      onSubmit={giveUp}
      noValidate
      aria-busy={isSending}
    >
      <p className={s.said} id="who-said" role="status" tabIndex={-1}>
        {live.state === 'standing' && view.said}
      </p>
      <MistakeSummary mistakes={view.mistakes} />
      {/*
        Made anew with each answer: React would otherwise put selects back to where they began. What is pressed or typed
        before the answer is there would be lost with it: it waits.
      */}
      <fieldset key={view.at} disabled={isSending}>
        <legend className="vh">Who it goes to</legend>
        {/* The first button of a form is the one that Enter presses. */}
        <button className="vh" type="submit" name="do" value="count" tabIndex={-1} aria-hidden="true">
          Count again
        </button>
        <input type="hidden" name="version" value={view.version} />
        <Sentence view={view} />
        <TreeTable group={view.tree} lists={view.lists} mistakes={view.mistakes} />
        {view.count && (
          <AudienceTables count={view.count}>
            <Sample rows={view.sample} />
          </AudienceTables>
        )}
        <LiveLine live={live} count={stands.count} at={stands.at} />
        <Keep view={view} />
        <Saved view={view} />
      </fieldset>
    </form>
  )
}

/** The form with what was counted since it came; its controls stay as they are. */
function asCounted(view: WhoView, live: Live): WhoView {
  if (live.state === 'counting' && live.about) return { ...view, sentence: live.about.sentence }
  if (live.state !== 'counted') return view
  const { sentence, view: count, sample, steps } = live.counted
  const of = view.tree.of.map((node, place) => ({ ...node, left: steps[place]?.left ?? null }))
  return { ...view, sentence, count, sample, tree: { ...view.tree, of } }
}

function Sentence({ view: { sentence, count } }: { view: WhoView }) {
  if (!sentence || !count) return <p className={s.uncounted}>Put right what is marked, and count again.</p>
  return (
    <>
      <AudienceSentence spans={sentence} />
      {count.everybody && count.people > 0 && (
        <p className={s.everybody}>
          <b>{count.everybody}</b> If you mean fewer, add a condition.
        </p>
      )}
      {count.people === 0 && <p className={s.everybody}>Nobody would get this.</p>}
    </>
  )
}

function Keep({ view: { corrects, reachesAgain, count, mistakes } }: { view: WhoView }) {
  return (
    <div className={s.keep}>
      {corrects !== null && (
        <label className={f.tick}>
          <input type="checkbox" name="reachesAgain" value="yes" defaultChecked={reachesAgain} />
          <span>Those who got mailing {corrects}, which this corrects, get this as well</span>
        </label>
      )}
      {count?.everybody && <TypedCount people={count.people} error={mistakes.typedCount} />}
      <button className={`${styles.btn} ${styles.go}`} type="submit" name="do" value="keep">
        Use this for the mailing
      </button>
    </div>
  )
}

function Saved({ view: { saved, name, mistakes } }: { view: WhoView }) {
  return (
    <section className={s.saved} aria-labelledby="saved-audiences">
      <h3 id="saved-audiences">Saved audiences</h3>
      <div className={s.two}>
        <div className={s.beside}>
          <Field name="name" label="Name" error={mistakes.name}>
            <input {...controlProps('name', mistakes.name)} type="text" maxLength={200} defaultValue={name} />
          </Field>
          <button className={styles.btn} type="submit" name="do" value="save">
            Save under this name
          </button>
        </div>
        {saved.length > 0 && (
          <div className={s.beside}>
            <Field name="saved" label="Start from a saved one" error={mistakes.saved}>
              <select {...controlProps('saved', mistakes.saved)}>
                {saved.map(({ value, words }) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </select>
            </Field>
            <button className={styles.btn} type="submit" name="do" value="use">
              Use a copy
            </button>
          </div>
        )}
      </div>
    </section>
  )
}
