export const project = {
  project: {
    title: 'One project',
    back: '← Back to the document',
    open: 'See the whole project',
    start: 'The document you came from',
    found_one: '{{count, number}} document.',
    found_other:
      '{{count, number}} documents that are tied to each other. They were found by text, numbers, titles and people; each tie says why.',
    alone: 'No other report, patent or article of this project is known.',
  },
};
