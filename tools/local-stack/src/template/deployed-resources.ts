import { type AssembledStack } from './cloud-assembly';
import { TemplateNode } from './template-node';
import { TemplateResolver } from './template-resolver';
import { UnsupportedTemplate } from './unsupported-template';

/** A resource of one of the stacks, ready to be read. */
export interface DeployedResource {
  readonly stack: string;
  /** Its logical id. */
  readonly id: string;
  readonly properties: TemplateNode;
  /** What `Ref` gives. */
  ref(): string;
  attribute(name: string): string;
}

/** All resources of a set of stacks, by type. */
export class DeployedResources {
  private readonly resolver: TemplateResolver;

  constructor(private readonly stacks: readonly AssembledStack[]) {
    this.resolver = new TemplateResolver(stacks);
  }

  ofType(type: string): readonly DeployedResource[] {
    return this.stacks.flatMap(({ name: stack, template }) =>
      Object.entries(template.Resources ?? {})
        .filter(([, { Type }]) => Type === type)
        .map(([id, { Properties = {}, Condition }]) => {
          const place = `${stack}, ${id}`;
          if (Condition !== undefined) {
            throw new UnsupportedTemplate(place, 'conditions are not supported');
          }
          const properties = new TemplateNode(Properties, this.resolver, stack, place);
          const value = (call: object) =>
            new TemplateNode(call, this.resolver, stack, place).text();
          return {
            stack,
            id,
            properties,
            ref: () => value({ Ref: id }),
            attribute: (name: string) => value({ 'Fn::GetAtt': [id, name] }),
          };
        }),
    );
  }

  /** The only resource of a type; throws when there is none or more than one. */
  theOnly(type: string): DeployedResource {
    const found = this.ofType(type);
    const [only] = found;
    if (only !== undefined && found.length === 1) return only;
    const names = this.stacks.map(({ name }) => name).join(', ');
    throw new UnsupportedTemplate(names, `expected one ${type}, found ${found.length}`);
  }

  /** Refuses resources that would do something on AWS and nothing here. */
  refuse(type: string): void {
    const [first] = this.ofType(type);
    if (first !== undefined) throw first.properties.unsupported(`${type} is not supported`);
  }
}
