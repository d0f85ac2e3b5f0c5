import { Controller, Delete, Get, HttpCode, NotFoundException, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { KeyDto, KeysDto } from '../access.dto.js';
import { ApiKeys } from '../api-keys.js';
import { Audit } from '../audit.js';
import type { Principal } from '../principal.js';
import { CurrentPrincipal } from '../principal-guard.js';
import { accountOf } from './account-owner.js';

/** The API keys that belong to the person who asks. */
@ApiTags('account')
@Controller('account/keys')
export class OwnKeysController {
  constructor(
    private readonly keys: ApiKeys,
    private readonly audit: Audit,
  ) {}

  @Get()
  @ApiOkResponse({ type: KeysDto })
  async list(@CurrentPrincipal() principal: Principal): Promise<KeysDto> {
    return { items: (await this.keys.ofPerson(accountOf(principal))).map(KeyDto.of) };
  }

  @Delete(':keyId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(
    @Param('keyId', ParseUUIDPipe) key: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    if (!(await this.keys.removeOf(accountOf(principal), key))) throw new NotFoundException();
    await this.audit.record(principal, 'key.remove', key);
  }
}
