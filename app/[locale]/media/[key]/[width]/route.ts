import { problem } from '@/app/answers'
import { serveMedia } from '../../serve'

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ key: string; width: string }> },
) {
  const { key, width } = await params
  if (width === 'mail') return serveMedia(key, 'mail')
  if (!/^[1-9]\d{0,4}$/.test(width)) return problem(404, 'There is no such picture.')
  return serveMedia(key, Number(width))
}
