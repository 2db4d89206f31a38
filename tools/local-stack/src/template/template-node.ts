import { type TemplateResolver } from './template-resolver';
import { UnsupportedTemplate } from './unsupported-template';

/** A value in a template, read as the type that its reader expects; every error names its place. */
export class TemplateNode {
  constructor(
    private readonly raw: unknown,
    private readonly resolver: TemplateResolver,
    private readonly stack: string,
    readonly place: string,
  ) {}

  /** A member; absent members are nodes too. */
  get(name: string): TemplateNode {
    const value = this.value();
    if (value !== undefined && !isObject(value)) throw this.unexpected('an object');
    return this.child(value?.[name], name);
  }

  /** The members of an object by name, none where it is absent. */
  entries(): readonly (readonly [string, TemplateNode])[] {
    const value = this.value();
    if (value === undefined) return [];
    if (!isObject(value)) throw this.unexpected('an object');
    return Object.entries(value).map(([name, member]) => [name, this.child(member, name)] as const);
  }

  /** The elements of a list, none where it is absent. */
  list(): readonly TemplateNode[] {
    const value = this.value();
    if (value === undefined) return [];
    if (!Array.isArray(value)) throw this.unexpected('a list');
    return value.map((element, index) => this.child(element, String(index)));
  }

  exists(): boolean {
    return this.value() !== undefined;
  }

  text(): string {
    const value = this.value();
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw this.unexpected('a text');
  }

  number(): number {
    const number = Number(this.text());
    if (Number.isFinite(number)) return number;
    throw this.unexpected('a number');
  }

  flag(): boolean {
    const text = this.text();
    if (text === 'true' || text === 'false') return text === 'true';
    throw this.unexpected('true or false');
  }

  /** Reads it where it is there. */
  optional<T>(read: (node: TemplateNode) => T): T | undefined {
    return this.exists() ? read(this) : undefined;
  }

  /** One of the values that the stack knows how to run. */
  oneOf<T extends string>(...known: readonly T[]): T {
    const text = this.text();
    const found = known.find((one) => one === text);
    if (found !== undefined) return found;
    throw this.unexpected(known.join(' or '));
  }

  /** Everything below it with all functions resolved. */
  plain(): unknown {
    const value = this.value();
    if (Array.isArray(value)) return this.list().map((element) => element.plain());
    if (!isObject(value)) return value;
    return Object.fromEntries(this.entries().map(([name, member]) => [name, member.plain()]));
  }

  unsupported(found: string): UnsupportedTemplate {
    return new UnsupportedTemplate(this.place, found);
  }

  private unexpected(expected: string): UnsupportedTemplate {
    return this.unsupported(`expected ${expected}, found ${JSON.stringify(this.value())}`);
  }

  private value(): unknown {
    return this.resolver.resolve(this.raw, this.stack, this.place);
  }

  private child(value: unknown, name: string): TemplateNode {
    return new TemplateNode(value, this.resolver, this.stack, `${this.place}.${name}`);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
