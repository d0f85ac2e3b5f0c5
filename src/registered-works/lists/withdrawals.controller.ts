import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import { WithdrawalDto, WithdrawDto } from './withdrawals.dto.js';
import { Withdrawals } from './withdrawals.js';

/** Registration lists that were wrong, taken back as a whole. */
@ApiTags('registered works')
@Controller('registered-works/lists/:id/withdrawal')
@Needs('manager', { wholeArchive: true })
export class WithdrawalsController {
  constructor(private readonly withdrawals: Withdrawals) {}

  /** What withdrawing the list came to; before it is withdrawn, what it would come to now. */
  @Get()
  @ApiOkResponse({ type: WithdrawalDto })
  async one(@Param('id', ParseUUIDPipe) id: string): Promise<WithdrawalDto> {
    const [done] = await this.withdrawals.of([id]);
    return done ? WithdrawalDto.of(done) : this.withdrawals.preview(id);
  }

  /** What the list alone brought and nobody touched since goes; all else stays, and is counted by why. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: WithdrawalDto })
  @ApiConflictResponse({
    description: 'Another number would go, it is under way, or it is withdrawn already',
  })
  async withdraw(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { goes }: WithdrawDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<WithdrawalDto> {
    return WithdrawalDto.of(await this.withdrawals.withdraw(id, goes, principal));
  }
}
