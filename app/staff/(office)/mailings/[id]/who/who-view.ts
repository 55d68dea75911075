import type { CountView, SampleRow } from '@/app/staff/ui/audience-count'
import type { Span } from '@/app/staff/ui/audience-words'
import type { ListName } from '@/app/staff/ui/condition-words'
import type { Option } from '@/app/staff/ui/form-spec'
import type { ConditionKind, Group } from '@/lib/audiences/audience'

/** The form as it is drawn: all of it data, with its words. */
export type WhoView = {
  tree: GroupView
  /** Null while something is to be put right. */
  sentence: Span[] | null
  count: CountView | null
  sample: SampleRow[]
  /** Lists that selects choose from. */
  lists: Partial<Record<ListName, Option[]>>
  saved: Option[]
  /** What was typed beside the tree. */
  name: string
  /** The mailing that this one corrects. */
  corrects: number | null
  reachesAgain: boolean
  /** The id of each control that is wrong, and what to do. */
  mistakes: Record<string, string>
  /** What was just done, in a sentence. */
  said: string
  /** The control that is gone to next. */
  focus: string | null
  /** The draft that this is about. */
  version: number
  at: number
}

export type GroupView = {
  kind: 'group'
  name: string
  place: string
  must: Group['must']
  of: NodeView[]
  mayNest: boolean
  /** How many are left after it, where it stands at the top. */
  left: number | null
}

export type ConditionView = {
  kind: 'condition'
  name: string
  place: string
  of: ConditionKind
  not: boolean
  choosers: ChooserView[]
  days: string
  outcome: string
  left: number | null
}

export type NodeView = GroupView | ConditionView

/** `select`: one for each that is chosen, and one more. `ticks`: a box for each. `search`: boxes for the chosen and the found. */
export type ChooserView = {
  /** The field: "n0.1.chosen". */
  name: string
  list: ListName
  as: 'select' | 'ticks' | 'search'
  chosen: Option[]
  find: string
  /** Null: nothing was looked for. */
  found: Option[] | null
}

/** What the form sends back: null before it was sent. */
export type WhoAnswer = WhoView | null
export type WhoAction = (answer: WhoAnswer, form: FormData) => Promise<WhoAnswer>
