/** The parts of JSON Schema that the contract's schemas become. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly default?: unknown;
};

export type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
};

type Content = { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };

export type Operation = {
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
};

/** What the page reads of an OpenAPI 3.1 document. */
export type ApiDescription = {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** How a schema refers to a shape, in quotation marks as JSON has it. */
export const referenceTo = (name: string): string => `"#/components/schemas/${name}"`;

const REFERENCE = /^#\/components\/schemas\/(\w{1,60})$/;

/** The name of the shape that a schema refers to, or null. */
export const referenceOf = (schema: Schema): string | null => REFERENCE.exec(schema.$ref ?? '')?.[1] ?? null;

/** The schema without the alternative “null”, and whether it had one. */
export function withoutNull(schema: Schema): { readonly schema: Schema; readonly nullable: boolean } {
  const choices = schema.anyOf ?? schema.oneOf ?? [];
  const others = choices.filter((choice) => choice.type !== 'null');
  if (others.length === 1 && choices.length === 2) {
    return { schema: { ...schema, anyOf: undefined, oneOf: undefined, ...others[0] } as Schema, nullable: true };
  }
  if (!Array.isArray(schema.type)) return { schema, nullable: false };
  const types = schema.type.filter((type) => type !== 'null');
  return {
    schema: { ...schema, type: types.length === 1 ? types[0] : types },
    nullable: types.length < schema.type.length,
  };
}

/** The one schema of a request's or an answer's body, with its media type. */
export function bodyOf(content: Content | undefined): { readonly media: string; readonly schema: Schema } | null {
  for (const [media, { schema }] of Object.entries(content?.content ?? {})) if (schema) return { media, schema };
  return null;
}
