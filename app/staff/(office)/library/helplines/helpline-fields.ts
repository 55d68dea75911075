import { type FieldSpec, pair } from '@/app/staff/ui/form-spec'

export const helplineFields: FieldSpec[] = [
  { kind: 'line', name: 'name', label: 'Name' },
  pair(
    { kind: 'line', name: 'phone', label: 'Number', hint: 'As people read it: 08000 121 700' },
    { kind: 'line', name: 'how', label: 'How', hint: 'Call, or text after registering' },
  ),
  pair({ kind: 'line', name: 'runBy', label: 'Run by' }, { kind: 'line', name: 'hours', label: 'Hours' }),
  { kind: 'line', name: 'forWhom', label: 'For whom' },
  { kind: 'line', name: 'url', label: 'Page of its own' },
  pair(
    { kind: 'line', name: 'country', label: 'Country', hint: 'Two letters: GB' },
    { kind: 'line', name: 'position', label: 'Order', hint: 'The first stands in every footer' },
  ),
]
