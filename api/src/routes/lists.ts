import type { FastifyInstance } from 'fastify';
import {
  BodiesQuery,
  BodyListItem,
  EmptyQuery,
  EvidenceDetail,
  facetedListOf,
  IdParams,
  MeasureListItem,
  MeasuresQuery,
  NeedListItem,
  NeedsQuery,
  SegmentListItem,
  SegmentsQuery,
  SourceDetail,
  SourceListItem,
  SourcesQuery,
} from '../../contract/index.ts';
import { listMeasures } from '../resources/measures.ts';
import { listNeeds } from '../resources/needs.ts';
import { evidenceDetail, listBodies, listSources, sourceDetail } from '../resources/registers.ts';
import { listSegments } from '../resources/segments.ts';
import type { Services } from '../services.ts';
import { describeRoute } from './describe-route.ts';

export function registerListRoutes(app: FastifyInstance, services: Services): void {
  registerFactorLists(app, services);
  registerRegisters(app, services);
}

function registerFactorLists(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: NeedsQuery }>(
    '/needs',
    {
      schema: describeRoute({
        summary:
          'Needs by id or sort, with holders, the chains that count them and the measures that answer them',
        tag: 'lists',
        query: NeedsQuery,
        answer: facetedListOf(NeedListItem),
        failures: [404],
      }),
    },
    (request, reply) => services.answers.json(request, reply, () => listNeeds(services, request.query)),
  );

  app.get<{ Querystring: MeasuresQuery }>(
    '/measures',
    {
      schema: describeRoute({
        summary:
          'Measures by id or sort, with the chains they serve, the bodies that run them and the needs they answer',
        tag: 'lists',
        query: MeasuresQuery,
        answer: facetedListOf(MeasureListItem),
        failures: [404],
      }),
    },
    (request, reply) => services.answers.json(request, reply, () => listMeasures(services, request.query)),
  );

  app.get<{ Querystring: SegmentsQuery }>(
    '/segments',
    {
      schema: describeRoute({
        summary: 'Segments in their chains’ order or by sort; gap=true keeps those without a recorded firm',
        tag: 'lists',
        query: SegmentsQuery,
        answer: facetedListOf(SegmentListItem),
        failures: [404],
      }),
    },
    (request, reply) => services.answers.json(request, reply, () => listSegments(services, request.query)),
  );
}

function registerRegisters(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: BodiesQuery }>(
    '/bodies',
    {
      schema: describeRoute({
        summary: 'Bodies by id or sort, with the measures they run',
        tag: 'lists',
        query: BodiesQuery,
        answer: facetedListOf(BodyListItem),
      }),
    },
    (request, reply) => services.answers.json(request, reply, () => listBodies(services, request.query)),
  );

  app.get<{ Querystring: SourcesQuery }>(
    '/sources',
    {
      schema: describeRoute({
        summary: 'Sources by id or sort, with what rests on them',
        tag: 'lists',
        query: SourcesQuery,
        answer: facetedListOf(SourceListItem),
      }),
    },
    (request, reply) => services.answers.json(request, reply, () => listSources(services, request.query)),
  );

  registerEvidence(app, services);
}

function registerEvidence(app: FastifyInstance, services: Services): void {
  app.get<{ Params: IdParams }>(
    '/sources/:id',
    {
      schema: describeRoute({
        summary: 'One source, its evidence and everything that rests on it, by kind',
        tag: 'lists',
        params: IdParams,
        query: EmptyQuery,
        answer: SourceDetail,
        failures: [404],
      }),
    },
    (request, reply) =>
      services.answers.json(request, reply, () => sourceDetail(services, request.params.id)),
  );

  app.get<{ Params: IdParams }>(
    '/evidence/:id',
    {
      schema: describeRoute({
        summary: 'One piece of evidence, its source and what rests on it',
        tag: 'lists',
        params: IdParams,
        query: EmptyQuery,
        answer: EvidenceDetail,
        failures: [404],
      }),
    },
    (request, reply) =>
      services.answers.json(request, reply, () => evidenceDetail(services, request.params.id)),
  );
}
