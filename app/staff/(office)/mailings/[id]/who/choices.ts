import type { ListName } from '@/app/staff/ui/condition-words'
import type { Option } from '@/app/staff/ui/form-spec'
import { countryName } from '@/app/ui/country-name'
import type { ConditionKind } from '@/lib/audiences/audience'
import { listCodes } from '@/lib/insight/codes/read-codes'
import { listMailings } from '@/lib/mailings/read-mailing'
import { listTopics } from '@/lib/preferences/list-topics'
import { findPeople, readPeopleByIds } from '@/lib/representatives/find-people'
import { listSittingParties } from '@/lib/representatives/list-parties'
import { findAreasByName, foldWords, readAreas } from '@/lib/representatives/read-areas'
import { listCampaignChoices } from '@/lib/signatures/desk/campaign-choices'

/** What can be chosen from in each condition. */
export const listOfKind: Partial<Record<ConditionKind, ListName>> = {
  ...{ signed: 'campaigns', wrote: 'campaigns', heard_back: 'campaigns', lives_in_nation: 'nations' },
  ...{ lives_in_country: 'countries', lives_in_area: 'areas', represented_by: 'people' },
  ...{ interested_in: 'topics', came_by: 'sources', got_mailing: 'mailings' },
}

/** Longer lists are looked through by words. */
const longestSelect = 60
const mostFound = 12
const yearMs = 365 * 86_400_000

/** The lists that one view of the form needs, each read once. */
export class Lists {
  /** `more`: what stands before the others in a list. */
  constructor(private readonly more: Partial<Record<ListName, Option[]>> = {}) {}

  private readonly lists = new Map<ListName, Promise<Option[] | null>>()
  private readonly inSelects = new Map<ListName, Option[]>()

  /** All there is to choose from; null where there are thousands. */
  async read(list: ListName): Promise<Option[] | null> {
    const known = this.lists.get(list) ?? this.readWithMore(list)
    this.lists.set(list, known)
    const all = await known
    if (all && all.length <= longestSelect) this.inSelects.set(list, all)
    return all
  }

  private async readWithMore(list: ListName): Promise<Option[] | null> {
    const all = await readList(list)
    return all && [...(this.more[list] ?? []), ...all]
  }

  shown(): Partial<Record<ListName, Option[]>> {
    return Object.fromEntries(this.inSelects)
  }
}

/** All there is to choose from; null where there are thousands, in the database. */
async function readList(list: ListName): Promise<Option[] | null> {
  switch (list) {
    case 'campaigns':
      return (await listCampaignChoices()).map(({ id, name }) => ({ value: String(id), words: name }))
    case 'nations':
      return ['England', 'Scotland', 'Wales', 'Northern Ireland'].map((value) => ({ value, words: value }))
    case 'countries':
      return countries()
    case 'parties':
      return (await listSittingParties()).map(({ slug, name }) => ({ value: slug, words: name }))
    case 'topics':
      return (await listTopics()).map(({ slug, title }) => ({ value: slug, words: title }))
    case 'sources':
      return (await listCodes(new Date(Date.now() - yearMs).toISOString().slice(0, 10))).map(
        ({ code, label }) => ({
          value: code,
          words: label ? `${label} (${code})` : code,
        }),
      )
    case 'mailings':
      return (await listMailings())
        .filter(({ snapshotAt }) => snapshotAt !== null)
        .map(({ id, name }) => ({ value: String(id), words: `${id}, ${name}` }))
    default:
      return null
  }
}

/** Those whose words have all of these words, at most twelve. */
export async function findIn(list: ListName, all: Option[] | null, words: string): Promise<Option[]> {
  if (list === 'areas') return findAreas(words)
  if (list === 'people')
    return (await findPeople(words))
      .slice(0, mostFound)
      .map(({ id, name, seat }) => ({ value: String(id), words: seat ? `${name}, ${seat}` : name }))
  const wanted = foldWords(words).split(' ').filter(Boolean)
  return (all ?? [])
    .filter((one) => {
      const known = ` ${foldWords(`${one.words} ${one.value}`)}`
      return wanted.length > 0 && wanted.every((word) => known.includes(` ${word}`))
    })
    .slice(0, mostFound)
}

/** What the chosen are called; one that is gone stands as it is, to be taken out. */
export async function wordsOfChosen(
  list: ListName,
  all: Option[] | null,
  chosen: string[],
): Promise<Option[]> {
  const known = all ?? (await byIds(list, chosen.filter((id) => /^\d{1,9}$/.test(id)).map(Number)))
  const words = new Map(known.map((one) => [one.value, one.words]))
  return chosen.map((value) => ({ value, words: words.get(value) ?? `${value} (gone)` }))
}

async function byIds(list: ListName, ids: number[]): Promise<Option[]> {
  if (ids.length === 0) return []
  const named = list === 'areas' ? await readAreas(ids, new Date()) : await readPeopleByIds(ids)
  return named.map(({ id, name }) => ({ value: String(id), words: name }))
}

/** Seats that supporters are placed in. */
const chambers = ['uk-commons', 'ca-commons']

async function findAreas(words: string): Promise<Option[]> {
  const found = await Promise.all(chambers.map((chamber) => findAreasByName(words, chamber)))
  return found
    .flat()
    .slice(0, mostFound)
    .map(({ id, name, chamberSlug }) => ({
      value: String(id),
      words: chamberSlug === 'uk-commons' ? name : `${name}, Canada`,
    }))
}

let known: Option[] | null = null

/** Every region code that has a name of its own; those that an older state had have become another's. */
function countries(): Option[] {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
  const none = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'])
  known ??= letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter((code) => !none.has(code) && countryName(code) !== code)
    .filter((code) => new Intl.Locale(`und-${code}`).region === code)
    .map((value) => ({ value, words: countryName(value) }))
    .sort((one, other) => one.words.localeCompare(other.words, 'en-GB'))
  return known
}
