import { Controller, Post, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOkResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import { readMultipart } from '../../platform/http/multipart.js';
import { TakenInBatchDto, TakenInDto, UploadFormDto } from '../batches/ingest.dto.js';
import { type Received, Receiving } from '../intake/receiving.js';
import { readUploadForm } from './upload-form.js';
import { Uploads } from './upload.js';

const LIMITS = { files: 2_000, fields: 50, fieldBytes: 256 * 1024 };

@ApiTags('documents')
@Controller('documents')
@Needs('librarian')
export class UploadController {
  constructor(
    private readonly receiving: Receiving,
    private readonly uploads: Uploads,
  ) {}

  /** Takes files in. One file: its id; the owner's same bytes again: 200 and the first id. Several, or a ZIP: a batch. */
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadFormDto })
  @ApiExtraModels(TakenInDto, TakenInBatchDto)
  @ApiOkResponse({ type: TakenInDto })
  @ApiAcceptedResponse({
    schema: { oneOf: [{ $ref: getSchemaPath(TakenInDto) }, { $ref: getSchemaPath(TakenInBatchDto) }] },
  })
  async upload(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @CurrentPrincipal() principal: Principal,
  ): Promise<TakenInDto | TakenInBatchDto> {
    const received: Received[] = [];
    let archive = false;
    try {
      const fields = await readMultipart(request, LIMITS, async (file) => {
        const result = await this.receiving.receive(file.name, file.stream);
        received.push(...result.files);
        archive ||= result.archive;
      });
      const answer = await this.uploads.finish(received, archive, await readUploadForm(fields), principal);
      if ('batch' in answer) {
        response.status(202);
        return answer.batch;
      }
      const { id, status, existed } = answer.single;
      response.status(existed ? 200 : 202);
      return { id, status };
    } finally {
      // kept files have left the staging area; what is still there belongs to nobody
      await this.uploads.discard(received);
    }
  }
}
