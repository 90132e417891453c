import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  EmptyQuery,
  IdParams,
  IdsBody,
  Links,
  listOf,
  Neighbours,
  NeighboursQuery,
  NodeDegree,
  NodeWithDegree,
  Paths,
  PathsQuery,
  Subgraph,
  SubgraphQuery,
} from '../../contract/index.ts';
import type { List } from '../../contract/index.ts';
import { askLinks } from '../queries/edges.ts';
import { askNeighbours } from '../queries/neighbours.ts';
import { askDegrees } from '../queries/node-degrees.ts';
import { askNodes } from '../queries/nodes.ts';
import { askPaths } from '../queries/paths.ts';
import { askSubgraph } from '../queries/subgraph.ts';
import type { Services } from '../services.ts';
import { describeRoute } from './describe-route.ts';
import type { RouteDescription } from './describe-route.ts';

export function registerGraphRoutes(app: FastifyInstance, services: Services): void {
  const { store } = services;
  registerNodeRoutes(app, services);
  getOrPost<NeighboursQuery>(app, services, '/graph/neighbours', {
    description: { summary: 'New neighbours of a node, ranked', answer: Neighbours, failures: [404, 422] },
    question: NeighboursQuery,
    ask: (query) => askNeighbours(store, query),
  });
  getOrPost<SubgraphQuery>(app, services, '/graph/subgraph', {
    description: {
      summary: 'The subgraph around roots, or of exactly these ids',
      answer: Subgraph,
      failures: [404, 422],
    },
    question: SubgraphQuery,
    ask: (query) => askSubgraph(store, query),
  });
  registerLinksAndPaths(app, services);
}

function registerNodeRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Params: IdParams }>(
    '/graph/nodes/:id',
    {
      schema: describeRoute({
        summary: 'One node with its number of relationships by type and direction',
        tag: 'graph',
        params: IdParams,
        query: EmptyQuery,
        answer: NodeWithDegree,
        failures: [404],
      }),
    },
    (request, reply) =>
      services.answers.json(request, reply, () => nodeWithDegree(services, request.params.id)),
  );
  app.post<{ Body: IdsBody }>(
    '/graph/degrees',
    {
      schema: describeRoute({
        summary: 'How many relationships these nodes have in the whole graph, by type and direction',
        tag: 'graph',
        query: EmptyQuery,
        body: IdsBody,
        answer: listOf(NodeDegree),
        failures: [404, 413],
      }),
    },
    (request, reply) => services.answers.json(request, reply, () => listDegrees(services, request.body.ids)),
  );
}

async function listDegrees(
  { store }: Services,
  ids: readonly string[],
): Promise<Omit<List<NodeDegree>, 'version'>> {
  const items = await askDegrees(store, ids);
  return { items, total: items.length, next: null, truncated: false };
}

async function nodeWithDegree({ store }: Services, id: string): Promise<Omit<NodeWithDegree, 'version'>> {
  const [nodes, degrees] = await Promise.all([askNodes(store, [id]), askDegrees(store, [id])]);
  const [node] = nodes;
  const [counted] = degrees;
  if (!node || !counted) throw new Error(`node ${id} was found and lost`);
  return { ...node, degree: counted.degree };
}

function registerLinksAndPaths(app: FastifyInstance, services: Services): void {
  const { answers, store } = services;
  app.post<{ Body: IdsBody }>(
    '/graph/links',
    {
      schema: describeRoute({
        summary: 'The relationships among these nodes',
        tag: 'graph',
        query: EmptyQuery,
        body: IdsBody,
        answer: Links,
        failures: [404, 413],
      }),
    },
    (request, reply) => answers.json(request, reply, () => askLinks(store, request.body.ids)),
  );
  app.get<{ Querystring: PathsQuery }>(
    '/graph/paths',
    {
      schema: describeRoute({
        summary: 'Up to k shortest simple paths between two nodes, undirected',
        tag: 'graph',
        query: PathsQuery,
        answer: Paths,
        failures: [404, 422],
      }),
    },
    (request, reply) => answers.json(request, reply, () => askPaths(store, request.query)),
  );
}

interface GraphQuestion<Query> {
  readonly description: Pick<RouteDescription, 'summary' | 'answer' | 'failures'>;
  readonly question: typeof NeighboursQuery | typeof SubgraphQuery;
  readonly ask: (query: Query) => Promise<object>;
}

/** One question asked by query string, or by body where its lists are too long for an address. */
function getOrPost<Query>(
  app: FastifyInstance,
  services: Services,
  path: string,
  { description, question, ask }: GraphQuestion<Query>,
): void {
  const answer = (request: FastifyRequest, reply: FastifyReply, query: unknown) =>
    services.answers.json(request, reply, () => ask(query as Query));
  app.get(
    path,
    { schema: describeRoute({ ...description, tag: 'graph', query: question }) },
    (request, reply) => answer(request, reply, request.query),
  );
  app.post(
    path,
    { schema: describeRoute({ ...description, tag: 'graph', query: EmptyQuery, body: question }) },
    (request, reply) => answer(request, reply, request.body),
  );
}
