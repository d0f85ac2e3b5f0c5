import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { AppConfig } from '../platform/config/app-config.js';
import { thisProgram } from '../platform/program.js';
import { ContactSettings } from './contact-settings.js';

export class AboutContactDto {
  @ApiPropertyOptional()
  name?: string;
  @ApiPropertyOptional()
  email?: string;
  @ApiPropertyOptional()
  phone?: string;
}

export class AboutDto {
  @ApiProperty({ description: 'Of the program' })
  version!: string;
  @ApiProperty({ description: 'Of the program, as an SPDX identifier' })
  licence!: string;
  @ApiProperty({ type: AboutContactDto, description: 'Whom to ask' })
  contact!: AboutContactDto;
  @ApiProperty({ description: 'Whether a mail can lead to a new password' })
  resetByMail!: boolean;
}

/** What everybody may know of this installation. */
@ApiTags('about')
@Controller('about')
export class AboutController {
  private readonly program = thisProgram();

  constructor(
    private readonly contact: ContactSettings,
    private readonly config: AppConfig,
  ) {}

  @Get()
  @ApiOkResponse({ type: AboutDto })
  async read(): Promise<AboutDto> {
    return {
      ...this.program,
      contact: await this.contact.contact(),
      resetByMail: this.config.mail !== undefined,
    };
  }
}
