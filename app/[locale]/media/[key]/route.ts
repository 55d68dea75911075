import { serveMedia } from '../serve'

export async function GET(_request: Request, { params }: { params: Promise<{ key: string }> }) {
  return serveMedia((await params).key, null)
}
