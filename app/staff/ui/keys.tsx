'use client'

import { useCallback, useRef, useState } from 'react'
import button from './button.module.css'
import s from './keys.module.css'
import type { NavItem } from './nav-links'
import table from './table.module.css'
import { useSingleKeys } from './use-single-keys'

type Row = [keys: string, does: string]

const everywhere: Row[] = [
  ['/', 'Find'],
  ['?', 'These keys'],
]
const inLists: Row[] = [
  ['j', 'Next row'],
  ['k', 'Row before'],
  ['Enter', 'Open the row with the focus'],
  ['Esc', 'Close what is open beside the list'],
  [']', 'Older'],
  ['[', 'Newer'],
]
const ticks: Row[] = [
  ['x', 'Tick the row with the focus'],
  ['Shift x', 'Tick up to here'],
]

/** In the foot of every page: the list of keys, and the switch that turns them off. Without a script there are none. */
export function StaffKeys({ items }: { items: NavItem[] }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [acts, setActs] = useState<Row[]>([])
  const showKeys = useCallback(() => {
    setActs(actsOnPage())
    dialog.current?.showModal()
  }, [])
  const { isOn, turn } = useSingleKeys(showKeys)
  if (isOn === null) return null
  return (
    <>
      <li className={s.item}>
        <button type="button" className={button.asLink} onClick={showKeys}>
          Keys <kbd className={s.kbd}>?</kbd>
        </button>
      </li>
      <li className={s.item}>
        <button type="button" className={button.asLink} onClick={turn}>
          {isOn ? 'Turn single keys off' : 'Turn single keys on'}
        </button>
        <dialog ref={dialog} className={s.dialog} aria-labelledby="keys-title">
          <h2 id="keys-title">Keys</h2>
          <p>
            {isOn
              ? 'They work while nothing is being typed, and act on a list only while one of its rows has the focus.'
              : 'They are turned off in this browser.'}
          </p>
          <div className={s.lists}>
            <Keys title="Everywhere" rows={everywhere} />
            <Keys title="In a list" rows={inLists} />
            {acts.length > 0 && <Keys title="On this list" rows={acts} />}
            <Keys title="To a section" rows={items.map(({ letter, words }) => [`g ${letter}`, words])} />
          </div>
          <form method="dialog">
            <button className={button.btn} type="submit">
              Close
            </button>
          </form>
        </dialog>
      </li>
    </>
  )
}

function Keys({ title, rows }: { title: string; rows: Row[] }) {
  return (
    <table className={table.t}>
      <caption className={s.caption}>{title}</caption>
      <tbody>
        {rows.map(([keys, does]) => (
          <tr key={keys}>
            <th scope="row">
              {keys.split(' ').map((key) => (
                <kbd className={s.kbd} key={key}>
                  {key}
                </kbd>
              ))}
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The letters that press buttons of the list on this page, in its order. */
function actsOnPage(): Row[] {
  const list = document.querySelector('main [data-keys]')
  const buttons = [...(list?.querySelectorAll<HTMLElement>('button[data-key]') ?? [])]
  const words = new Map(
    buttons.map((one) => [one.dataset.key ?? '', one.firstChild?.textContent ?? ''] as const),
  )
  return [...(list?.querySelector('[name=pick]') ? ticks : []), ...words]
}
