"""What tests with a git repository share: one of their own, which knows nothing of the person who runs them."""
import os
import subprocess

import tool

IDENTITY = {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
            for what, value in (("NAME", "Somebody"), ("EMAIL", "somebody@example.org"))}
ENVIRONMENT = IDENTITY | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def git(place, *words, environment=None, status=0, cwd=None):
    """Runs git; what it printed, both outputs together."""
    process = subprocess.run(["git", *map(str, words)], cwd=cwd or place.folder, text=True, stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                             env=tool.ENVIRONMENT | ENVIRONMENT | (environment or {}))
    assert process.returncode == status, f"git {words} ended with {process.returncode}: {process.stdout[:300]}"
    return process.stdout


def commit(place, message="state", cwd=None):
    git(place, "add", "--all", cwd=cwd)
    git(place, "commit", "--quiet", "--allow-empty", "-m", message, cwd=cwd)


def repository(place, **files):
    """Makes the place a repository whose first commit, v1, has the files."""
    git(place, "init", "--quiet", "--initial-branch=main")
    for path, text in files.items():
        place.write(path, text)
    commit(place)
    git(place, "tag", "v1")
