#!/usr/bin/env python3
"""What each operation was answered, by all roles together; fails where nobody got past the door.

    reached.py OPENAPI COUNT..."""
import collections, json, sys
from pathlib import Path

# of those nothing can be said of the operation itself: 400, 413, 415 and 422 are told before anything is looked up
PAST_THE_DOOR = {409, 412}


def exceptions():
    """Operations that random requests need not get past the door, each with its reason."""
    lines = (Path(__file__).parent / 'unreached.txt').read_text().splitlines()
    entries = [line.split('  ', 1) for line in lines if line and not line.startswith('#')]
    for entry in entries:
        assert len(entry) == 2 and entry[1].strip(), f'no reason: {entry}'
    return dict(entries)


def main(document, *counts):
    answered = collections.defaultdict(collections.Counter)
    for count in counts:
        for operation, statuses in json.load(open(count)).items():
            answered[operation].update(statuses)
    known = [operation['operationId'] for item in json.load(open(document))['paths'].values() for operation in item.values()]
    excused, missed = exceptions(), []
    for operation in sorted(known):
        statuses = answered[operation]
        reached = any(int(status) < 400 or int(status) in PAST_THE_DOOR for status in statuses)
        print(f'   {operation:30}', ' '.join(f'{status}×{times}' for status, times in sorted(statuses.items())), '' if reached else ' ←')
        if reached == (operation in excused):
            missed.append(operation)
    if missed:
        sys.exit('FAILED: nobody got further than the door, or is excused for nothing: ' + ', '.join(missed))


main(*sys.argv[1:])
