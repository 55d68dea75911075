/** A form as data: the page that knows the words makes it, the one client component that keeps what was typed draws it. */

type Named = { name: string; label: string; hint?: string; under?: string; readOnly?: boolean }

export type Option = { value: string; words: string }

export type ControlSpec =
  | (Named & { kind: 'line'; max?: number; counts?: boolean; short?: boolean })
  | (Named & { kind: 'text'; rows: number; max?: number; counts?: boolean })
  | (Named & { kind: 'date' | 'time' })
  /** A box to tick; ticked, it is sent as "yes". */
  | (Named & { kind: 'tick' })
  | (Named & { kind: 'select'; options: Option[] })

export type FieldSpec =
  | ControlSpec
  | { kind: 'pair'; fields: [ControlSpec, ControlSpec] }
  /** Boxes that answer one question; each is sent as "yes" under the name and its value: `nations-ENG`. */
  | { kind: 'ticks'; name: string; label: string; hint?: string; options: Option[] }
  /** `rows`: how many are shown, blank ones included. `reached`: goals whose promise is history. */
  | { kind: 'goals'; rows: number; reached: number[] }
  /** Rows in which a figure of the library is chosen; `words` is the figure, `from` its source and date. */
  | { kind: 'figures'; rows: number; known: { key: string; words: string; from: string }[] }
  /** Rows of rules: what somebody who has signed is asked next, and whom each is for. */
  | { kind: 'next_steps'; rows: number; campaigns: Option[] }
  /** No field: keeps what is typed as it is typed, and the lock alive. `base`: `save` and `lock` are below it. */
  | { kind: 'kept'; base: string; part: string; token: string; was: string }

export type FormValues = Record<string, string>

/** What a Server Action gives back when it has not done it: everything typed, and what to put right. */
export type FormAnswer = { values: FormValues; mistakes: Record<string, string>; at: number } | null

export type FormAction = (answer: FormAnswer, form: FormData) => Promise<FormAnswer>

/** Two controls beside each other. */
export const pair = (one: ControlSpec, other: ControlSpec): FieldSpec => ({
  kind: 'pair',
  fields: [one, other],
})

export const select = (name: string, label: string, options: Option[]): ControlSpec => ({
  ...{ kind: 'select', name, label, options },
})

/** The same choices, and none before them. */
export const optional = (options: Option[], none = 'None'): Option[] => [
  { value: '', words: none },
  ...options,
]
