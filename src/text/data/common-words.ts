/** The commonest words of English and French: enough of any running text to recognise it. */
export const COMMON_WORDS = {
  en: words(
    'the of and to in a is that it for was on are as with his they be at one have this from or had by hot but ' +
      'some what there we can out other were all your when up use how said an each she which do their time if ' +
      'will way about many then them would write like so these her long make thing see him two has look more ' +
      'day could go come did my sound no most number who over know water than call first people may down side ' +
      'been now find any new work part take get place made live where after back little only round man year ' +
      'came show every good me give our under very through just form much great think say help low line before ' +
      'turn cause same mean differ move right boy old too does tell sentence set three want air well also play ' +
      'small end put home read hand large spell add even land here must big high such follow act why ask men ' +
      'change went light kind off need house picture try us again animal point between while within during ' +
      'according wherein said claim claims invention device method apparatus system comprising least according ' +
      'present abstract results result study research using used based data analysis table figure university ' +
      'conclusion introduction keywords report project effect effects production patent field date application ' +
      'filed issued office number drawing sheets inventor inventors applicant assignee provided being having ' +
      'second into its not however therefore thus both without per against among whereas since until upon',
  ),
  fr: words(
    'le la les un une des du de et à au aux en dans par pour sur avec sans sous entre ce cette ces cet qui que ' +
      'quoi dont où il elle ils elles on nous vous je tu se sa son ses leur leurs mon notre votre est sont était ' +
      'été être avoir a ont avait fait faire peut plus moins très aussi ainsi mais ou donc or ni car comme si ne ' +
      'pas après avant depuis lors selon afin même autre autres tout tous toute toutes deux trois premier ' +
      'première résultats étude recherche système méthode données analyse production effet eau selon travail ' +
      'cas partie temps année ans nombre rapport figure tableau université résumé mots clés conclusion',
  ),
} as const;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
