import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  EmptyQuery,
  IdParams,
  Links,
  LinksBody,
  Neighbours,
  NeighboursQuery,
  NodeWithDegree,
  Paths,
  PathsQuery,
  SubgraphQuery,
  Subgraph,
} from '../../contract/index.ts';
import { askLinks } from '../queries/edges.ts';
import { askNeighbours } from '../queries/neighbours.ts';
import { askDegree } from '../queries/node-degree.ts';
import { askNodes } from '../queries/nodes.ts';
import { askPaths } from '../queries/paths.ts';
import { askSubgraph } from '../queries/subgraph.ts';
import type { Services } from '../services.ts';
import { describeRoute } from './describe-route.ts';
import type { RouteDescription } from './describe-route.ts';

export function registerGraphRoutes(app: FastifyInstance, services: Services): void {
  const { store } = services;
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

  getOrPost<NeighboursQuery>(app, services, '/graph/neighbours', {
    schema: { summary: 'New neighbours of a node, ranked', answer: Neighbours, failures: [404, 422] },
    question: NeighboursQuery,
    ask: (query) => askNeighbours(store, query),
  });

  getOrPost<SubgraphQuery>(app, services, '/graph/subgraph', {
    schema: {
      summary: 'The subgraph around roots, or of exactly these ids',
      answer: Subgraph,
      failures: [404, 422],
    },
    question: SubgraphQuery,
    ask: (query) => askSubgraph(store, query),
  });

  app.post<{ Body: LinksBody }>(
    '/graph/links',
    {
      schema: describeRoute({
        summary: 'The relationships among these nodes',
        tag: 'graph',
        query: EmptyQuery,
        body: LinksBody,
        answer: Links,
        failures: [404, 413],
      }),
    },
    (request, reply) => services.answers.json(request, reply, () => askLinks(store, request.body.ids)),
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
    (request, reply) => services.answers.json(request, reply, () => askPaths(store, request.query)),
  );
}

interface GraphQuestion<Query> {
  readonly schema: Pick<RouteDescription, 'summary' | 'answer' | 'failures'>;
  readonly question: typeof NeighboursQuery | typeof SubgraphQuery;
  readonly ask: (query: Query) => Promise<object>;
}

/** One question asked by query string, or by body where its lists are too long for an address. */
function getOrPost<Query>(
  app: FastifyInstance,
  services: Services,
  path: string,
  { schema, question, ask }: GraphQuestion<Query>,
): void {
  const answer = (request: FastifyRequest, reply: FastifyReply, query: unknown) =>
    services.answers.json(request, reply, () => ask(query as Query));
  app.get(path, { schema: describeRoute({ ...schema, tag: 'graph', query: question }) }, (request, reply) =>
    answer(request, reply, request.query),
  );
  app.post(
    path,
    { schema: describeRoute({ ...schema, tag: 'graph', query: EmptyQuery, body: question }) },
    (request, reply) => answer(request, reply, request.body),
  );
}

async function nodeWithDegree({ store }: Services, id: string): Promise<Omit<NodeWithDegree, 'version'>> {
  const [nodes, degree] = await Promise.all([askNodes(store, [id]), askDegree(store, id)]);
  const [node] = nodes;
  if (!node) throw new Error(`node ${id} was found and lost`);
  return { ...node, degree };
}
