import { DockerfileParser, type From, type Instruction } from 'dockerfile-ast';
import { installedPackages, type Package } from './packages.ts';

/** One build stage. */
export interface Stage {
  name?: string;
  /** The image it starts from, with the defaults of `ARG`s filled in. */
  image: string;
}

/** What a Dockerfile, or a piece of one, says that an operator wants to know. */
export interface DockerfileFacts {
  stages: Stage[];
  packages: Package[];
  /** The user the last stage ends with. */
  user?: string;
  /** Ports of the last stage, in order. */
  ports: string[];
  /** Whether lines are left out (`...`), so that what is not there may still exist. */
  shortened: boolean;
}

/**
 * Reads the facts from a Dockerfile's text.
 * @param pieces the whole text, or the parts of it that a diff shows
 */
export function dockerfileFacts(pieces: readonly string[]): DockerfileFacts {
  const facts: DockerfileFacts = {
    stages: [],
    packages: [],
    ports: [],
    shortened: pieces.length > 1 || pieces.some(piece => /^\s*(?:#+|\/\/)?\s*(?:\.\.\.|…)/m.test(piece)),
  };
  for (const piece of pieces) read(piece, facts);
  return facts;
}

function read(text: string, facts: DockerfileFacts): void {
  const dockerfile = DockerfileParser.parse(text);
  for (const instruction of dockerfile.getInstructions()) {
    switch (instruction.getKeyword()) {
      case 'FROM': {
        const image = (instruction as From).getImage();
        if (!image) break;
        const name = (instruction as From).getBuildStage();
        const line = instruction.getRange().start.line;
        const filled = image.replace(
          /\$(?:\{(\w+)\}|(\w+))/g,
          (reference, braced, plain) => dockerfile.resolveVariable(braced ?? plain, line) ?? reference,
        );
        facts.stages.push({ image: filled, ...(name && { name }) });
        facts.ports = [];
        delete facts.user;
        break;
      }
      case 'RUN':
        facts.packages.push(...installedPackages(withoutFlags(instruction.getRawArgumentsContent() ?? '')));
        break;
      case 'USER': {
        const [user] = argumentsOf(instruction);
        if (user) facts.user = user;
        break;
      }
      case 'EXPOSE':
        facts.ports.push(...argumentsOf(instruction).map(port => port.replace(/\/tcp$/i, '')));
        break;
    }
  }
}

/** An instruction's words up to a remark. */
function argumentsOf(instruction: Instruction): string[] {
  const words = instruction.getArguments().map(argument => argument.getValue());
  const remark = words.findIndex(word => word.startsWith('#'));
  return remark < 0 ? words : words.slice(0, remark);
}

const withoutFlags = (script: string): string => script.replace(/^(?:\s*--[a-z]+(?:=\S+)?\s*(?:\\\n)?)+/, '');
