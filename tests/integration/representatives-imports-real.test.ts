import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { applyRun } from '@/lib/representatives/imports/apply-run'
import type { KindName } from '@/lib/representatives/imports/kinds'
import { useDatabase } from '../support/database'
import { rowsOf, stageFile } from '../support/import-lists'

// Lists of real people and places, which are no part of the project: whoever has them says where.
const folder = process.env.UNDERSIGNED_REPRESENTATIVES_DATA || '../shared/data/representatives'
const isHere = existsSync(folder)

const files: [kind: KindName, file: string, asOf: string][] = [
  ['uk-constituencies', 'uk_constituencies_2024.csv', '2024-05-31'],
  ['uk-mps', 'uk_mps_current_2026-06-27.csv', '2026-06-27'],
  ['uk-election', 'uk_mps_elected_2024-07-04.csv', '2024-07-04'],
  ['senedd-constituencies', 'wales_senedd_constituencies_2026.csv', '2026-05-07'],
  ['uk-members', 'uk_members_current_2026-06-28.csv', '2026-06-28'],
  ['gb-postcodes', 'gb_postcode_sectors_pcon24.csv.gz', '2023-08-09'],
  ['gb-outcodes', 'gb_outcode_pcon24.csv', '2023-08-09'],
  ['senedd-postcodes', 'wales_postcodes_senedd_2026.csv.gz', '2026-05-20'],
  ['ca-ridings', 'ca_federal_electoral_districts_2023.csv', '2023-09-22'],
  ['ca-mps', 'ca_mps_2026-09-27.csv', '2026-09-27'],
  ['eu-meps', 'eu_meps_2024-10.csv', '2024-10-14'],
  ['us-legislators', 'us_legislators_current.csv', '2026-06-15'],
  ['us-legislators', 'us_legislators-current.yaml', '2026-06-15'],
  ['us-district-offices', 'us_legislators-district-offices.yaml', '2026-06-15'],
  ['us-social-media', 'us_legislators-social-media.yaml', '2026-06-15'],
  ['us-zips', 'us_zcta_congressional_districts.csv', '2024-07-30'],
]

// A count of the postcodes, and the table of Congress in its own layout: they say what was imported already.
const sayNothingNew = ['gb_outcode_pcon24.csv', 'us_legislators-current.yaml']

useDatabase()

