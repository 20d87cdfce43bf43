/** An OpenAPI v3 document of one group version with everything that schemas do: references, lists, maps, values, circles. */
export const document = {
  paths: {
    '/apis/shop.example.com/v1/menus': { get: { 'x-kubernetes-group-version-kind': kind('Menu') } },
    '/apis/shop.example.com/v1/namespaces/{namespace}/menus/{name}': {
      patch: { 'x-kubernetes-group-version-kind': kind('Menu') },
    },
    '/apis/shop.example.com/v1/namespaces/{namespace}/orders': {
      parameters: [],
      post: { 'x-kubernetes-group-version-kind': kind('Order') },
    },
    '/apis/shop.example.com/v1/lost': { get: { 'x-kubernetes-group-version-kind': kind('Lost') } },
    '/apis/shop.example.com/v1/mute': { get: {} },
  },
  components: {
    schemas: {
      'com.example.Menu': {
        description: 'A Menu is what can be ordered.',
        type: 'object',
        required: ['spec'],
        properties: {
          apiVersion: { type: 'string', description: 'The version.' },
          spec: {
            allOf: [{ $ref: '#/components/schemas/com.example.MenuSpec' }],
            default: {},
            description: 'What is wanted of it.',
          },
        },
        'x-kubernetes-group-version-kind': [kind('Menu')],
      },
      'com.example.MenuSpec': {
        description: 'MenuSpec is what a menu is made of.',
        type: 'object',
        required: ['dishes'],
        properties: {
          dishes: {
            type: 'array',
            description: 'All dishes.',
            items: { allOf: [{ $ref: '#/components/schemas/com.example.Dish' }], default: {} },
          },
          prices: { type: 'object', additionalProperties: { $ref: '#/components/schemas/com.example.Amount' } },
          day: { type: 'string', description: 'When.', enum: ['', 'Mon', 'Tue', 'Wed', 'Thu'] },
          level: { type: 'integer', enum: [1, 2] },
          free: { type: 'object', additionalProperties: true },
          within: { $ref: '#/components/schemas/com.example.MenuSpec' },
          odd: { 'x-kubernetes-int-or-string': true },
          gone: { $ref: '#/components/schemas/com.example.Gone' },
          nothing: {},
        },
      },
      'com.example.Dish': {
        description: 'Dish is something to eat.',
        type: 'object',
        properties: {
          name: { type: 'string', description: 'How it is called.' },
          sides: { type: 'array', items: { $ref: '#/components/schemas/com.example.Dish' } },
          tags: { type: 'object', additionalProperties: { type: 'string' } },
        },
        externalDocs: { description: 'All about dishes.', url: 'https://example.com/dishes' },
      },
      'com.example.Amount': { description: 'Amount of money.', type: 'string' },
      'com.example.Order': {
        type: 'object',
        properties: { note: { type: 'string', externalDocs: { url: 'https://example.com/notes' } } },
        'x-kubernetes-group-version-kind': [kind('OrderList'), kind('Order')],
      },
    },
  },
} as const;

function kind(name: string) {
  return { group: 'shop.example.com', kind: name, version: 'v1' };
}
