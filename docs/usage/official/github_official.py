"""Say what is open in a repository, and open an issue about what has no label."""

import os
from datetime import UTC, datetime, timedelta

from github import Auth, Github, UnknownObjectException

OWNER, REPO, TITLE = "octo-org", "octo-repo", "Issues without a label"


def main() -> None:
    with Github(auth=Auth.Token(os.environ["GITHUB_TOKEN"])) as client:
        try:
            repository = client.get_repo(f"{OWNER}/{REPO}")
        except UnknownObjectException as error:
            print(f"No such repository, or the token may not see it: {error.message}")
            return
        print(f"{repository.full_name}: {repository.open_issues_count} open")
        since = datetime.now(UTC) - timedelta(days=30)
        issues = repository.get_issues(state="open", since=since)
        bare = [issue for issue in issues if not issue.labels and issue.title != TITLE]
        lines = "\n".join(f"- #{issue.number} {issue.title}" for issue in bare)
        new = repository.create_issue(title=TITLE, body=lines, labels=["triage"])
        new.create_comment(f"{len(bare)} of them.")
        print(new.html_url)


main()
