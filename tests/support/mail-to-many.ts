import type postgres from 'postgres'

/** What a supporter gets besides, as one of many. */
export const kindsToMany = ['journey', 'mailing']

type Evidence = { figure: string; recommendation: string }

/** What both quote: of the sample, unless said otherwise. */
const ofSample: Evidence = { figure: 'modern-slavery-uk', recommendation: '2.3' }

/** Starts a mailing and a journey that go to this supporter alone, with every kind of link that either can have. */
export async function mailToMany(
  sql: postgres.Sql,
  email: string,
  slug: string,
  evidence: Evidence = ofSample,
): Promise<void> {
  const body = everyLink(evidence)
  // No hour is quiet, so that a test is the same at night.
  await sql`
    insert into live_setting (key, value) values ('contact_policy', '{"quietFromHour": 0, "quietUntilHour": 0}'::jsonb)
    on conflict (key) do update set value = live_setting.value || excluded.value`
  const everybody = JSON.stringify({ kind: 'group', must: 'all', of: [] })
  const subject = 'Where it stands, {{name.first|friend}}'
  await sql.begin(async (tx) => {
    const [mailing] = await tx<{ id: number }[]>`
      insert into mailing (name, kind, campaign_id, audience)
      select 'To one', 'follow_up', id, ${everybody}::text::jsonb from campaign where slug = ${slug} returning id`
    await tx`insert into mailing_text (mailing_id, locale, variant, subject, body) values (${mailing!.id}, 'en-GB', 'A', ${subject}, ${body})`
    await tx`
      insert into mailing_recipient (mailing_id, place, supporter_id, address_key, basis)
      select ${mailing!.id}, 0, id, address_key, 'asked_for' from supporter where canonical_email = ${email}`
    await tx`insert into mailing_chunk (mailing_id, no, people, variant) values (${mailing!.id}, 0, 1, 'A')`
    await tx`update mailing set state = 'sending', starts_at = now(), snapshot_at = now(), people = 1 where id = ${mailing!.id}`
  })
  const steps = JSON.stringify([
    {
      ...{ name: 'first', does: 'mail', waitDays: 0, onlyWhere: null },
      onlyFor: { kind: 'group', must: 'all', of: [] },
      texts: [{ locale: 'en-GB', variant: 'A', subject, preview: '', body }],
    },
  ])
  await sql`
    with made as (
      insert into journey (key, name, kind, starts_with, is_on, on_since)
      values (${`to-one-${Date.now()}`}, 'To one', 'follow_up', 'lapsed', true, now()) returning id),
    steps as (
      insert into journey_version (journey_id, no, entry, steps, exits, published_at)
      select id, 1, ${JSON.stringify({ who: { kind: 'group', must: 'all', of: [] }, needs: [] })}::text::jsonb, ${steps}::text::jsonb, '[]', now() from made)
    insert into journey_person (journey_id, version, supporter_id, cause, campaign_id)
    select made.id, 1, supporter.id, 'to one', campaign.id from made, supporter, campaign
    where supporter.canonical_email = ${email} and campaign.slug = ${slug}`
}

const everyLink = ({ figure, recommendation }: Evidence) => `Dear {{name.first|friend}},

See [our campaign](/campaigns), {{mp.name|your MP}} and what has happened:

::record{}

::statistic{id=${figure}}

::recommendation{id=${recommendation}}

[Read it](/issues)
`
