/** What the server answers to a save. `say` is a sentence to show. */
export type SaveAnswer = { say: string } & (
  | { kind: 'saved' | 'unchanged'; edition: number }
  | { kind: 'mistaken'; mistakes: Record<string, string> }
  | { kind: 'changed_elsewhere' | 'lock_lost' | 'not_a_draft' | 'too_big' | 'refused' }
)

type Status = SaveAnswer | { kind: 'typing' | 'saving'; say: string }
type Saving = { base: string; edition: number; onStatus: (status: Status) => void; onSaved: () => void }

const restMs = 2_500
const beatMs = 30_000
/** After these the form must not go on by itself: somebody else's text stands there now. */
const endings = ['changed_elsewhere', 'lock_lost', 'not_a_draft']

/**
 * Saves a form a few seconds after the last key, one save at a time, and gives signs of life. Gives what ends it: then
 * what is unsaved is saved once more and the lock is given back.
 */
export function startSaving(form: HTMLFormElement, saving: Saving): () => void {
  const { base, onStatus, onSaved } = saving
  // Not read from the form: a page that comes late with an older edition must not put it back.
  let { edition } = saving
  let isDirty = false
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<void> | null = null

  const typed = () => {
    isDirty = true
    if (isOver) return
    onStatus({ kind: 'typing', say: 'Not saved yet.' })
    clearTimeout(timer)
    timer = setTimeout(save, restMs)
  }

  const save = () => {
    clearTimeout(timer)
    if (isOver || !isDirty) return underWay ?? Promise.resolve()
    underWay = (underWay ?? Promise.resolve()).then(send)
    return underWay
  }

  const send = async () => {
    if (isOver || !isDirty) return
    isDirty = false
    onStatus({ kind: 'saving', say: 'Saving.' })
    const fields = new FormData(form)
    fields.set('edition', String(edition))
    const answer = await post(`${base}/save`, fields)
    if (answer.kind === 'saved' || answer.kind === 'unchanged') {
      edition = answer.edition
      onStatus(isDirty ? { kind: 'typing', say: 'Not saved yet.' } : answer)
      if (answer.kind === 'saved') onSaved()
      return
    }
    isDirty = true
    isOver = endings.includes(answer.kind)
    onStatus(answer)
    // The line was down: try again by itself.
    if (answer.kind === 'refused') timer = setTimeout(save, beatMs)
  }

  const beat = async () => {
    if (isOver) return
    const answer = await post(`${base}/lock`, lockForm(form, 'beat'))
    if (answer.kind !== 'lock_lost') return
    isOver = true
    onStatus(answer)
    // Nothing is lost by showing the page as a reader has it.
    if (!isDirty) onSaved()
  }

  const leaving = (event: BeforeUnloadEvent) => {
    if (isDirty) event.preventDefault()
  }
  const sent = () => {
    const field = form.elements.namedItem('edition')
    if (field instanceof HTMLInputElement) field.value = String(edition)
    clearTimeout(timer)
    isDirty = false
    isOver = true
  }
  const release = () => {
    navigator.sendBeacon(`${base}/lock`, lockForm(form, 'release'))
  }

  form.addEventListener('input', typed)
  form.addEventListener('submit', sent)
  addEventListener('beforeunload', leaving)
  addEventListener('pagehide', release)
  const beating = setInterval(beat, beatMs)
  void beat()
  if (hasTyped(form)) typed()
  return () => {
    form.removeEventListener('input', typed)
    form.removeEventListener('submit', sent)
    removeEventListener('beforeunload', leaving)
    removeEventListener('pagehide', release)
    clearInterval(beating)
    void save().then(release)
  }
}

/** Whether somebody began to type before the script had come. */
function hasTyped(form: HTMLFormElement): boolean {
  return [...form.elements].some(
    (field) =>
      (field instanceof HTMLTextAreaElement ||
        (field instanceof HTMLInputElement && field.type === 'text')) &&
      field.value !== field.defaultValue,
  )
}

function lockForm(form: HTMLFormElement, intent: string): FormData {
  const fields = new FormData()
  fields.set('token', String(new FormData(form).get('token')))
  fields.set('intent', intent)
  return fields
}

async function post(address: string, body: FormData): Promise<SaveAnswer> {
  try {
    const answer = await fetch(address, { method: 'POST', body, headers: { accept: 'application/json' } })
    const isOurs = answer.headers.get('content-type')?.startsWith('application/json')
    if (isOurs) return (await answer.json()) as SaveAnswer
    return {
      kind: 'refused',
      say: `Not saved: the site answered ${answer.status}. What you typed is still here.`,
    }
  } catch {
    return {
      kind: 'refused',
      say: 'Not saved: no connection. What you typed is still here; this tries again.',
    }
  }
}
