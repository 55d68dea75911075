import { type NameStyle, nameStyles } from './names'
import { inventPostcode, inventUkPostcode, type SampleCountry, sampleCountries } from './places'
import { type Random, randomUuid } from './random'

/** A fictional person. Their address is on example.org, which belongs to nobody and receives nothing (RFC 2606). */
export type Person = {
  supporterId: string
  name: string
  nameKey: string
  email: string
  country: string
  postcode: string | null
  area: string
  showName: boolean
  /** 2 for the second of a household that shares one address. */
  seat: 1 | 2
}

/** So many people, the same every time. The first two are a household: one address, one postcode, two names. */
export function inventPeople(count: number, random: Random): Person[] {
  const household = {
    country: 'GB',
    email: 'the.okafor-lees@example.org',
    postcode: 'LS92 4TJ',
    area: 'LS',
  } as const
  const supporterId = randomUuid(random)
  const first: Person = {
    ...household,
    supporterId,
    name: 'Grace Okafor-Lee',
    nameKey: foldName('Grace Okafor-Lee'),
    showName: true,
    seat: 1,
  }
  const second: Person = {
    ...household,
    supporterId,
    name: 'Daniel Lee',
    nameKey: foldName('Daniel Lee'),
    showName: false,
    seat: 2,
  }
  return [first, second, ...Array.from({ length: count - 2 }, (_, i) => inventPerson(i + 1, random))]
}

function inventPerson(number: number, random: Random): Person {
  const home = pickCountry(random)
  const name = inventName(nameStyles[random.pick(home.styles)], random)
  return {
    supporterId: randomUuid(random),
    name,
    nameKey: foldName(name),
    email: `${mailboxOf(name)}.${number}@example.org`,
    country: home.country,
    ...inventAddress(home, random),
    showName: random.next() < 0.35,
    seat: 1,
  }
}

const shares = sampleCountries.reduce((sum, home) => sum + home.share, 0)

function pickCountry(random: Random): SampleCountry {
  let left = random.next() * shares
  for (const home of sampleCountries) {
    left -= home.share
    if (left < 0) return home
  }
  return sampleCountries[0]!
}

function inventAddress(home: SampleCountry, random: Random): { postcode: string | null; area: string } {
  if (home.country === 'GB') return inventUkPostcode(random)
  // Outside the UK a postcode may be left out, and half the people do.
  const isGiven = home.postcode !== null && random.next() < 0.5
  return { postcode: isGiven ? inventPostcode(home.postcode!, random) : null, area: '' }
}

function inventName(style: NameStyle, random: Random): string {
  const given = random.pick(style.given)
  if (style.family.length === 0) return given
  const family = random.pick(style.family)
  if (style.order === 'given first') return `${given} ${family}`
  return style.order === 'family first' ? `${family} ${given}` : `${family}${given}`
}

/** The Latin letters of a name as a mailbox; a name in another script gets a plain word. */
function mailboxOf(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim()
    .replace(/ +/g, '.')
  return letters.length > 2 ? letters : 'signer'
}

/** As lib/signatures/name-key.ts folds a name, which tests/integration/sample.test.ts holds it to. */
function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
