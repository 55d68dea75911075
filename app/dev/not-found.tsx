import { NoSuchPage } from '@/app/ui/no-such-page'

export default function NotFound() {
  return <NoSuchPage />
}
