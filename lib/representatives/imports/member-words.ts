import type { StagedChannel } from './staged'

const titles = /^(?:(?:rt hon|mr|mrs|ms|miss|mx|dr|sir|dame|lord|baroness|professor|prof|hon|the)\.?\s+)+/i

/** "Abbott, Diane" from "Ms Diane Abbott": good enough until a source tells the family name apart. */
export function sortNameOf(name: string): string {
  const words = name.replace(titles, '').split(/\s+/)
  const last = words.pop() ?? name
  return words.length === 0 ? last : `${last}, ${words.join(' ')}`
}

/** A day as the lists write it; null for a year alone or for nothing. */
export function dayOf(written: string): string | null {
  const found = /^(\d{4}-\d\d-\d\d)(?:T|$)/.exec(written)
  return found?.[1] && !Number.isNaN(Date.parse(found[1])) ? found[1] : null
}

/** One address, as it is written; null when it cannot be one. Nothing is ever put together from a name. */
export function mailOf(written: string): string | null {
  const email = written.trim().toLowerCase()
  return /^[^\s<>,"@]+@[^\s<>,"@]+\.[^\s<>,"@]+$/.test(email) ? email : null
}

export const channel = (kind: StagedChannel['kind'], value: string, label = ''): StagedChannel => ({
  kind,
  value,
  label,
  isPreferred: kind === 'email',
})

/** Where each chamber takes letters on paper. */
const postOf: Record<string, string> = {
  'uk-commons': 'House of Commons, London SW1A 0AA',
  'uk-lords': 'House of Lords, London SW1A 0PW',
  'uk-scotland': 'The Scottish Parliament, Edinburgh EH99 1SP',
  'uk-senedd': 'Senedd Cymru, Cardiff CF99 1SN',
  'uk-ni': 'Parliament Buildings, Ballymiscaw, Stormont, Belfast BT4 3XX',
  'ca-commons': 'House of Commons, Ottawa, Ontario K1A 0A6',
}

export function postTo(chamber: string): StagedChannel[] {
  const address = postOf[chamber]
  return address ? [channel('post', address, 'Parliament')] : []
}

/** The page that Parliament has for each of its members, by their number. */
export const parliamentPage = (memberId: string): StagedChannel =>
  channel('web', `https://members.parliament.uk/member/${memberId}/contact`, 'Parliament')
