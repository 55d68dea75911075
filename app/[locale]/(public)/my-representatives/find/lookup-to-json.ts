import type { FoundArea, FoundMandate, Lookup } from '@/lib/representatives/lookup'

/**
 * A look-up for programs, short. `accuracy` is exact, terminated, partial, ambiguous or none; with none, `reason` says
 * why. Several areas of one chamber are a choice for the person who lives there; nothing in here is a guess. An area
 * without members says why in `vacancy`. Days are as in "2024-07-04". Whoever shows it shows `sources` too: their licences
 * ask for it.
 */
export function lookupToJson(lookup: Lookup) {
  const { country, postcode, accuracy, reason, suggestion } = lookup
  return {
    ...{ country, postcode, accuracy, reason, suggestion },
    areas: lookup.areas.map(areaToJson),
    nearby: lookup.nearby.map(({ chamberSlug, slug, name }) => ({
      chamber: chamberSlug,
      name,
      address: `/my-representatives/${chamberSlug}/${slug}`,
    })),
    sources: lookup.sources.map(({ title, url, licence, attribution, asOf }) => ({
      ...{ title, url, licence, attribution, asOf },
    })),
  }
}

function areaToJson(area: FoundArea) {
  const { code, name, nation, kind, seats, vacancy, asOf } = area
  return {
    chamber: { slug: area.chamber.slug, name: area.chamber.name },
    ...{ code, name, nation, kind, seats, vacancy, asOf },
    address: `/my-representatives/${area.chamber.slug}/${area.slug}`,
    members: area.mandates.map(memberToJson),
  }
}

function memberToJson(mandate: FoundMandate) {
  const { name, party, since, offices, isSample } = mandate
  return {
    ...{ name, party: party?.name ?? null, since, isSample },
    offices: offices.map(({ title }) => title),
    channels: mandate.channels
      .filter(({ state }) => state === 'ok' || state === 'unverified')
      .map(({ kind, value, label, checkedOn }) => ({ kind, value, label, checkedOn })),
  }
}
