import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsInt, Min } from 'class-validator';
import type {
  RegisteredWorkListWithdrawal,
  WithdrawalCounts,
} from './registered-work-list-withdrawal.entity.js';

@ApiSchema({ name: 'WithdrawalCounts' })
export class WithdrawalCountsDto implements WithdrawalCounts {
  @ApiProperty({ description: 'Brought by this list alone and touched by nobody since: these go' })
  goes!: number;
  @ApiProperty({ description: 'Stay: another list names them' })
  otherList!: number;
  @ApiProperty({ description: 'Stay: somebody said something of them' })
  person!: number;
  @ApiProperty({ description: 'Stay: somebody said of a document whether it is theirs' })
  link!: number;
  @ApiProperty({
    description: 'What the list proposed for other registered works and nobody has decided: goes',
  })
  proposals!: number;
}

@ApiSchema({ name: 'RegisteredWorkListWithdrawal' })
export class WithdrawalDto extends WithdrawalCountsDto {
  @ApiPropertyOptional({
    description: 'When it was withdrawn; absent: it is not, this is what it would come to',
  })
  at?: string;
  @ApiPropertyOptional({ description: 'By whom' })
  actor?: string;

  static of({ at, actor, counts }: RegisteredWorkListWithdrawal): WithdrawalDto {
    return { at: at.toISOString(), actor, ...counts };
  }
}

export class WithdrawDto {
  @ApiProperty({
    description: 'How many registered works go, as was seen before: 409 where it is another number by now',
  })
  @IsInt()
  @Min(0)
  goes!: number;
}
