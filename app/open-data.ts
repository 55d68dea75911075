import { cachedAnswer } from './cached-answer'

/** An answer of the open data: JSON, readable from any page, and cached for as long as it may be out of date. */
export function openData(body: unknown, maxAgeSeconds: number): Response {
  return cachedAnswer(JSON.stringify(body), 'application/json; charset=utf-8', maxAgeSeconds)
}

export const openToAll = { 'access-control-allow-origin': '*' }
