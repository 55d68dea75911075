import { describe, expect, test } from 'vitest'
import { groupByNation } from '@/app/[locale]/(public)/my-representatives/[chamber]/group-areas'
import { lookupToJson } from '@/app/[locale]/(public)/my-representatives/find/lookup-to-json'
import { chooseShown } from '@/app/[locale]/(public)/my-representatives/found/choose-shown'
import { leadWords } from '@/app/[locale]/(public)/my-representatives/found/lead-words'
import { checkedWords, factsOf, limitsOf } from '@/app/[locale]/(public)/my-representatives/member-words'
import { reasonWords } from '@/app/[locale]/(public)/my-representatives/outcome-words'
import { isLookupFlood } from '@/lib/integrity/lookup-limits'
import type { ChamberWords, Channel, FoundArea, FoundMandate, Lookup } from '@/lib/representatives/lookup'

const now = new Date('2026-11-22T10:00:00Z')

const channel: Channel = {
  ...{ id: 1, kind: 'email', value: 'ann@example.org', label: 'Office', isPreferred: true },
  ...{ state: 'ok', checkedOn: '2026-11-20' },
}

function member(id: number, more: Partial<FoundMandate> = {}): FoundMandate {
  return {
    ...{ id, personId: id, name: `Member ${id}`, salutation: '', party: null, abstains: false, offices: [] },
    ...{ since: '2024-07-04', isSample: true, channels: [channel] },
    ...more,
  }
}

const commons: ChamberWords = {
  slug: 'uk-commons',
  name: 'House of Commons',
  country: 'GB',
  kind: 'constituency',
  memberTitle: 'MP',
  memberNoun: 'Member of Parliament',
  decides: 'Decides.',
}

function area(id: number, more: Partial<FoundArea> = {}): FoundArea {
  return {
    ...{
      id,
      slug: `area-${id}`,
      code: `E${id}`,
      name: `Area ${id}`,
      nameAlt: '',
      nation: 'ENG',
      kind: 'constituency',
    },
    ...{ seats: 1, isNonVoting: false, chamber: commons, mandates: [member(id)], vacancy: null, note: '' },
    asOf: '2026-11-20',
    ...more,
  }
}

function lookup(more: Partial<Lookup>): Lookup {
  return {
    ...{ country: 'GB', postcode: 'LE97 7ZZ', accuracy: 'exact', reason: null, suggestion: null, areas: [] },
    ...{ nearby: [], answeredBy: 'local', sources: [] },
    ...more,
  }
}

describe('what of a look-up is shown', () => {
  const region = area(9, { kind: 'region', chamber: { ...commons, slug: 'uk-scotland' }, seats: 7 })

  test('one area of each chamber and kind is shown; a choice comes before', async () => {
    const plain = await chooseShown(lookup({ areas: [area(1), region] }), null, now)
    expect([plain.areas.map(({ id }) => id), plain.choice]).toEqual([[1, 9], []])
    const several = await chooseShown(lookup({ accuracy: 'ambiguous', areas: [area(1), area(2)] }), null, now)
    expect([several.areas, several.choice.map(({ id }) => id)]).toEqual([[], [1, 2]])
  })

  test('nothing that hangs on an open choice is shown before it', async () => {
    const holyrood = area(9, { kind: 'region', nation: 'SCT', chamber: { ...commons, slug: 'uk-scotland' } })
    const found = lookup({ accuracy: 'ambiguous', areas: [area(1), area(2, { nation: 'SCT' }), holyrood] })
    expect((await chooseShown(found, null, now)).areas).toEqual([])
  })

  test('an area that was not offered cannot be chosen', async () => {
    const shown = await chooseShown(lookup({ areas: [area(1)] }), 77, now)
    expect([shown.areas.map(({ id }) => id), shown.chosen]).toEqual([[1], null])
  })
})

