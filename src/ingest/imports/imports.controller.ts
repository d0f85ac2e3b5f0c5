import { Controller, Post, Query, Req, Res, UnsupportedMediaTypeException } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { once } from 'node:events';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import { ownerFor } from '../../access/unit-rights.js';
import { Organisations } from '../../access/organisations.js';
import { ImportQueryDto, ImportResultDto } from './imports.dto.js';
import { Imports } from './imports.js';

const NDJSON = 'application/x-ndjson';
/** Someone who sends everything before reading an answer must not stand still for ever. */
const LONGEST_PAUSE_MS = 1_000;

@ApiTags('imports')
@Controller('imports')
@Needs('librarian')
export class ImportsController {
  constructor(
    private readonly imports: Imports,
    private readonly organisations: Organisations,
  ) {}

  /**
   * Records that exist elsewhere, a line each; a result a line comes back as soon as it is durable. Repeatable: the same
   * record again changes nothing, a changed one is updated by its `externalId`.
   */
  @Post()
  @ApiConsumes(NDJSON)
  @ApiProduces(NDJSON)
  @ApiBody({
    schema: {
      type: 'string',
      description:
        'A record a line: {externalId, type, title, authors, abstract, text, pages: [text], language, visibility, …}',
    },
  })
  @ApiExtraModels(ImportResultDto)
  @ApiOkResponse({ type: ImportResultDto, description: 'One of these a line' })
  async take(
    @Query() query: ImportQueryDto,
    @Req() request: Request,
    @Res() response: Response,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    if (!request.is([NDJSON, 'application/jsonl', 'application/json-lines']))
      throw new UnsupportedMediaTypeException(`Send ${NDJSON}: a JSON object a line.`);
    await this.organisations.mustKnow('ownerOrganisation', query.ownerOrganisation);
    const owner = ownerFor(principal, query.ownerOrganisation) ?? (await this.organisations.default()).id;
    const target = this.imports.begin(owner, principal);
    response.status(200).type(NDJSON);
    for await (const results of this.imports.run(request, target, principal)) {
      if (response.destroyed) return;
      const text = results.map((result) => `${JSON.stringify(result)}\n`).join('');
      if (!response.write(text)) await drained(response);
    }
    if (query.wait) await this.imports.waitUntilFound(target, () => response.destroyed);
    response.end();
  }
}

async function drained(response: Response): Promise<void> {
  const enough = AbortSignal.timeout(LONGEST_PAUSE_MS);
  await once(response, 'drain', { signal: enough }).catch((error: unknown) => {
    if (!enough.aborted && !response.destroyed) throw error;
  });
}
