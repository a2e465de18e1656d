export function PolicyRoute() { return <p>policy</p> }
