/**
 * Runs once, before the first request. Hands the posts that many people make at once to our own server
 * (lib/running/direct-routes.ts), which is not part of Next's build and could not import them.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { directRoutes } = await import('./app/direct-routes')
  Object.assign(globalThis, { undersignedDirectRoutes: directRoutes })
}
