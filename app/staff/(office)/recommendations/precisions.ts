import type { Option } from '@/app/staff/ui/form-spec'

export const precisions: Option[] = [
  { value: 'day', words: 'The day is known' },
  { value: 'month', words: 'Only the month is known' },
  { value: 'year', words: 'Only the year is known' },
]
