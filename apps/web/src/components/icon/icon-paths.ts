/** The drawings of the icon set on a grid of 16 (24 for the mark). Shapes differ as well as colours. */
export const iconPaths = {
  done: '<circle cx="8" cy="8" r="6.25"/><path d="M5.2 8.3l2 2 3.7-4.3"/>',
  ready: '<circle cx="8" cy="8" r="6.25"/><path d="M7 5.4L9.7 8 7 10.6"/>',
  waiting:
    '<path d="M4 1.75h8M4 14.25h8M4.75 1.75c0 3.5 3.25 4 3.25 6.25s-3.25 2.75-3.25 6.25M11.25 1.75c0 3.5-3.25 4-3.25 6.25s3.25 2.75 3.25 6.25"/>',
  blocked: '<path d="M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4L1.75 10.6V5.4z"/><path d="M5 8h6"/>',
  overdue: '<path d="M8 2l6.4 11.5H1.6z"/><path d="M8 6.3v3.4M8 11.6v.1"/>',
  unclear: '<path d="M8 14.25V10c0-3.5-4.5-3-4.5-7.5M8 10c0-3.5 4.5-3 4.5-7.5M1.5 4.5l2-2 2 2M10.5 4.5l2-2 2 2"/>',
  holds: '<path d="M3 8.5l3.2 3.2L13 4.5"/>',
  fails: '<path d="M4 4l8 8M12 4l-8 8"/>',
  unknown:
    '<circle cx="8" cy="8" r="6.25" stroke-dasharray="2.6 2.3"/><path d="M6.3 6.4c.1-1 .8-1.6 1.8-1.6s1.7.6 1.7 1.5c0 1.2-1.7 1.3-1.7 2.5M8.1 11v.1"/>',
  seal: '<rect x="1.75" y="1.75" width="12.5" height="12.5" rx="1.5"/><path d="M4.6 8.3l2.3 2.3 4.5-5.2"/>',
  clip: '<path d="M13 7.3l-5 5a3.2 3.2 0 01-4.6-4.5l5.3-5.3a2.1 2.1 0 013 3l-5.2 5.2a1 1 0 01-1.5-1.4l4.6-4.6"/>',
  search: '<circle cx="7" cy="7" r="4.75"/><path d="M10.6 10.6L14 14"/>',
  chevron: '<path d="M6 3.5L10.5 8 6 12.5"/>',
  theme: '<circle cx="8" cy="8" r="6.25"/><path d="M8 1.75v12.5M8 4.5h4.9M8 8h6M8 11.5h4.9"/>',
  menu: '<path d="M2.5 4.25h11M2.5 8h11M2.5 11.75h11"/>',
  plus: '<path d="M8 3v10M3 8h10"/>',
  load: '<path d="M8 2v8M4.75 7L8 10.25 11.25 7M2.5 13.5h11"/>',
  none: '<path d="M3.5 8h9"/>',
  calendar: '<rect x="1.75" y="3" width="12.5" height="11.25" rx="1.5"/><path d="M1.75 6.5h12.5M5 1.5v3M11 1.5v3"/>',
  person: '<circle cx="8" cy="5.2" r="2.95"/><path d="M2.5 14c.4-3 2.6-4.5 5.5-4.5s5.1 1.5 5.5 4.5"/>',
  mark: '<rect x="2" y="2" width="20" height="20" rx="2"/><path d="M7 7.5h10M7 12h5M7 16.5h3M12.5 15.5l2.2 2.2 3.8-4.6"/>',
} as const

export type IconName = keyof typeof iconPaths
