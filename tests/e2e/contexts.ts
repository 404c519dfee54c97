// The contexts that the JSON-LD exports name, as far as they use them: so that no test asks the network. They are written by hand
// after the published ones (https://www.w3.org/TR/annotation-vocab/, https://schema.org/docs/jsonldcontext.json): a term that
// stands in neither is no term, and `safe` makes it an error.

const oa = (...names: string[]) => Object.fromEntries(names.map((name) => [name, `http://www.w3.org/ns/oa#${name}`]));
const links = (terms: Record<string, string>) =>
  Object.fromEntries(Object.entries(terms).map(([term, iri]) => [term, { '@id': iri, '@type': '@id' }]));

const annotation = {
  id: '@id',
  type: '@type',
  ...oa('Annotation', 'TextualBody', 'SpecificResource', 'TextQuoteSelector', 'TextPositionSelector', 'TimeState'),
  ...oa('classifying', 'commenting', 'describing', 'identifying', 'linking', 'questioning', 'replying', 'tagging'),
  ...oa('start', 'end', 'exact', 'prefix', 'suffix'),
  AnnotationCollection: 'http://www.w3.org/ns/activitystreams#OrderedCollection',
  AnnotationPage: 'http://www.w3.org/ns/activitystreams#OrderedCollectionPage',
  ...links({
    body: 'http://www.w3.org/ns/oa#hasBody',
    target: 'http://www.w3.org/ns/oa#hasTarget',
    source: 'http://www.w3.org/ns/oa#hasSource',
    selector: 'http://www.w3.org/ns/oa#hasSelector',
    state: 'http://www.w3.org/ns/oa#hasState',
    cached: 'http://www.w3.org/ns/oa#cachedSource',
    partOf: 'http://www.w3.org/ns/activitystreams#partOf',
    first: 'http://www.w3.org/ns/activitystreams#first',
  }),
  items: { '@id': 'http://www.w3.org/ns/activitystreams#items', '@type': '@id', '@container': '@list' },
  motivation: { '@id': 'http://www.w3.org/ns/oa#motivatedBy', '@type': '@vocab' },
  purpose: { '@id': 'http://www.w3.org/ns/oa#hasPurpose', '@type': '@vocab' },
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  format: 'http://purl.org/dc/elements/1.1/format',
  language: 'http://purl.org/dc/elements/1.1/language',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  total: 'http://www.w3.org/ns/activitystreams#totalItems',
  startIndex: 'http://www.w3.org/ns/activitystreams#startIndex',
};

const schemaTerms = [
  ...['CreativeWork', 'ItemList', 'ListItem', 'Event', 'Place', 'Thing', 'Quotation', 'Question', 'Answer', 'Comment'],
  ...['name', 'description', 'inLanguage', 'mainEntity', 'numberOfItems', 'itemListElement', 'position', 'item', 'citation', 'hasPart'],
  ...['startDate', 'endDate', 'location', 'about', 'superEvent', 'subjectOf', 'text', 'isPartOf', 'headline', 'publisher', 'author'],
  ...['datePublished', 'answerCount', 'suggestedAnswer', 'comment'],
];
const schema = {
  ...Object.fromEntries(schemaTerms.map((term) => [term, `http://schema.org/${term}`])),
  ...links({ url: 'http://schema.org/url' }),
};

const contexts: Record<string, object> = {
  'http://www.w3.org/ns/anno.jsonld': annotation,
  'https://schema.org': schema,
};

/** Gives jsonld a context, and refuses anything else. */
export async function documentLoader(url: string) {
  const context = contexts[url];
  if (!context) throw new Error(`no test asks for ${url}`);
  return { contextUrl: undefined, documentUrl: url, document: { '@context': context } };
}
