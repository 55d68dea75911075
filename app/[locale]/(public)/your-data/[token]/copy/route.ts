import { seeOther } from '@/app/answers'
import { downloadAnswer } from '@/app/download-answer'
import { openDataLink } from '@/lib/rights/data-link'
import { readYourData } from '@/lib/rights/read-your-data'
import { readOrganisation } from '../../../../read-organisation'
import { dataSections } from '../data-sections'
import { standalonePage } from '../standalone-page'

type Context = { params: Promise<{ token: string }> }

/** A copy to keep: JSON for programs (UK GDPR, article 20), or with `?as=page` one file that any browser opens. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const link = await openDataLink(token, new Date())
  const data = link.kind === 'open' ? await readYourData(link.key) : null
  if (!data) return seeOther(`/your-data/${encodeURIComponent(token)}`)
  const day = new Date().toISOString().slice(0, 10)
  if (new URL(request.url).searchParams.get('as') === 'page') {
    const { legalName } = await readOrganisation()
    return file(
      standalonePage(legalName, day, dataSections(data)),
      'text/html; charset=utf-8',
      `your-data-${day}.html`,
    )
  }
  const signatures = data.signatures.map(({ id: _, ...of }) => of)
  const json = JSON.stringify({ madeOn: day, ...data, signatures }, null, 2)
  return file(`${json}\n`, 'application/json; charset=utf-8', `your-data-${day}.json`)
}

function file(text: string, type: string, name: string): Response {
  const bytes = Buffer.from(text)
  return downloadAnswer({ body: new Blob([bytes]).stream(), bytes: bytes.byteLength, type }, name)
}
