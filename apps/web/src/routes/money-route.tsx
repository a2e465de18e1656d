export function MoneyRoute() { return <p>money</p> }
