import type { Span } from '@/app/staff/ui/audience-words'
import type { Option } from '@/app/staff/ui/form-spec'
import type { JourneyNeed } from '@/lib/journeys/journey'
import type { GroupView, WhoView } from '../../../../[id]/who/who-view'

/** Who enters, who leaves early, or for whom a step is, as the form draws it. */
export type RuleView = {
  kind: 'enter' | 'exit' | 'step'
  /** What starts it is about campaigns, so that it can be narrowed to some. */
  scope: { campaigns: ScopeView; recommendations: ScopeView; needs: JourneyNeed[] } | null
  /** What a reason to leave is called. */
  name: string
  /** It stands in the draft already and can be taken out. */
  canGo: boolean
  tree: GroupView
  /** Null while something is to be put right. */
  sentence: Span[] | null
  lists: WhoView['lists']
  /** The id of each control that is wrong, and what to do. */
  mistakes: Record<string, string>
  /** What was just done, in a sentence. */
  said: string
  /** The control that is gone to next. */
  focus: string | null
  /** The draft that this is about. */
  seen: string
  at: number
}

export type ScopeView = { chosen: string[]; options: Option[] }

/** What the form sends back: null before it was sent. */
export type RuleAnswer = RuleView | null
export type RuleAction = (answer: RuleAnswer, form: FormData) => Promise<RuleAnswer>
