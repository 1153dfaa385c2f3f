import type { IndexReader } from '../index-reader.ts';

/** One site of several that are searched as one. */
export interface Member {
  /** What its facet value is called. */
  name: string;
  /** Address of its home page with a slash at the end; absent for the site that asks. */
  address?: URL;
  reader: IndexReader;
}

/** A site could not go on; the others can. */
export class MemberFailure extends Error {
  readonly member: Member;

  constructor(member: Member, cause: unknown) {
    super(`${member.name} cannot be searched.`, { cause });
    this.name = 'MemberFailure';
    this.member = member;
  }
}
