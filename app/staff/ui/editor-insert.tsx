'use client'

import { useRef, useState } from 'react'
import type { Insertable } from '@/lib/library/publications/insert-queries'
import button from './button.module.css'
import s from './editor.module.css'
import { directiveFor } from './editor-directives'
import f from './form.module.css'

/**
 * Finds what a text may name and puts its directive where the cursor was. Without a script the same form opens the list
 * in a window of its own, to copy from.
 */
export function InsertBox({ into }: { into: string }) {
  const [found, setFound] = useState<Insertable[] | null>(null)
  const [said, setSaid] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const find = async () => {
    const words = String(new FormData(form.current ?? undefined).get('q') ?? '')
    const answer = await fetch(`/staff/library/insert/find?q=${encodeURIComponent(words)}`).catch(() => null)
    if (!answer?.ok) return setSaid('The list could not be fetched. Try again.')
    const list = (await answer.json()) as Insertable[]
    setFound(list)
    setSaid(list.length === 0 ? 'Nothing has these words.' : `${list.length} found.`)
  }
  return (
    <details className={s.fold}>
      <summary>Insert a figure, a source, a recommendation, a quote or a picture</summary>
      <div>
        <form
          ref={form}
          className={`${f.form} ${f.inline}`}
          action="/staff/library/insert"
          method="get"
          target="_blank"
          aria-label="What a text can name"
          onSubmit={(event) => {
            event.preventDefault()
            void find()
          }}
          rel="noopener"
        >
          <div>
            <label htmlFor="insert-q">Words in it, or its key</label>
            <input id="insert-q" name="q" type="search" />
          </div>
          <button className={button.btn} type="submit">
            Find
          </button>
          <span role="status" className={s.kept}>
            {said}
          </span>
        </form>
        {found && found.length > 0 && (
          <ul className={s.found}>
            {found.map((one) => (
              <li key={`${one.kind} ${one.key}`}>
                <span>
                  {one.words} {one.isOutdated && <b>Outdated. </b>}
                  <code>{directiveFor(one)}</code>
                </span>
                <button
                  type="button"
                  className={button.asLink}
                  onClick={() => {
                    insert(into, directiveFor(one))
                    setSaid('Inserted where the cursor was.')
                  }}
                >
                  Insert<span className="vh"> {one.key}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  )
}

/** Blocks stand on a line of their own; what stands in a line stands where the cursor is. */
function insert(into: string, directive: string): void {
  const box = document.getElementById(into)
  if (!(box instanceof HTMLTextAreaElement)) return
  const isBlock = directive.startsWith('::')
  const before = box.value.slice(0, box.selectionStart)
  const gap =
    isBlock && before !== '' ? '\n'.repeat(Math.max(0, 2 - (/\n*$/.exec(before)?.[0].length ?? 0))) : ''
  box.focus()
  box.setRangeText(gap + directive + (isBlock ? '\n' : ''), box.selectionStart, box.selectionEnd, 'end')
  box.dispatchEvent(new Event('input', { bubbles: true }))
}
