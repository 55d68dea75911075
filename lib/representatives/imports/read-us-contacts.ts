import { z } from 'zod'
import { channel } from './member-words'
import { readWhole, readYaml } from './read-yaml'
import { type StagedChannel, type StagedContact, type StagedList, UnusableFile } from './staged'

const words = z.string().default('')
const id = z.object({ bioguide: z.string() })
const officesOf = z.array(
  z.object({
    id,
    offices: z.array(
      z.object({
        address: words,
        suite: words,
        building: words,
        city: words,
        state: words,
        zip: words,
        phone: words,
      }),
    ),
  }),
)
const socialOf = z.array(
  z.object({
    id,
    social: z.object({
      twitter: words,
      facebook: words,
      youtube: words,
      youtube_id: words,
      instagram: words,
      mastodon: words,
    }),
  }),
)

type Office = z.infer<typeof officesOf>[number]['offices'][number]
type Social = z.infer<typeof socialOf>[number]['social']

/** "1710 Alabama Ave., 247, Carl Elliott Building, Jasper, AL 35501". */
function addressOf({ address, suite, building, city, state, zip }: Office): string {
  return [address, suite, building, city, `${state} ${zip}`.trim()].filter(Boolean).join(', ')
}

function officeChannels(office: Office): StagedChannel[] {
  const label = office.city ? `${office.city} office` : 'District office'
  return [
    ...(office.phone ? [channel('phone', office.phone, label)] : []),
    ...(office.address && office.city ? [channel('post', addressOf(office), label)] : []),
  ]
}

/** Names on a service as the addresses of their pages there. What cannot be a name is left out. */
function socialChannels(social: Social): StagedChannel[] {
  const page = (name: string, address: string, label: string) =>
    /^[\w.-]+$/.test(name) ? [channel('social', address + name, label)] : []
  const [, user = '', server = ''] = /^@?(\w+)@([\w.-]+\.\w+)$/.exec(social.mastodon) ?? []
  return [
    ...page(social.twitter, 'https://x.com/', 'X'),
    ...page(social.facebook, 'https://www.facebook.com/', 'Facebook'),
    ...page(social.instagram, 'https://www.instagram.com/', 'Instagram'),
    ...(social.youtube_id
      ? page(social.youtube_id, 'https://www.youtube.com/channel/', 'YouTube')
      : page(social.youtube, 'https://www.youtube.com/user/', 'YouTube')),
    ...page(user, `https://${server.toLowerCase()}/@`, 'Mastodon'),
  ]
}

/** Two offices may share a telephone: the first one has it. */
function contactOf(bioguide: string, channels: StagedChannel[]): StagedContact {
  const isFirst = (one: StagedChannel, at: number) =>
    channels.findIndex(({ kind, value }) => kind === one.kind && value === one.value) === at
  const ids = [{ scheme: 'bioguide', value: bioguide }]
  return { ids, name: bioguide, channels: channels.filter(isFirst) }
}

function listOf(contacts: StagedContact[]): StagedList {
  const seen = new Set(contacts.map(({ name }) => name))
  if (seen.size < contacts.length) throw new UnusableFile(['Somebody stands in the file twice.'])
  if (contacts.length === 0) throw new UnusableFile(['The file has nobody. An empty list ends nothing.'])
  return { areas: [], members: [], allAreasOf: [], allMembersOf: [], contacts }
}

/** Offices that members of Congress have in their districts. Throws UnusableFile. */
export async function readUsDistrictOffices(text: AsyncIterable<string>): Promise<StagedList> {
  const people = readYaml(await readWhole(text), officesOf)
  return listOf(people.map(({ id, offices }) => contactOf(id.bioguide, offices.flatMap(officeChannels))))
}

/** What members of Congress have on social media as part of their office. Throws UnusableFile. */
export async function readUsSocialMedia(text: AsyncIterable<string>): Promise<StagedList> {
  const people = readYaml(await readWhole(text), socialOf)
  return listOf(people.map(({ id, social }) => contactOf(id.bioguide, socialChannels(social))))
}
