import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../shared/interface-languages.js';
import { MIN_PASSWORD_LENGTH } from '../passwords.js';
import { ROLES, type Role } from '../roles.js';
import type { OwnSession } from './own-sessions.js';

const LONGEST_PASSWORD = 1024;

const NewPassword = (): PropertyDecorator => (target, name) => {
  ApiProperty({ minLength: MIN_PASSWORD_LENGTH, maxLength: LONGEST_PASSWORD })(target, name);
  IsString()(target, name);
  MinLength(MIN_PASSWORD_LENGTH)(target, name);
  MaxLength(LONGEST_PASSWORD)(target, name);
};

export class AccountDto {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty()
  email!: string;
  @ApiProperty({ enum: ROLES })
  role!: Role;
  @ApiPropertyOptional({ description: 'Name of the unit' })
  organisation?: string;
  @ApiPropertyOptional({ enum: INTERFACE_LANGUAGES, description: 'Absent: the browser’s language decides' })
  language?: InterfaceLanguage;
}

export class AccountChangeDto {
  @ApiProperty({ enum: INTERFACE_LANGUAGES })
  @IsIn(INTERFACE_LANGUAGES)
  language!: InterfaceLanguage;
}

export class PasswordChangeDto {
  @ApiProperty({ description: 'The password in use' })
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  current!: string;
  @NewPassword()
  password!: string;
}

export class OwnSessionDto {
  @ApiProperty({ description: 'Names the session; it opens nothing' })
  id!: string;
  @ApiProperty({ description: 'As the browser names itself (User-Agent)' })
  device!: string;
  @ApiPropertyOptional({ description: 'IP address from which it was begun' })
  address?: string;
  @ApiPropertyOptional()
  beganAt?: string;
  @ApiProperty()
  lastUsedAt!: string;
  @ApiProperty({ description: 'The one that asks' })
  current!: boolean;

  static of({ id, device, address, beganAt, lastUsedAt, current }: OwnSession): OwnSessionDto {
    return {
      id,
      device,
      ...(address ? { address } : {}),
      ...(beganAt ? { beganAt: beganAt.toISOString() } : {}),
      lastUsedAt: lastUsedAt.toISOString(),
      current,
    };
  }
}

export class OwnSessionsDto {
  @ApiProperty({ type: [OwnSessionDto] })
  items!: OwnSessionDto[];
}

export class ResetRequestDto {
  @ApiProperty()
  @IsEmail()
  @MaxLength(320)
  email!: string;
}

export class ResetUseDto {
  @ApiProperty()
  @IsString()
  @MaxLength(200)
  token!: string;
  @NewPassword()
  password!: string;
}

export class ResetLinkDto {
  @ApiProperty({ description: 'Shown this once; whoever opens it chooses the password' })
  url!: string;
  @ApiProperty()
  expiresAt!: string;
}
