import type { Translation } from '../translation.js';
import type { help as vi } from '../vi/help.js';

export const help: Translation<typeof vi> = {
  help: {
    title: 'Help',
    search: 'Search syntax',
    searchLead: 'Follow an example to see what it finds. Several may stand in one query.',
    life: 'The life of a document',
    lifeSteps: {
      takenIn:
        'Taken in: the original is kept byte for byte and named by its SHA-256. A file that is here already is said to be.',
      processing:
        'Processing: the machine identifies pages, reads them, assembles the text, and finds fields and claims of potential.',
      attention:
        'Needs attention: a value is doubtful, or something waits for a person to decide. It stands in the review queue.',
      ready: 'Ready: found and read in the repository by whoever may.',
      opened:
        'Opened: once the questions on patents, personal data and secrecy are answered, everybody may read the body.',
      failed: 'Failed: the file could not be read. The reason, and what to do, stand beside the document.',
    },
    marks: 'Marks of confidence and evidence',
    marksList: {
      evidence:
        'Yellow on a page picture and in its text is evidence: where a value, a claim or a hit was read.',
      doubtful:
        'A dotted line under a word says that the machine is not sure of it. Choose the word to see other readings.',
      confidence:
        'Confidence, from 0 to 100 %, is how likely a value that the machine read is right. It is an estimate, not a confirmation.',
      suggested:
        '“Suggested” means that no person has looked; “confirmed” and “rejected” are a person’s decision, which no machine changes.',
    },
    roles: 'Roles',
    rolesList: {
      reader: 'finds and reads what is public; needs no account.',
      member: 'also reads documents for members.',
      reporter: 'fills in and sends the yearly report of their unit.',
      librarian: 'takes documents in, reviews, and corrects descriptions and text of their unit.',
      manager: 'decides what is opened, and looks after cards, progress and reports.',
      admin: 'looks after accounts, API keys and settings of the whole installation.',
    },
    ask: 'Whom to ask',
    askLead:
      'A document you cannot find, a mistake, a right you need: write to those who look after the repository.',
    noContact: 'No contact is given yet. Ask the library or unit that told you of this repository.',
    report: 'For a mistake on one page, choose “Report a problem” on that page.',
  },
  accessibility: {
    title: 'Accessibility statement',
    lead: 'The interface aims at level AA of the Web Content Accessibility Guidelines (WCAG) 2.2. Status: partially conformant.',
    met: 'What is met',
    metList: {
      keyboard:
        'Everything works by keyboard except what stands below; the focus is always seen, and a link leads straight to the content.',
      screenReader:
        'Landmarks, headings, labels and announcements for screen readers; the language of each part is marked.',
      contrast: 'Text has enough contrast on light and dark grounds; colour is never the only sign.',
      zoom: 'Usable at a width of 320 pixels and at 200 % zoom.',
      tested: 'The main screens are tested automatically by axe, in Vietnamese and English, wide and narrow.',
    },
    notMet: 'What is not met',
    notMetList: {
      pictures:
        'Pictures of scanned pages have no description of their own; the page text stands for them and may have misread words.',
      originals: 'Originals are kept as they came, mostly without structure tags (PDF/UA).',
      boxes: 'Drawing a box on a page picture with a mouse has no equal by keyboard alone yet.',
      audit: 'There has been no independent audit together with people with disabilities.',
    },
    tell: 'If something bars you',
    tellLead:
      'Tell us which page, which device and which assistive software. Ask here too for a document in another form:',
  },
};
