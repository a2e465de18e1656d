/** The columns that every table of money stands on: what, its share, its amount, and what is to be said about it. */
export function MoneyColumns() {
  return (
    <colgroup>
      <col class="what" />
      <col class="share" />
      <col class="amount" />
      <col class="state-col" />
      <col />
    </colgroup>
  )
}