describe.skipIf(!isHere)(
  'the real lists, which are not here unless UNDERSIGNED_REPRESENTATIVES_DATA names them',
  () => {
    const stage = (kind: KindName, file: string, asOf: string) =>
      stageFile(kind, join(folder, file), { asOf })

    beforeAll(async () => {
      for (const [kind, file, asOf] of files) {
        const staged = await stage(kind, file, asOf)
        const expected = sayNothingNew.includes(file) ? 'no_changes' : 'staged'
        if (staged.kind !== expected) throw new Error(`${kind}: ${JSON.stringify(staged).slice(0, 500)}`)
        if (staged.kind === 'staged') await applyRun(staged.runId, 'a test')
      }
    }, 240_000)

    test.each(files)(
      '%s is imported from %s, and again it is no change',
      async (kind, file, asOf) => {
        expect(await stage(kind, file, asOf)).toMatchObject({ kind: 'no_changes' })
      },
      60_000,
    )

    test('case 3: each of the 650 seats is one place with exactly one member on the day of the list', async () => {
      const seats = await rowsOf<{ members: number; n: number }>(sql`
      select members, count(*)::int as n from (
        select a.id, count(m.id)::int as members from area a
        join area_code c on c.area_id = a.id and c.scheme = 'gss'
        left join mandate m on m.area_id = a.id and daterange(m.started_on, m.ended_on) @> '2026-06-27'::date
        where a.chamber_slug = 'uk-commons' group by a.id) s group by 1`)
      expect(seats).toEqual([{ members: 1, n: 650 }])
    })

    test('every chamber has the members that its list has', async () => {
      const members = await rowsOf<{ chamber: string; n: number }>(sql`
      select chamber_slug as chamber, count(*)::int as n from mandate where daterange(started_on, ended_on) @> '2026-09-27'::date group by 1`)
      expect(Object.fromEntries(members.map(({ chamber, n }) => [chamber, n]))).toEqual({
        'uk-commons': 650,
        'uk-lords': 791,
        'uk-scotland': 129,
        'uk-senedd': 96,
        'uk-ni': 90,
        'ca-commons': 337,
        'eu-parliament': 718,
        'us-senate': 100,
        'us-house': 437,
      })
    })

    test('every live postcode is there once, and every seat of Great Britain is reached', async () => {
      const [found] = await rowsOf(sql`
      select sum(length(units) / 2)::int as postcodes, sum(length(units) / 2) filter (where area_code <> '')::int as placed,
        count(distinct area_code) filter (where area_code <> '')::int as seats
      from postcode_sector s join postcode_generation g on g.id = s.generation_id where g.chamber_slug = 'uk-commons' and g.is_current`)
      expect(found).toEqual({ postcodes: 1_734_274, placed: 1_733_406, seats: 632 })
    })

    test('case 30: four members have no address for mail, six have one outside the parliament, none was made up', async () => {
      const [found] = await rowsOf(sql`
      select count(*) filter (where c.id is null)::int as without, count(*) filter (where c.needs_look)::int as outside
      from mandate m left join contact_channel c on c.person_id = m.person_id and c.kind = 'email' where m.chamber_slug = 'uk-commons'`)
      expect(found).toEqual({ without: 4, outside: 6 })
    })

    test('the Speaker is one, seven abstain, and who changed party has sat since the day of the election', async () => {
      const [found] = await rowsOf(sql`
      select (select count(*)::int from mandate_office where kind = 'speaker') as speakers,
        (select count(*)::int from mandate_party mp join party p on p.slug = mp.party_slug join mandate m on m.id = mp.mandate_id
          where 'uk-commons' = any(p.abstains_from) and m.chamber_slug = 'uk-commons') as abstaining,
        (select count(*)::int from mandate where chamber_slug = 'uk-commons' and not started_on_is_certain) as uncertain,
        (select count(*)::int from mandate where chamber_slug = 'uk-commons' and started_on = '2024-07-04') as elected`)
      expect(found).toEqual({ speakers: 1, abstaining: 7, uncertain: 0, elected: 26 })
    })

    test('a list of the same people that decides less adds what it knows and changes no member', async () => {
      const found = await rowsOf(
        sql`select distinct source_slug as source from mandate where chamber_slug = 'uk-commons'`,
      )
      expect(found).toEqual([{ source: 'uk-mps' }])
      const [wikidata] = await rowsOf<{ n: number }>(sql`select count(*)::int as n from person_identifier i
      join mandate m on m.person_id = i.person_id and m.chamber_slug = 'uk-commons' where scheme = 'wikidata'`)
      expect(wikidata?.n).toBe(249)
    })

    test('offices in the districts and social media are beside what the list of members has, and take nothing from it', async () => {
      const found = await rowsOf<{ source: string; kind: string; n: number }>(sql`
        select source_slug as source, kind, count(*)::int as n from contact_channel
        where source_slug like 'us-%' and state = 'ok' group by 1, 2 order by 1, 2`)
      expect(found.map(({ source, kind }) => `${source} ${kind}`)).toEqual([
        'us-district-offices phone',
        'us-district-offices post',
        'us-legislators form',
        'us-legislators phone',
        'us-legislators post',
        'us-legislators web',
        'us-social-media social',
      ])
      expect(found.find(({ source, kind }) => source === 'us-legislators' && kind === 'phone')?.n).toBe(536)
    })

    test('an excerpt of three postcodes is refused', async () => {
      expect(await stage('onspd', 'onspd_sample.csv', '2024-05-31')).toMatchObject({ kind: 'refused' })
    })
  },
)
