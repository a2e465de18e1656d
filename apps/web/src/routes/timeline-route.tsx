export function TimelineRoute() { return <p>timeline</p> }
