/** Lists the confirmed versions of products on the command line. */
export const shellSnippet = (url: string) => `curl -s ${url} |
  jq -r '.[] | .nameZh as $name | .versions[]
    | select(.confidence == "confirmed")
    | [$name, .version, .releasedOn // "日期未写明"] | @tsv'`;

/** The same in Python, with nothing but its own library. */
export const pythonSnippet = (url: string) => `import json
from urllib.request import urlopen

with urlopen("${url}") as response:
    products = json.load(response)

for product in products:
    for version in product["versions"]:
        if version["confidence"] == "confirmed":
            print(product["nameZh"], version["version"], version.get("releasedOn", "日期未写明"), sep="\\t")`;
