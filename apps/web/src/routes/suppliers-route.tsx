export function SuppliersRoute() { return <p>suppliers</p> }
