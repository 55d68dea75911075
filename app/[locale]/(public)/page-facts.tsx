import { JsonLd } from '@/app/ui/json-ld'
import { env } from '@/lib/env'
import { articleFacts, figureFacts, organisationFacts } from '@/lib/feeds/schema-facts'
import type { Figure } from '@/lib/library/evidence/figures'
import type { LivePublication } from '@/lib/library/publications/find-live'
import { readOrganisation } from '../read-organisation'

/** What a page is, told to machines: schema.org in JSON-LD. */

export async function OrganisationFacts() {
  return <JsonLd facts={organisationFacts(await readOrganisation(), env().SITE_URL)} />
}

export async function ArticleFacts(props: { of: LivePublication<'news'> | LivePublication<'story'> }) {
  return <JsonLd facts={articleFacts(props.of, await readOrganisation(), env().SITE_URL)} />
}

export function FigureFacts({ figure }: { figure: Figure }) {
  return <JsonLd facts={figureFacts(figure, env().SITE_URL)} />
}