describe('its words', () => {
  test('people, chambers and empty seats are counted, and a sample says that it is one', () => {
    expect(leadWords({ areas: [area(1)], choice: [] })).toBe(
      'One person holds a seat for this postcode. Every person on this page is fictional.',
    )
    const six = area(2, {
      chamber: { ...commons, slug: 'uk-scotland' },
      seats: 7,
      mandates: [1, 2, 3, 4, 5, 6].map((id) => member(id, { isSample: false })),
    })
    expect(leadWords({ areas: [area(1), six], choice: [] })).toBe(
      'Seven people hold seats for this postcode in two chambers, and one seat is empty. Those marked so are fictional.',
    )
    const old = area(1, { mandates: [], vacancy: 'out_of_date' })
    expect(leadWords({ areas: [old], choice: [] })).toContain('out of date')
    const dissolved = area(1, { mandates: [], vacancy: 'dissolved' })
    expect(leadWords({ areas: [dissolved, six], choice: [] })).toBe(
      'Six people hold seats for this postcode, and one seat is empty.',
    )
    expect(leadWords({ areas: [dissolved], choice: [] })).toBe(
      'Nobody holds a seat for this postcode at the moment.',
    )
  })

  test('a member is described by what sources know, and by what limits their part', () => {
    const speaker = member(1, { since: null, offices: [{ kind: 'speaker', title: 'Speaker' }] })
    expect(factsOf(speaker, commons)).toBe('Member of Parliament. No party. Speaker. A fictional person.')
    expect(limitsOf({ area: area(1), mandate: speaker })).toHaveLength(1)
    expect(limitsOf({ area: area(1), mandate: member(2, { abstains: true }) })[0]).toContain(
      'does not take its seats',
    )
    expect(limitsOf({ area: area(1), mandate: member(3) })).toEqual([])
  })

  test('a way to reach somebody shows when it was checked once that is more than a month ago', () => {
    expect(checkedWords(channel, now.getTime())).toBe('')
    expect(checkedWords({ ...channel, checkedOn: '2026-10-23' }, now.getTime())).toBe('')
    expect(checkedWords({ ...channel, checkedOn: '2026-10-22' }, now.getTime())).toBe(
      'Checked on 22 October 2026',
    )
  })

  test('every reason says what one can do, and none promises a guess', () => {
    for (const { heading, text } of Object.values(reasonWords)) {
      expect(heading).toMatch(/^[A-Z][^.!]+$/)
      expect(text).toMatch(/Enter|sign|Choose|choose|Try/)
    }
  })

  test('areas are grouped by nation, and a long list by first letter', () => {
    const listed = (name: string, nation: string, id: number) => ({
      ...{ id, slug: `s-${id}`, name, nameAlt: '', nation, region: '', kind: 'constituency' as const },
    })
    const many = Array.from({ length: 45 }, (_, i) => listed(`${i % 2 ? 'Émile' : 'Yard'} ${i}`, 'ENG', i))
    const groups = groupByNation([listed('Ynys Môn', 'WLS', 99), ...many])
    expect(groups.map(({ id, letters }) => [id, letters.map(({ letter }) => letter)])).toEqual([
      ['england', ['E', 'Y']],
      ['wales', ['']],
    ])
  })
})

describe('for programs', () => {
  test('the answer holds no id of ours, and no address that came back', () => {
    const bounced = { ...channel, state: 'bounced' as const, value: 'old@example.org' }
    const answer = JSON.stringify(
      lookupToJson(lookup({ areas: [area(1, { mandates: [member(1, { channels: [bounced] })] })] })),
    )
    expect(answer).not.toContain('old@example.org')
    expect(answer).not.toMatch(/"(id|personId)"/)
    expect(answer).toContain('"address":"/my-representatives/uk-commons/area-1"')
  })
})

const from = (ip: string, network: string) => ({
  ip,
  ipKey: ip,
  networkKey: network,
  sharing: 'none' as const,
})

test('a network that reads the directory out is stopped, and only that one', () => {
  const at = Date.now()
  const answers = Array.from({ length: 61 }, () => isLookupFlood(from('a', 'n'), at))
  expect([answers.lastIndexOf(false), answers.at(-1)]).toEqual([59, true])
  expect(isLookupFlood(from('b', 'm'), at)).toBe(false)
  expect(isLookupFlood({ ...from('a', 'n'), sharing: 'shared' }, at)).toBe(false)
  expect(isLookupFlood(from('a', 'n'), at + 10 * 60_000)).toBe(false)
})

test('previews of a letter that follow the typing count a tenth of a look-up', () => {
  const at = Date.now() + 3_600_000
  const answers = Array.from({ length: 590 }, () => isLookupFlood(from('typing', 'k'), at, 0.1))
  expect(answers).not.toContain(true)
  expect(Array.from({ length: 20 }, () => isLookupFlood(from('typing', 'k'), at, 0.1))).toContain(true)
})
