import { z } from 'zod'
import { askService, type Service } from './ask-service'
import type { LiveService } from './live-answer'

const search = z.object({
  items: z.array(z.object({ value: z.object({ name: z.string().min(1), endDate: z.string().nullish() }) })),
})

/** The Members API of the UK Parliament: seats of the Commons by postcode. It has names and no codes; seats that have ended stay in its answers. */
export function membersApi(service: Service): LiveService {
  return {
    name: 'members-api',
    country: 'GB',
    attribution: {
      slug: 'members-api',
      title: 'Members API of the UK Parliament',
      url: 'https://members-api.parliament.uk',
      licence: 'Open Parliament Licence v3.0',
      attribution: 'Contains Parliamentary information licensed under the Open Parliament Licence v3.0',
    },
    async find({ written }, deadlineMs) {
      const query = new URLSearchParams({ searchText: written, skip: '0', take: '20' })
      const told = await askService(service, `/Location/Constituency/Search?${query}`, deadlineMs)
      if (told.kind === 'no_answer') return told
      const read = search.safeParse(told.json)
      if (told.status !== 200 || !read.success) return { kind: 'no_answer', why: 'shape' }
      const places = read.data.items
        .filter(({ value }) => !value.endDate)
        .map(({ value }) => ({ chamberSlug: 'uk-commons', code: null, name: value.name }))
      if (places.length === 0) return { kind: 'none', reason: 'unknown_postcode' }
      return { kind: 'found', isEnded: false, isWhole: true, places }
    },
  }
}
