'use client'

import { useDeferredValue, useEffect, useRef, useState } from 'react'
import s from './editor-source.module.css'
import { controlProps } from './form'

type Props = {
  name: string
  label: string
  given: string
  /** Lines that something is wrong with; `stops` keeps the text from being published. */
  marked: { line: number; stops: boolean }[]
  readOnly?: boolean
  error?: string
}

/**
 * A plain box for text with the numbers of its lines beside it. Under the box lies the same text, unseen, so that the
 * numbers stand where the lines wrap; without a script they are those of the text as it came.
 */
export function SourceBox({ name, label, given, marked, readOnly, error }: Props) {
  const [text, setText] = useState(given)
  const [line, setLine] = useState(1)
  const shown = useDeferredValue(text)
  const marks = new Map(marked.map((mark) => [mark.line, mark.stops]))
  const words = shown.split(/\s+/).filter(Boolean).length
  const box = useRef<HTMLTextAreaElement>(null)
  // What was typed before the script had come.
  useEffect(() => setText(box.current?.value ?? ''), [])
  useEffect(() => {
    const go = () => goToLine(box.current, name)
    addEventListener('hashchange', go)
    return () => removeEventListener('hashchange', go)
  }, [name])
  const tell = (box: HTMLTextAreaElement) =>
    setLine(box.value.slice(0, box.selectionStart).split('\n').length)
  return (
    <div>
      <label className="vh" htmlFor={name}>
        {label}
      </label>
      <div className={s.source}>
        <div className={s.lines} aria-hidden="true">
          {shown.split('\n').map((words, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            <span key={i} id={`${name}-line-${i + 1}`} className={classOf(words, marks.get(i + 1))}>
              {words}
              {'\n'}
            </span>
          ))}
        </div>
        <textarea
          {...controlProps(name, error)}
          ref={box}
          className={s.box}
          defaultValue={given}
          readOnly={readOnly}
          spellCheck
          lang="en-GB"
          onChange={(event) => {
            setText(event.currentTarget.value)
            tell(event.currentTarget)
          }}
          onSelect={(event) => tell(event.currentTarget)}
        />
      </div>
      <p className={s.under}>
        <span>
          {words.toLocaleString('en-GB')} {words === 1 ? 'word' : 'words'}
        </span>
        <span>line {line}</span>
      </p>
    </div>
  )
}

/** A link to a line of this box also puts the cursor there. */
function goToLine(box: HTMLTextAreaElement | null, name: string): void {
  const line = Number(new RegExp(`^#${name}-line-(\\d+)$`).exec(location.hash)?.[1])
  if (!box || !line) return
  const before = box.value.split('\n').slice(0, line - 1)
  const start = before.reduce((sum, words) => sum + words.length + 1, 0)
  const end = box.value.indexOf('\n', start)
  box.focus({ preventScroll: true })
  box.setSelectionRange(start, end < 0 ? box.value.length : end)
}

function classOf(words: string, stops: boolean | undefined): string | undefined {
  if (stops) return s.bad
  if (stops === false) return s.warned
  return /^\s*:{2,}/.test(words) ? s.directive : undefined
}
