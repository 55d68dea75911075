import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Audience, AudienceNode, Condition } from './audience'
import type { AudienceNames } from './describe-audience'

/** What everything that an audience mentions is called today, in one statement. What is gone has no entry. */
export async function readAudienceNames(audience: Audience): Promise<AudienceNames> {
  const mentioned = collect(conditionsOf(audience))
  const rows = await db.execute<{ what: keyof AudienceNames; id: string; name: string }>(sql`
    with mentioned as (select what, id from jsonb_to_recordset(${JSON.stringify(mentioned)}::jsonb) as m (what text, id text))
    select m.what, m.id, c.name from mentioned m join campaign c on m.what = 'campaigns' and c.id = m.id::int
    union all select m.what, m.id, a.name from mentioned m join area a on m.what = 'areas' and a.id = m.id::int
    union all select m.what, m.id, p.name from mentioned m join person p on m.what = 'people' and p.id = m.id::int
    union all select m.what, m.id, p.name from mentioned m join party p on m.what = 'parties' and p.slug = m.id
    union all select m.what, m.id, p.title from mentioned m
      join publication p on m.what = 'topics' and p.kind = 'issue' and p.slug = m.id
    union all select m.what, m.id, l.name from mentioned m join mailing l on m.what = 'mailings' and l.id = m.id::int`)
  const numbered = (what: keyof AudienceNames) =>
    new Map(of(rows, what).map(([id, name]) => [Number(id), name]))
  return {
    campaigns: numbered('campaigns'),
    areas: numbered('areas'),
    people: numbered('people'),
    parties: new Map(of(rows, 'parties')),
    topics: new Map(of(rows, 'topics')),
    mailings: numbered('mailings'),
  }
}

function of(rows: Iterable<{ what: string; id: string; name: string }>, kind: string): [string, string][] {
  return [...rows].filter(({ what }) => what === kind).map(({ id, name }) => [id, name])
}

function conditionsOf(node: AudienceNode): Condition[] {
  return node.kind === 'group' ? node.of.flatMap(conditionsOf) : [node]
}

function collect(conditions: Condition[]): { what: keyof AudienceNames; id: string }[] {
  return conditions.flatMap((condition) => {
    const named = (what: keyof AudienceNames, ids: readonly (string | number)[]) =>
      ids.map((id) => ({ what, id: String(id) }))
    switch (condition.kind) {
      case 'signed':
      case 'wrote':
      case 'heard_back':
        return named('campaigns', condition.campaignIds)
      case 'lives_in_area':
        return named('areas', condition.areaIds)
      case 'represented_by':
        return [...named('people', condition.personIds), ...named('parties', condition.parties)]
      case 'interested_in':
        return named('topics', condition.topics)
      case 'got_mailing':
        return named('mailings', condition.mailingIds)
      default:
        return []
    }
  })
}
