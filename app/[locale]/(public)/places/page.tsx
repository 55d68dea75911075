import { permanentRedirect } from 'next/navigation'

export const dynamic = 'force-static'

/** The list of places is part of where we work. */
export default function PlacesPage() {
  permanentRedirect('/where-we-work')
}
