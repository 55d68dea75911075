import type { Tx } from '../../client'
import { consent } from '../../schema/consents'
import { quote, source, statistic, statisticIssue } from '../../schema/evidence'
import { instrument } from '../../schema/instruments'
import { pillar, place, protectionDomain } from '../../schema/places'
import { boilerplate, centre, funder, partnership } from '../../schema/programmes'
import { body, bodySuccession } from '../../schema/recommendations'
import { sampleBodies, sampleSuccessions } from './bodies'
import { impactFigures } from './figures/impact'
import { organisationFigures } from './figures/organisation'
import { resultFigures } from './figures/results'
import type { SampleFigure } from './figures/sample-figure'
import { lawAndBusinessFigures, onlineFigures, slaveryFigures } from './figures/world'
import { sampleInstruments } from './instruments'
import { type Ids, idOf, loadPublications } from './load-publications'
import { loadRecommendations } from './load-recommendations'
import { sampleCentres, sampleFunders, samplePartnerships } from './partnerships'
import { libraryPlaces } from './places'
import { sampleSources } from './sources'
import { samplePublications } from './texts'
import { sampleDomains, samplePillars } from './theory'
import { sampleConsents, sampleQuotes } from './voices'
import { sampleBoilerplate } from './words-about-us'

export const sampleFigures: readonly SampleFigure[] = [
  ...slaveryFigures,
  ...lawAndBusinessFigures,
  ...onlineFigures,
  ...impactFigures,
  ...resultFigures,
  ...organisationFigures,
]

/**
 * Writes everything that the organisation has published, in the order in which the tables lean on each other. Returns the
 * ids of the recommendations by number.
 */
export async function loadLibrary(tx: Tx, weeks: number): Promise<Map<string, number>> {
  await tx.insert(source).values(sampleSources)
  await tx.insert(place).values(libraryPlaces)
  await tx.insert(pillar).values(samplePillars)
  await tx.insert(protectionDomain).values(sampleDomains)
  await tx.insert(instrument).values([...sampleInstruments])
  await tx.insert(boilerplate).values(sampleBoilerplate)
  await tx.insert(body).values(sampleBodies)
  await tx.insert(bodySuccession).values(sampleSuccessions)
  await tx.insert(funder).values(sampleFunders)
  const consents = await loadVoices(tx)
  const publications = await loadPublications(tx, samplePublications, consents, weeks)
  await loadWork(tx, publications)
  await loadFigures(tx, publications)
  return loadRecommendations(tx, publications, weeks)
}

async function loadVoices(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.insert(consent).values(sampleConsents).returning()
  const consents = new Map(rows.map(({ subject, id }) => [subject, id]))
  await tx.insert(quote).values(
    sampleQuotes.map(({ consent, ...one }) => ({
      ...one,
      consentId: consent ? consents.get(consent)! : null,
    })),
  )
  return consents
}

/** The programme that something belongs to, by its id. */
const programmeOf = (publications: Ids, slug: string | undefined) =>
  slug ? idOf(publications, `programme/${slug}`) : null

async function loadWork(tx: Tx, publications: Ids): Promise<void> {
  await tx.insert(partnership).values(
    samplePartnerships.map(({ programme, ...one }) => ({
      ...one,
      programmeId: programmeOf(publications, programme),
    })),
  )
  await tx.insert(centre).values(
    sampleCentres.map(({ programme, ...one }) => ({
      ...one,
      programmeId: programmeOf(publications, programme),
    })),
  )
}

/** What replaces a figure goes in before it. */
async function loadFigures(tx: Tx, publications: Ids): Promise<void> {
  const isReplaced = (figure: SampleFigure) => (figure.supersededByKey ? 1 : 0)
  const inOrder = [...sampleFigures].sort((a, b) => isReplaced(a) - isReplaced(b))
  await tx.insert(statistic).values(
    inOrder.map(({ issues: _issues, programme, ...one }) => ({
      ...one,
      programmeId: programmeOf(publications, programme),
      isPublished: true,
    })),
  )
  const joins = sampleFigures.flatMap(({ key, issues }) =>
    issues.map((slug) => ({ statisticKey: key, issueId: idOf(publications, `issue/${slug}`) })),
  )
  await tx.insert(statisticIssue).values(joins)
}
