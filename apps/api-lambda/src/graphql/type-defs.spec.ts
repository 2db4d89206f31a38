import { buildSchema, isEnumType, isObjectType, isSpecifiedScalarType } from 'graphql';
import { typeDefs } from './type-defs';

const schema = buildSchema(typeDefs);
const own = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

describe('the schema', () => {
  it('describes every type, field and value', () => {
    const fields = own.filter(isObjectType).flatMap((type) => membersOf(type, type.getFields()));
    const values = own.filter(isEnumType).flatMap((type) => membersOf(type, type.getValues()));
    const all: readonly Described[] = [...own, ...fields, ...values];

    const undescribed = all.filter(({ description }) => !description).map(({ name }) => name);

    expect(undescribed).toEqual([]);
  });

  it('names enum values in capitals', () => {
    const values = own.filter(isEnumType).flatMap((type) => type.getValues());

    expect(values.filter(({ name }) => !/^[A-Z]+(_[A-Z]+)*$/.test(name))).toEqual([]);
  });
});

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

function membersOf(
  { name: type }: Described,
  members: Readonly<Record<string, Described>> | readonly Described[],
): readonly Described[] {
  return Object.values<Described>(members).map(({ name, description }) => ({
    name: `${type}.${name}`,
    description,
  }));
}
