import { setTimeout as wait } from 'node:timers/promises'
import type { z } from 'zod'
import { UnusableFile } from './staged'

const eachTimeoutMs = 20_000
const bytesMax = 20_000_000

/** A service asked for whole lists, one request after another and never faster than agreed. */
export class PoliteService {
  private nextAtMs = 0

  /** @param baseUrl without a slash at the end */
  constructor(
    private readonly name: string,
    private readonly baseUrl: string,
    private readonly requestsPerSecond: number,
  ) {}

  /**
   * The answer at a path, in the shape that is expected. Asked once more after a fault of the service. Throws UnusableFile:
   * a list with a hole in it is no list.
   */
  async ask<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.infer<Shape>> {
    const first = await this.askOnce(path)
    const second = first.kind === 'fault' ? await this.askOnce(path, 5) : first
    if (second.kind === 'fault') throw new UnusableFile([`${this.name}: ${second.why}. Nothing was changed.`])
    const read = shape.safeParse(second.json)
    if (!read.success)
      throw new UnusableFile([`${this.name} answers in another shape than expected. Nothing was changed.`])
    return read.data
  }

  /** @param pauses how many of the usual pauses to wait first */
  private async askOnce(
    path: string,
    pauses = 1,
  ): Promise<{ kind: 'json'; json: unknown } | { kind: 'fault'; why: string }> {
    const pauseMs = 1000 / this.requestsPerSecond
    const now = Date.now()
    await wait(Math.max(0, this.nextAtMs - now) + (pauses - 1) * pauseMs)
    this.nextAtMs = Date.now() + pauseMs
    try {
      const response = await fetch(this.baseUrl + path, {
        headers: { accept: 'application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(eachTimeoutMs),
      })
      const text = await response.text()
      if (response.status !== 200) return { kind: 'fault', why: `it answered ${response.status}` }
      if (text.length > bytesMax) return { kind: 'fault', why: 'its answer is longer than any list is' }
      return { kind: 'json', json: JSON.parse(text) }
    } catch (error) {
      if (error instanceof SyntaxError) return { kind: 'fault', why: 'its answer is not whole' }
      return { kind: 'fault', why: 'it did not answer' }
    }
  }
}
