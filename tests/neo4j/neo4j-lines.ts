/** A line of Neo4j that the tests can start; its jars are named in the folder's pom.xml. */
export interface Neo4jLine {
  folder: '5.26' | 'current';
  version: string;
  mainClass: string;
  oldestJava: number;
}

const LINES: readonly Neo4jLine[] = [
  {
    folder: '5.26',
    version: '5.26.30',
    mainClass: 'org.neo4j.server.CommunityEntryPoint',
    oldestJava: 17,
  },
  {
    folder: 'current',
    version: '2026.09.0',
    mainClass: 'org.neo4j.server.Neo4jCommunity',
    oldestJava: 21,
  },
];

/** The long-term line, or the one that `NEO4J_LINE` asks for. */
export function chosenLine(): Neo4jLine {
  const asked = process.env.NEO4J_LINE ?? '5.26';
  const line = LINES.find(({ folder }) => folder === asked);
  if (!line) throw new Error(`NEO4J_LINE must be 5.26 or current, not ${asked}.`);
  return line;
}
