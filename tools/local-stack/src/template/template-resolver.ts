import { type AssembledStack, type RawResource } from './cloud-assembly';
import { localAccount } from './local-account';
import { attributes, nameProperties, references } from './physical-values';
import { UnsupportedTemplate } from './unsupported-template';

/** Gives the intrinsic functions of a set of stacks the values that they have on this machine. */
export class TemplateResolver {
  private readonly stacks: ReadonlyMap<string, AssembledStack>;
  private readonly exports = new Map<string, { readonly value: unknown; readonly stack: string }>();

  constructor(stacks: readonly AssembledStack[]) {
    this.stacks = new Map(stacks.map((stack) => [stack.name, stack]));
    for (const { name: stack, template } of stacks) {
      for (const [id, { Export, Value }] of Object.entries(template.Outputs ?? {})) {
        if (Export === undefined) continue;
        const name = this.resolve(Export.Name, stack, `${stack}, output ${id}`);
        this.exports.set(String(name), { value: Value, stack });
      }
    }
  }

  /**
   * The value itself unless it is an intrinsic function; undefined for AWS::NoValue. Members of objects and lists
   * stay as they are. Throws {@link UnsupportedTemplate} for a function or a resource that is not known.
   */
  resolve(value: unknown, stack: string, place: string): unknown {
    const call = intrinsicOf(value);
    if (call === undefined) return value;
    const { name, argument } = call;
    const text = (part: unknown) => this.text(part, stack, place);
    switch (name) {
      case 'Ref':
        return this.reference(text(argument), stack, place);
      case 'Fn::GetAtt': {
        const [id = '', attribute = ''] = Array.isArray(argument)
          ? argument.map(text)
          : splitOnce(text(argument), '.');
        return this.attribute(id, attribute, stack, place);
      }
      case 'Fn::Join': {
        const [separator, parts] = list(argument, place);
        return list(this.resolve(parts, stack, place), place)
          .map(text)
          .join(text(separator));
      }
      case 'Fn::Sub':
        return this.substitute(argument, stack, place);
      case 'Fn::Select': {
        const [index, parts] = list(argument, place);
        const chosen = list(this.resolve(parts, stack, place), place)[Number(text(index))];
        return this.resolve(chosen, stack, place);
      }
      case 'Fn::Split': {
        const [separator, joined] = list(argument, place);
        return text(joined).split(text(separator));
      }
      case 'Fn::ImportValue':
        return this.imported(text(argument), place);
      default:
        throw new UnsupportedTemplate(place, `the function ${name} is not supported`);
    }
  }

  private text(value: unknown, stack: string, place: string): string {
    const resolved = this.resolve(value, stack, place);
    if (typeof resolved === 'string') return resolved;
    if (typeof resolved === 'number' || typeof resolved === 'boolean') return String(resolved);
    throw new UnsupportedTemplate(place, `expected a text, found ${JSON.stringify(resolved)}`);
  }

  private reference(id: string, stack: string, place: string): string | undefined {
    if (id.startsWith('AWS::')) return pseudoParameter(id, stack, place);
    const resource = this.resource(id, stack, place);
    const naming = references[resource.Type];
    if (naming === undefined) {
      throw new UnsupportedTemplate(place, `Ref of ${id} (${resource.Type}) is not supported`);
    }
    return naming({ stack, id, givenName: this.givenName(resource, stack, place) });
  }

  private attribute(id: string, attribute: string, stack: string, place: string): string {
    const resource = this.resource(id, stack, place);
    const naming = attributes[`${resource.Type}.${attribute}`];
    if (naming === undefined) {
      throw new UnsupportedTemplate(
        place,
        `the attribute ${attribute} of ${id} (${resource.Type}) is not supported`,
      );
    }
    return naming({ stack, id, givenName: this.givenName(resource, stack, place) });
  }

  private givenName(resource: RawResource, stack: string, place: string): string | undefined {
    const property = nameProperties[resource.Type];
    const given = property && isObject(resource.Properties) && resource.Properties[property];
    return given === undefined || given === '' || given === false
      ? undefined
      : this.text(given, stack, place);
  }

  private resource(id: string, stack: string, place: string): RawResource {
    const resource = this.stacks.get(stack)?.template.Resources?.[id];
    if (resource !== undefined) return resource;
    throw new UnsupportedTemplate(place, `${stack} has no resource ${id}`);
  }

  private imported(name: string, place: string): unknown {
    const exported = this.exports.get(name);
    if (exported === undefined) throw new UnsupportedTemplate(place, `nothing exports ${name}`);
    return this.resolve(exported.value, exported.stack, place);
  }

  private substitute(argument: unknown, stack: string, place: string): string {
    const [pattern, variables] = Array.isArray(argument) ? argument : [argument, {}];
    return this.text(pattern, stack, place).replace(/\$\{(!?)([^}]+)\}/g, (_, literal, inner) => {
      const name = String(inner).trim();
      if (literal === '!') return `\${${name}}`;
      if (isObject(variables) && name in variables) return this.text(variables[name], stack, place);
      const [id, attribute] = splitOnce(name, '.');
      return attribute === undefined
        ? this.text({ Ref: id }, stack, place)
        : this.attribute(id, attribute, stack, place);
    });
  }
}

function intrinsicOf(
  value: unknown,
): { readonly name: string; readonly argument: unknown } | undefined {
  if (!isObject(value)) return undefined;
  const [entry, ...others] = Object.entries(value);
  if (entry === undefined || others.length > 0) return undefined;
  const [name, argument] = entry;
  return name === 'Ref' || name === 'Condition' || name.startsWith('Fn::')
    ? { name, argument }
    : undefined;
}

function pseudoParameter(name: string, stack: string, place: string): string | undefined {
  switch (name) {
    case 'AWS::Region':
      return localAccount.region;
    case 'AWS::AccountId':
      return localAccount.accountId;
    case 'AWS::Partition':
      return localAccount.partition;
    case 'AWS::URLSuffix':
      return localAccount.urlSuffix;
    case 'AWS::StackName':
      return stack;
    case 'AWS::NoValue':
      return undefined;
    default:
      throw new UnsupportedTemplate(place, `the pseudo parameter ${name} is not supported`);
  }
}

function list(value: unknown, place: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new UnsupportedTemplate(place, `expected a list, found ${JSON.stringify(value)}`);
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
