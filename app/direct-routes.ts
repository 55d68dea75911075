import { POST as sign } from './[locale]/(public)/campaigns/[slug]/signatures/route'
import { POST as findRepresentatives } from './[locale]/(public)/my-representatives/find/route'
import { POST as confirm } from './[locale]/(public)/signatures/[token]/confirm/route'

/**
 * The Route Handlers that our own server calls itself, without Next's routing around them: a petition that is on the news
 * is signed and confirmed hundreds of times a second, and the routing cost three times what signing does.
 */
export const directRoutes = [
  {
    path: /^\/campaigns\/([a-z0-9-]{1,80})\/signatures$/,
    POST: (request: Request, slug: string) => sign(request, { params: Promise.resolve({ slug }) }),
  },
  {
    path: /^\/signatures\/([\w-]{43})\/confirm$/,
    POST: (request: Request, token: string) => confirm(request, { params: Promise.resolve({ token }) }),
  },
  { path: /^\/(my-representatives)$/, POST: (request: Request) => findRepresentatives(request) },
]
