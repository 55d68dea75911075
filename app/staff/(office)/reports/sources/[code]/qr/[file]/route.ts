import { notFound } from 'next/navigation'
import sharp from 'sharp'
import { renderSVG } from 'uqr'
import { listLinkable } from '@/lib/insight/codes/read-codes'
import { linkWithCode } from '@/lib/insight/codes/share-link'
import { isSourceCode } from '@/lib/insight/codes/source-code'
import { requireStaff } from '@/lib/staff/session'

type Context = { params: Promise<{ code: string; file: string }> }

const pngPixels = 1200

/** The QR code of a campaign's link with a code, to print: "a-fund.svg" or "a-fund.png". */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { code, file } = await params
  await requireStaff('report.read', `/staff/reports/sources/${code}`)
  const [, slug, type] = /^([a-z0-9-]+)\.(svg|png)$/.exec(file) ?? []
  const campaign = (await listLinkable()).find((one) => one.slug === slug)
  if (!campaign || !isSourceCode(code)) notFound()
  // M: a poster with a fold or a raindrop is still read. Four modules of white around it are part of the standard.
  const svg = renderSVG(linkWithCode(campaign.slug, code), { ecc: 'M', border: 4 })
  return type === 'png'
    ? answer(
        new Uint8Array(await sharp(Buffer.from(svg), { density: 600 }).resize(pngPixels).png().toBuffer()),
        'image/png',
      )
    : answer(svg, 'image/svg+xml')
}

function answer(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, { headers: { 'content-type': type, 'cache-control': 'private, no-store' } })
}
