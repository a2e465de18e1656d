import * as z from 'zod'

// zod writes programs for its schemas where it may. The policy of the page lets no text become a program; zod need not try.
z.config({ jitless: true })
