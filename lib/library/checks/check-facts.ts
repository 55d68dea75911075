import type { Evidence } from '../markdown/evidence'
import type { Rendered, TextReference } from '../markdown/render'

/** What the checks need to know besides the content itself. */
export type CheckFacts = {
  /** The texts as readers would see them, with what the renderer found. */
  rendered: { part: string; rendered: Rendered }[]
  evidence: Evidence
  /** Everything the content names: in its texts with a line, in its fields without one. */
  references: (Omit<TextReference, 'line'> & { part: string; line: number | null })[]
  /** `quote KEY` and `asset KEY` that rest on a consent which does not stand. */
  withoutConsent: Set<string>
  storyHasConsent: boolean
  /** The first one of the list. */
  helpline: { name: string; verifiedOn: string } | null
  /** Addresses in the texts and of the sources they cite that the link checker has asked. */
  links: { part: string; line: number; url: string; status: number; failures: number }[]
  /** ISO day. */
  today: string
}
