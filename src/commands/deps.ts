import type { Knowledge } from '../glossary/knowledge.ts';
import type { Clock } from '../ports/clock.ts';
import type { Gaps } from '../ports/gaps.ts';
import type { Notes } from '../ports/notes.ts';
import type { Random } from '../core/random.ts';
import type { Alts } from './cards/answer.ts';
import type { ClusterCommands } from './cluster/index.ts';
import type { Conversations } from './conversation.ts';
import type { QuizCommands } from './quiz/index.ts';
import type { LearnCommands } from './learn/index.ts';

/** What the commands are built from. A command's factory takes the part it uses. */
export interface Deps {
  readonly knowledge: Knowledge;
  readonly conversations: Conversations;
  readonly notes: Notes;
  readonly gaps: Gaps;
  readonly clock: Clock;
  readonly random: Random;
  readonly alts: Alts;
  /** Whether a kept question says where it was asked. */
  readonly keepPlaces: boolean;
  /** What asks clusters. */
  readonly cluster: ClusterCommands;
  /** What plays quizzes. */
  readonly quiz: QuizCommands;
  /** What keeps words in memory. */
  readonly learn: LearnCommands;
  /** What `about` says of this program. */
  readonly about: { readonly version: string };
}
