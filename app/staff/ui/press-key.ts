/**
 * The keys of the whole desk, in one place. A list is `[data-keys]`, or any table of the page; its rows are `[data-row]`, or
 * rows with a link. A button with `data-key` is pressed by that letter, and only while a row of its list has the focus.
 */

/** How long after "g" a letter still leads to a section. */
const goWithinMs = 1500
let goUntil = 0

export function pressKey(event: KeyboardEvent, showKeys: () => void): void {
  const target = event.target instanceof HTMLElement ? event.target : null
  if (!target || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (isTyping(target) || document.querySelector('dialog[open]')) return
  if (takes(event.key, target, showKeys)) event.preventDefault()
}

function isTyping(target: HTMLElement): boolean {
  return (
    target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), select, textarea')
  )
}

/** Whether the key meant something here. */
function takes(key: string, target: HTMLElement, showKeys: () => void): boolean {
  const isGoing = Date.now() < goUntil
  goUntil = 0
  if (isGoing) return follow(`a[data-go="${CSS.escape(key)}"]`)
  switch (key) {
    case '?':
      showKeys()
      return true
    case '/':
      return focusOn(document.querySelector<HTMLElement>('[data-find]'))
    case 'g':
      goUntil = Date.now() + goWithinMs
      return true
    case ']':
      return follow('main a[rel=next]')
    case '[':
      return follow('main a[rel=prev]')
    case 'Escape':
      return follow('a[data-close]')
    case 'j':
    case 'k':
      return goToRow(key === 'j' ? 1 : -1, target)
    default:
      return act(key, target)
  }
}

function follow(selector: string): boolean {
  const link = document.querySelector<HTMLElement>(selector)
  link?.click()
  return link !== null
}

function focusOn(element: HTMLElement | null | undefined): boolean {
  if (!element || element.offsetParent === null) return false
  element.focus()
  return true
}

function listOf(): HTMLElement {
  return document.querySelector<HTMLElement>('main [data-keys]') ?? document.body
}

function rowsOf(): HTMLElement[] {
  const marked = [...listOf().querySelectorAll<HTMLElement>('[data-row]')]
  return marked.length > 0 ? marked : [...document.querySelectorAll<HTMLElement>('main tbody tr:has(a)')]
}

/** To the next row or the one before, to its first link; into the list from anywhere on the page. */
function goToRow(step: 1 | -1, target: HTMLElement): boolean {
  const rows = rowsOf()
  const at = rows.findIndex((row) => row.contains(target))
  const next = rows[at === -1 ? 0 : at + step]
  const links = [...(next?.querySelectorAll<HTMLElement>('summary, a') ?? [])]
  return focusOn(links.find((link) => link.offsetParent !== null))
}

/** Ticks the row with the focus, or presses the button of this letter: the row's own, or that of what is ticked. */
function act(key: string, target: HTMLElement): boolean {
  const list = document.querySelector<HTMLElement>('main [data-keys]')
  const row = target.closest<HTMLElement>('[data-row]')
  if (!list || !row || !list.contains(row)) return false
  const box = row.querySelector<HTMLInputElement>('[name=pick]')
  if (box && (key === 'x' || key === 'X')) {
    if (key === 'X') tickUpTo(box, list)
    else box.click()
    return true
  }
  const selector = `button[data-key="${CSS.escape(key)}"]`
  const button =
    row.querySelector<HTMLButtonElement>(selector) ??
    [...list.querySelectorAll<HTMLButtonElement>(selector)].find((one) => !one.closest('[data-row]'))
  if (!button?.form) return false
  if (box && !list.querySelector('[name=pick]:checked')) box.click()
  button.form.requestSubmit(button)
  return true
}

/** From the nearest ticked row to this one. */
function tickUpTo(box: HTMLInputElement, list: HTMLElement): void {
  const boxes = [...list.querySelectorAll<HTMLInputElement>('[name=pick]')]
  const here = boxes.indexOf(box)
  const ticked = boxes.flatMap((one, at) => (one.checked ? [at] : []))
  const from = ticked.reduce(
    (near, at) => (Math.abs(at - here) < Math.abs(near - here) ? at : near),
    ticked[0] ?? here,
  )
  for (const one of boxes.slice(Math.min(from, here), Math.max(from, here) + 1)) one.checked = true
}
