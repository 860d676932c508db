/** `/livepage/admin/teams`: teams, their plans and their credits; our own, behind `ADMIN_TOKEN`. */
import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import type { Administration, TeamView } from '../account/administration.ts';
import {
  changeTeamRequest,
  grantRequest,
  newTeamRequest,
  team as teamSchema,
  teamAnswer,
  teamParameters,
  teamsAnswer,
} from '../contract/admin.ts';
import { errorAnswers } from './open-api.ts';

type Deps = {
  readonly administration: Administration;
  readonly onRequest: onRequestAsyncHookHandler;
};

export function adminTeamRoutes(app: FastifyInstance, { administration, onRequest }: Deps): void {
  const room = app.withTypeProvider<ZodTypeProvider>();
  const answers = { 200: teamAnswer, ...errorAnswers(400, 401, 404, 500, 503) };

  const list = {
    operationId: 'listTeams',
    summary: 'All teams',
    response: { 200: teamsAnswer, ...errorAnswers(401, 500, 503) },
  };
  room.get('/livepage/admin/teams', { schema: list, onRequest }, async () => {
    const teams = await administration.listTeams();
    return { success: true as const, teams: teams.map(toTeam) };
  });

  const add = {
    operationId: 'addTeam',
    summary: 'Make a team',
    body: newTeamRequest,
    response: answers,
  };
  room.post('/livepage/admin/teams', { schema: add, onRequest }, async ({ body }) => {
    const { name, requestsPerMinute, ...plan } = body;
    const made = await administration.addTeam(name, { ...plan, rates: requestsPerMinute });
    return { success: true as const, team: toTeam(made) };
  });

  const change = {
    operationId: 'changeTeam',
    summary: 'Change what a team may use',
    params: teamParameters,
    body: changeTeamRequest,
    response: answers,
  };
  room.post('/livepage/admin/teams/:team', { schema: change, onRequest }, async (request) => {
    const { requestsPerMinute, ...plan } = request.body;
    const changes = { ...plan, rates: requestsPerMinute };
    const changed = await administration.changeTeam(request.params.team, changes);
    return { success: true as const, team: toTeam(changed) };
  });

  const grant = {
    operationId: 'grantCredits',
    summary: 'Add credits to the balance of a team, once for each name',
    params: teamParameters,
    body: grantRequest,
    response: answers,
  };
  room.post(
    '/livepage/admin/teams/:team/credits',
    { schema: grant, onRequest },
    async (request) => {
      const { credits, name } = request.body;
      const granted = await administration.grant(request.params.team, credits, name);
      return { success: true as const, team: toTeam(granted) };
    },
  );
}

function toTeam({ createdAt, rates, balance, ...team }: TeamView): z.output<typeof teamSchema> {
  return {
    ...team,
    createdAt: new Date(createdAt).toISOString(),
    requestsPerMinute: { ...rates },
    remainingCredits: balance,
  };
}
