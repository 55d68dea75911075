import type { party } from '../../schema/representatives'

/** No party of these names exists. */
export const sampleParties: (typeof party.$inferInsert)[] = [
  { slug: 'sample-civic-party', name: 'Sample Civic Party', country: 'GB' },
  { slug: 'sample-harbour-party', name: 'Sample Harbour Party', country: 'GB' },
  { slug: 'sample-meadow-alliance', name: 'Sample Meadow Alliance', country: 'GB' },
  { slug: 'sample-lantern-party', name: 'Sample Lantern Party', country: 'GB' },
  {
    slug: 'sample-empty-chair-party',
    name: 'Sample Empty Chair Party',
    country: 'GB',
    abstainsFrom: ['uk-commons'],
  },
]
