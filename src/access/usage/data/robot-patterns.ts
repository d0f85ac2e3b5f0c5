/**
 * What programs call themselves in User-Agent, in lower case. After the groups of COUNTER's list of internet robots
 * (search engines, link checkers, archives, libraries of programming languages, browsers without a screen, makers of
 * language models), without its thousands of single names: most say `bot`, `crawl` or `spider`.
 */
export const ROBOT_PATTERNS: readonly RegExp[] = [
  /bot\b|bot[/_-]|robot|crawl|spider|slurp|scrap|archiver|fetch(?:er)?\b|monitor|preview|checker|validator|scan(?:ner)?\b/,
  /google-(?:extended|read-aloud|inspectiontool)|mediapartners|feedburner|apis-google|bingpreview|yandex|baidu|coccoc(?!_|browser|\/)|qwant|duckduck|ia_archiver|archive\.org|heritrix|nutch/,
  /facebookexternalhit|whatsapp|telegram|zalo(?:bot|pc-link)|slack|discord|twitter|pinterest|embedly|linkedin|skypeuripreview/,
  /chatgpt|gptbot|oai-search|claude|anthropic|perplexity|ccbot|bytespider|cohere|diffbot|petal|amazon(?:bot)?\b|semrush|ahrefs|mj12|dotbot/,
  /curl|wget|libwww|lwp|python|aiohttp|httpx|scrapy|okhttp|java[/ ]|apache-httpclient|go-http|ruby|perl|php|guzzle|node-fetch|undici|axios|postman|insomnia|httpie|powershell|^node$/,
  /headless|phantomjs|puppeteer|playwright|selenium|webdriver|lighthouse|pagespeed|gtmetrix|pingdom|uptime|statuscake|newrelic|datadog|prometheus|zabbix|nagios/,
  /zotero|mendeley|endnote|jabref|feedly|inoreader|newsblur|rss|oai-pmh|harvest/,
];
