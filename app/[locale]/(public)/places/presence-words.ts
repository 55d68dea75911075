import type { Place } from '@/lib/library/places/queries'

/** What we have in a place, in a word. */
export const presenceWords: Record<Place['presence'], string> = {
  programme: 'Programme',
  former_programme: 'Former programme',
  partner: 'Work with partners',
  office: 'Office',
  none: 'No work of ours on record',
}
