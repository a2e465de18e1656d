export function ProjectsRoute() { return <p>projects</p> }
