import { checkSentence } from '@/app/staff/ui/editor-check-words'
import type { ChangeSlugResult } from '@/lib/library/publications/change-slug'
import type { Hindrance } from '@/lib/library/publications/publish-publication'

export const movedWords = {
  form: 'Somebody has changed the state of this text meanwhile. Open this page again to see it.',
}

type Refusal =
  | Hindrance
  | { kind: 'being_edited'; by: string }
  | { kind: 'not_possible' | 'note_needed' | 'in_the_past' | 'unchanged' | 'not_found' }

const stopsShown = 8

/** Why it was not done, each reason with what to do about it. */
export function hindranceWords(refusal: Refusal): Record<string, string> {
  switch (refusal.kind) {
    case 'stopped': {
      const list = [...new Set(refusal.stops.map(checkSentence))]
      const more = list.length > stopsShown ? ` And ${list.length - stopsShown} more.` : ''
      return { form: `Not yet. ${list.slice(0, stopsShown).join(' ')}${more}` }
    }
    case 'approval_needed':
      return {
        form: `Somebody else must approve revision ${refusal.revision} first. Send it for review, and ask a colleague.`,
      }
    case 'being_edited':
      return { form: `${refusal.by} is editing this now. Ask them to finish, or take over in the editor.` }
    default:
      return movedWords
  }
}

/** Why an address cannot be had. */
export function slugWords(result: Exclude<ChangeSlugResult, { kind: 'changed' }>): Record<string, string> {
  switch (result.kind) {
    case 'taken':
      return { slug: `Choose another address: “${result.by.title}” has this one` }
    case 'once_used':
      return {
        slug: `Choose another address: this one led to “${result.by.title}” once, and readers may have kept it`,
      }
    case 'reserved':
      return { slug: 'Choose another address: the site uses this one' }
    case 'not_a_slug':
      return {
        slug: 'Use lower-case letters, digits and single dashes, at most 80, like a-fund-for-prevention',
      }
    case 'unchanged':
      return { slug: 'This is its address already' }
    case 'not_found':
      return movedWords
  }
}
