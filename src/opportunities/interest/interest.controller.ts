import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal } from '../../access/principal-guard.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { InterestReceiptDto, NewInterestDto, NewMessageDto, OwnInterestDto } from './interest.dto.js';
import { InterestForms } from './own/interest-forms.js';
import { TooManyInterests } from './own/interest-limits.js';
import { ownView } from './interest-views.js';
import { OwnInterests } from './own/own-interests.js';
import { OwnMessages } from './own/own-messages.js';

/** Interest in an opportunity, from the side of who is interested; nobody needs an account. */
@ApiTags('interest')
@Controller()
export class InterestController {
  constructor(
    private readonly forms: InterestForms,
    private readonly own: OwnInterests,
    private readonly messages: OwnMessages,
    private readonly config: AppConfig,
  ) {}

  /** Takes in an interest in an open card. A person at the desk lets it through before anybody is told. */
  @Post('opportunities/:id/interest')
  @Header('Cache-Control', 'no-store')
  @ApiCreatedResponse({ type: InterestReceiptDto })
  @ApiTooManyRequestsResponse({
    description: 'Too many from one place or on one card; `Retry-After` says how long',
  })
  async express(
    @Param('id') documentId: string,
    @Body() { consent: _consent, website: _website, ...asked }: NewInterestDto,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<InterestReceiptDto> {
    const receipt = await orSaysWhen(response, () =>
      this.forms.take(documentId, asked, principal, request.ip ?? ''),
    );
    return {
      number: receipt.number,
      link: `${this.config.http.publicUrl}/interest/own/${receipt.token}`,
      desk: receipt.deskName,
      dueAt: receipt.dueAt.toISOString(),
      mails: asked.email !== undefined && this.config.mail !== undefined,
    };
  }

  /** How it stands, for whoever has the secret link. */
  @Get('interest/own/:token')
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex')
  @ApiOkResponse({ type: OwnInterestDto })
  async show(@Param('token') token: string): Promise<OwnInterestDto> {
    return ownView(await this.own.view(token), this.config.mail !== undefined);
  }

  /** The inquirer writes on: the desk sees it in the thread, and is told in its daily mail. */
  @Post('interest/own/:token/messages')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: OwnInterestDto })
  @ApiConflictResponse({ description: 'It has ended' })
  @ApiTooManyRequestsResponse({ description: 'Too many at once; `Retry-After` says how long' })
  async write(
    @Param('token') token: string,
    @Body() { text }: NewMessageDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OwnInterestDto> {
    await orSaysWhen(response, () => this.messages.write(token, text));
    return this.show(token);
  }

  /** Takes the inquirer's data away at once; what was not agreed yet ends. */
  @Post('interest/own/:token/withdraw')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdraw(@Param('token') token: string): Promise<void> {
    return this.own.withdraw(token);
  }
}

/** Who is told to come again later is told when. */
async function orSaysWhen<T>(response: Response, take: () => Promise<T>): Promise<T> {
  try {
    return await take();
  } catch (error) {
    if (error instanceof TooManyInterests) response.setHeader('Retry-After', error.retryAfter);
    throw error;
  }
}
