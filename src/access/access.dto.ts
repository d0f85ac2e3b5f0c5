import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { MayBeAbsent, MayBeNull } from '../platform/http/dto-checks.js';
import type { ApiKey } from './api-key.entity.js';
import type { Organisation } from './organisation.entity.js';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../shared/interface-languages.js';
import { MIN_PASSWORD_LENGTH } from './passwords.js';
import type { Person } from './person.entity.js';
import { ROLES, type Role } from './roles.js';

export class SignInDto {
  @ApiPropertyOptional()
  @ValidateIf((body: SignInDto) => body.key === undefined)
  @IsString()
  @MaxLength(320)
  email?: string;

  @ApiPropertyOptional()
  @ValidateIf((body: SignInDto) => body.key === undefined)
  @IsString()
  @MaxLength(1024)
  password?: string;

  @ApiPropertyOptional({
    description: 'An API key instead of e-mail and password: how the first administrator gets in.',
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(1024)
  key?: string;
}

export class CurrentPersonDto {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiPropertyOptional()
  email?: string;
  @ApiProperty({ enum: ROLES })
  role!: Role;
  @ApiPropertyOptional()
  organisationId?: string;
  @ApiPropertyOptional({ enum: INTERFACE_LANGUAGES, description: 'Chosen on the account' })
  language?: InterfaceLanguage;
}

export class SessionDto {
  @ApiProperty({ type: CurrentPersonDto, nullable: true })
  person!: CurrentPersonDto | null;
}

export class NewPersonDto {
  @ApiProperty()
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  name!: string;
  @ApiProperty()
  @IsEmail()
  email!: string;
  @ApiProperty({ minLength: MIN_PASSWORD_LENGTH })
  @IsString()
  @MinLength(MIN_PASSWORD_LENGTH)
  @MaxLength(1024)
  password!: string;
  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role!: Role;
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsUUID()
  organisationId?: string;
}

export class PersonChangeDto {
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  name?: string;
  @ApiPropertyOptional({ enum: ROLES })
  @MayBeAbsent()
  @IsIn(ROLES)
  role?: Role;
  @ApiPropertyOptional({ type: String, nullable: true })
  @MayBeNull()
  @IsUUID()
  organisationId?: string | null;
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsBoolean()
  disabled?: boolean;
  @ApiPropertyOptional({ minLength: MIN_PASSWORD_LENGTH })
  @MayBeAbsent()
  @IsString()
  @MinLength(MIN_PASSWORD_LENGTH)
  @MaxLength(1024)
  password?: string;
}

export class PersonDto {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty()
  email!: string;
  @ApiProperty({ enum: ROLES })
  role!: Role;
  @ApiPropertyOptional()
  organisationId?: string;
  @ApiProperty()
  disabled!: boolean;
  @ApiProperty()
  createdAt!: string;

  static of(person: Person): PersonDto {
    return {
      id: person.id,
      name: person.name,
      email: person.email,
      role: person.role,
      ...(person.organisationId ? { organisationId: person.organisationId } : {}),
      disabled: person.disabled,
      createdAt: person.createdAt.toISOString(),
    };
  }
}

export class PeopleDto {
  @ApiProperty({ type: [PersonDto] })
  items!: PersonDto[];
}

export class NewKeyDto {
  @ApiProperty()
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  name!: string;
  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role!: Role;
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsUUID()
  organisationId?: string;
  @ApiPropertyOptional({ description: 'Whose key it is; left out, the key is of who makes it' })
  @MayBeAbsent()
  @IsUUID()
  personId?: string;
}

export class KeyDto {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty({ enum: ROLES })
  role!: Role;
  @ApiPropertyOptional()
  organisationId?: string;
  @ApiProperty()
  createdAt!: string;
  @ApiPropertyOptional({ description: 'Whose key it is' })
  personId?: string;
  @ApiPropertyOptional()
  lastUsedAt?: string;

  static of(key: ApiKey): KeyDto {
    return {
      id: key.id,
      name: key.name,
      role: key.role,
      ...(key.organisationId ? { organisationId: key.organisationId } : {}),
      createdAt: key.createdAt.toISOString(),
      ...(key.personId ? { personId: key.personId } : {}),
      ...(key.lastUsedAt ? { lastUsedAt: key.lastUsedAt.toISOString() } : {}),
    };
  }
}

export class CreatedKeyDto extends KeyDto {
  @ApiProperty({ description: 'Shown this once; only its hash is kept.' })
  secret!: string;
}

export class KeysDto {
  @ApiProperty({ type: [KeyDto] })
  items!: KeyDto[];
}

export class OrganisationNameDto {
  @ApiProperty()
  @IsString()
  @Matches(/\S/)
  @MaxLength(300)
  name!: string;
}

export class OrganisationDto {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty()
  isDefault!: boolean;

  static of({ id, name, isDefault }: Organisation): OrganisationDto {
    return { id, name, isDefault };
  }
}

export class OrganisationsDto {
  @ApiProperty({ type: [OrganisationDto] })
  items!: OrganisationDto[];
}
