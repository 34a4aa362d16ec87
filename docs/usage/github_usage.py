"""Say what is open in a repository, and open an issue about what has no label."""

import os
from datetime import UTC, datetime, timedelta

from github_api import GithubApiClient, NotFoundError

OWNER, REPO, TITLE = "octo-org", "octo-repo", "Issues without a label"


def main() -> None:
    with GithubApiClient(token=os.environ["GITHUB_TOKEN"]) as client:
        try:
            repository = client.repos.get(OWNER, REPO)
        except NotFoundError as error:
            print(f"No such repository, or the token may not see it: {error.message}")
            return
        print(f"{repository.full_name}: {repository.open_issues_count} open")
        since = datetime.now(UTC) - timedelta(days=30)
        issues = client.issues.iter_for_repo(OWNER, REPO, state="open", since=since)
        bare = [issue for issue in issues if not issue.labels and issue.title != TITLE]
        lines = "\n".join(f"- #{issue.number} {issue.title}" for issue in bare)
        new = client.issues.create(OWNER, REPO, title=TITLE, body=lines, labels=["triage"])
        client.issues.create_comment(OWNER, REPO, new.number, body=f"{len(bare)} of them.")
        print(new.html_url)


main()
