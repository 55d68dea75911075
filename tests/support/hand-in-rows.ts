import { createHash, randomBytes } from 'node:crypto'
import type postgres from 'postgres'
import type { Pack } from '@/lib/take-out/read-pack'

const day = { from: '2026-11-01', until: '2026-11-03', received: 12, duplicates: 1, confirmed: 9, removed: 1 }

/** A pack with something in each of its parts. */
const pack: Pack = {
  readAt: Date.UTC(2026, 10, 4, 12),
  campaign: {
    ...{
      slug: 'modern-slavery-prevention-fund',
      name: 'A safer harbour',
      addressee: 'The Sample Harbour Board',
    },
    ...{ demand: 'Ask the Sample Harbour Board for a safer harbour', ask: 'Make the wall higher.' },
    petitionText: 'Please make the harbour wall higher.\n\nIt is low.',
    ...{ opensAt: Date.UTC(2026, 10, 1), closesAt: Date.UTC(2026, 11, 1), isSample: true },
  },
  integrity: {
    ...{ received: 12, confirmed: 9, waiting: 1, held: 0, withdrawn: 1, removed: 1, spam: 0, expired: 0 },
    duplicates: 1,
  },
  paper: 2,
  removals: [{ reason: 'Made by a program', count: 1 }],
  removedSingly: 0,
  places: [{ country: 'GB', area: 'LS', confirmed: 6 }],
  elsewhere: 3,
  seats: [{ name: 'Leeds North West', confirmed: 6 }],
  days: [day],
  comments: ['My street is dark at night.', 'I fish there.'],
  names: { total: 2, first: ['Ada Example', 'Bo Example'] },
  recommendation: { number: 'S1', title: 'A higher wall', text: 'Make the harbour wall higher.' },
  figures: [
    {
      ...{ shown: '12 people', says: 'fell in', source: 'A report', publisher: 'A charity' },
      asOf: { on: '2026-01-01', precision: 'year' },
    },
  ],
}

/** The pages of addressees: of a pack that is there, of one whose time is over, and of a link that never was. */
export async function handInAddresses(sql: postgres.Sql): Promise<string[]> {
  return [await addHandIn(sql, '30 days'), await addHandIn(sql, '-1 day'), 'abc'].map(
    (token) => `/hand-ins/${token}`,
  )
}

async function addHandIn(sql: postgres.Sql, expires: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const files = ['hand-in.pdf', 'count.csv'].map((name) => ({
    key: `none/${name}`,
    name,
    type: 'text/csv',
    bytes: 9000,
  }))
  await sql`
    insert into take_out (campaign_id, kind, state, reason, choices, files, ready_at, expires_at, link_hash)
    select id, 'hand_in', 'ready', 'A test', ${sql.json({ names: true, comments: true, pack } as never)}, ${sql.json(files)}, now(),
      now() + ${expires}::interval, ${createHash('sha256').update(token).digest('hex')} from campaign order by id limit 1`
  return token
}
