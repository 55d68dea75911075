import { whyNotPublished } from '@/app/staff/ui/library-words'
import type { Describe } from './need-words'

export const textNeeds: Describe<'text_in_review' | 'text_approved' | 'text_not_published'> = {
  text_in_review: ({ id, name }) => ({
    what: 'Waits for a second reader',
    where: name,
    act: toText(id, 'Read'),
  }),
  text_approved: ({ id, name }) => ({
    what: 'Approved, and not published yet',
    where: name,
    act: toText(id, 'Publish'),
  }),
  text_not_published: ({ id, name, reason }) => ({
    what: `Did not go live: ${whyNotPublished[reason] ?? reason}`,
    where: name,
    act: toText(id, 'Look'),
  }),
}

function toText(id: number, words: string) {
  return { href: `/staff/library/publications/${id}/run`, words }
}
