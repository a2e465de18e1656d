/**
 * The files that events cite, as rows `cited` of `s`, the head of what they belong to: heads are folded from events, and a proof holds them
 * to that.
 * To be followed by conditions.
 */
export const CITED = `stream s
  cross join lateral json_array_elements(s.state -> 'records') as record
  cross join lateral json_array_elements(record -> 'files') as cited
  where s.type in ('project', 'supplier')`
