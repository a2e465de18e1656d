import { type Equivalent, type Example, fails, holds, undecided } from '@goufu/engine'

const backgrounds = ['committee-member', 'social-worker', 'community-worker', 'graduate-official', 'teacher']
const director = (background: string, female: boolean) => ({
  'worker.role': 'director',
  'worker.background': background,
  'worker.female': female,
})
const supervisor = { 'worker.role': 'supervisor', 'worker.background': 'formal-staff', 'worker.female': false }
const started = (startedOn: string, passedOn: string | null) => ({ 'worker.startedOn': startedOn, 'worker.trainingPassedOn': passedOn })
const reported = (on: string | null, to: readonly string[]) => ({ 'incident.reportedOn': on, 'incident.reportedTo': to })

/** Cases an official can check against the document, boundaries included. */
export const examples: readonly Example[] = [
  // 三(二)1
  holds('township-has-supervisor', { 'place.kind': 'township', 'place.supervisors': 1 }),
  fails('township-has-supervisor', { 'place.kind': 'township', 'place.supervisors': 0 }),
  holds('township-has-supervisor', { 'place.kind': 'village', 'place.supervisors': 0 }),
  holds('village-has-director', { 'place.kind': 'village', 'place.directors': 1 }),
  fails('village-has-director', { 'place.kind': 'village', 'place.directors': 0 }),
  holds('village-has-director', { 'place.kind': 'township', 'place.directors': 0 }),
  holds('supervisor-on-formal-staff', { 'worker.role': 'supervisor', 'worker.background': 'formal-staff' }),
  fails('supervisor-on-formal-staff', { 'worker.role': 'supervisor', 'worker.background': 'social-worker' }),
  holds('supervisor-on-formal-staff', director('social-worker', false)),
  ...backgrounds.map((background) => holds('director-from-backgrounds', director(background, false))),
  fails('director-from-backgrounds', director('other', false)),
  holds('director-from-backgrounds', supervisor),
  holds('women-of-committee-first', supervisor),
  holds('women-of-committee-first', director('committee-member', true)),
  fails('women-of-committee-first', director('committee-member', false)),
  fails('women-of-committee-first', director('teacher', true)),
  holds('registered-by-name', { 'worker.realNameRegistered': true }),
  fails('registered-by-name', { 'worker.realNameRegistered': false }),
  // 三(二)4: passed on the day of the start, a day late, never; whoever served before the plan, and from its first day
  holds('passed-before-start', started('2026-03-02', '2026-03-02')),
  fails('passed-before-start', started('2026-03-02', '2026-03-03')),
  fails('passed-before-start', started('2026-03-02', null)),
  holds('passed-before-start', started('2019-11-20', null)),
  fails('passed-before-start', started('2019-11-21', null)),
  // 三(二)5
  holds('listed-youth-project', { 'supplier.listedYouthProject': true }),
  fails('listed-youth-project', { 'supplier.listedYouthProject': false }),
  undecided('listed-youth-project', {}),
  // 附件3/5: a day later is still reported; never, and to somebody else alone, is not
  holds('police-told-in-time', reported('2026-03-03', ['police'])),
  holds('police-told-in-time', reported('2026-03-02', ['police', 'township-government'])),
  fails('police-told-in-time', reported(null, ['police'])),
  fails('police-told-in-time', reported('2026-03-02', ['township-government'])),
]

/** Changes no example can notice. */
export const equivalents: readonly Equivalent[] = []
