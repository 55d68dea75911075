import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { countSignatures } from '@/lib/counting/count-signatures'

export const benchSlug = 'bench-a-million'

/** A campaign with a million confirmed signatures over 120 places, counted, and the table for the baseline's inserts. */
export async function addAMillion(): Promise<void> {
  await db.execute(sql`
    insert into campaign (slug, name, demand, ask, addressee, addressee_short, petition_text, state, opens_at, closes_at, is_sample)
    values (${benchSlug}, 'A bench', 'Ask the bench to hold', 'It must hold. Let it hold.', 'The bench', 'the bench', 'Hold.', 'open',
      now() - interval '90 days', now() + interval '90 days', true)`)
  await db.execute(
    sql`insert into campaign_goal (campaign_id, at_count, consequence) select id, 2000000, 'stop counting' from campaign where slug = ${benchSlug}`,
  )
  await db.execute(sql`
    insert into signature (campaign_id, name, name_key, email, canonical_email, country, postcode, area, show_name, state, seat, created_at, requested_at, confirmed_at)
    select c.id, 'Signer ' || n, 'signer ' || n, 's' || n || '@example.org', 's' || n || '@example.org', 'GB', area || '1 1AA', area, n % 3 = 0,
      'confirmed', 1, at, at, at
    from campaign c, generate_series(1, 1000000) n,
      lateral (select chr(65 + n % 20) || chr(65 + n % 6) as area, now() - interval '90 days' * (1 - n / 1000000.0) as at) made
    where c.slug = ${benchSlug}`)
  while ((await countSignatures(db)).isFull);
  await db.execute(
    sql`create table if not exists bench_baseline (id bigint generated always as identity primary key, name text, email text, postcode text, at timestamptz default now())`,
  )
  await db.execute(sql`vacuum analyze`)
}
