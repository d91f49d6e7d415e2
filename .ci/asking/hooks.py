"""Schemathesis's hooks: requests that name things which there are, in the version they have, and a count of what was answered.

Of the environment: ASKED_URL and ASKED_DEMO (what the demo printed) say where the things are, ASKED_ROLE who asks, and
ASKED_COUNT is the file that the counts go to; ASKED_DIGITS are those that open the address to who asks as a driver. Only what was generated as valid is changed; one random request in eight keeps
what it was generated with, so that what is not there is asked for as well. Each example is asked of things in several
states."""
import atexit, collections, json, os, re, sys
from pathlib import Path

import schemathesis
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation import GenerationMode
from schemathesis.generation.meta import TestPhase

sys.path.insert(0, str(Path(__file__).parent))
from board import TABLE, Board

ROLE = os.environ['ASKED_ROLE']
BOARD = Board(os.environ['ASKED_URL'], os.environ['ASKED_DEMO'], ROLE)
COUNT = collections.defaultdict(collections.Counter)
UUID = re.compile(r'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}')
# what fields, and parameters of queries, mean by an id: the kind of it in a story
FIELDS = {'need': 'needs', 'need_line': 'need_line', 'pledge': 'pledges', 'pledge_line': 'pledge_line',
          'allocation': 'allocations', 'shipment': 'shipments', 'shipment_line': 'shipment_line', 'line': 'shipment_line',
          'receipt': 'receipts', 'member': 'members', 'carrier': 'carrier', 'intermediary': 'intermediary',
          'consignee': 'organisations', 'subject': 'needs', 'into': 'organisations', 'donor': 'organisations',
          # that of a line which is corrected
          'id': 'need_line'}
# how many times an example that names things is sent, each time with those of another story
TRIES = 4


def name_of(case):
    return case.operation.definition.raw.get('operationId')


def is_example(case):
    return case.meta and case.meta.phase.name is TestPhase.EXAMPLES


def is_valid(case, place):
    """Whether this part of the request was generated as valid. Examples are, though nothing is told of those parts of them
    that stand in the description."""
    component = case.meta and case.meta.components.get(place)
    return bool(is_example(case) or component and component.mode is GenerationMode.POSITIVE)


def filled(value, story, name=''):
    """A body with the story's ids in place of others, and a region that there is."""
    if isinstance(value, dict):
        # what there is to acknowledge only the words tell
        return {key: filled(inner, story, key) for key, inner in value.items() if key != 'acknowledge'}
    if isinstance(value, list):
        return [filled(inner, story, name) for inner in value]
    if isinstance(value, str) and UUID.fullmatch(value):
        return story.get(FIELDS.get(name.removesuffix('_id')), value)
    if isinstance(value, str) and name.endswith('region'):
        return 'UA-63'
    return value


def named(value, name=''):
    """The kinds of things that a body names."""
    if isinstance(value, dict):
        return set().union(*(named(inner, key) for key, inner in value.items()))
    if isinstance(value, list):
        return set().union(*(named(inner, name) for inner in value))
    is_id = isinstance(value, str) and UUID.fullmatch(value) and name.removesuffix('_id') in FIELDS
    return {FIELDS[name.removesuffix('_id')]} if is_id else set()


@schemathesis.hook
def before_add_examples(context, examples):
    """What can be done with a thing depends on its state: an example that names things is sent so many times."""
    for case in list(examples):
        if case.path_parameters or named(case.body):
            examples.extend(case.derive(keep_auth=True) for _ in range(TRIES - 1))


def story_of(case, kind):
    """The story that a request is about."""
    told = named(case.body)
    takes = FIELDS.get(next((name for name in case.query or {} if name in FIELDS), ''), 'needs')
    if is_example(case):
        return BOARD.next_story(name_of(case), told | ({kind} if case.path_parameters else set()))
    return BOARD.some_story(kind) if case.path_parameters else BOARD.story_with(told or {takes})


@schemathesis.hook
def before_call(context, case, kwargs):
    chance = BOARD.random.random
    words = [word for word in case.path.removeprefix('/api/v1').split('/') if word]
    kind = 'needs' if words[0] == 'public' else words[0]
    parts = words[2] if '{part}' in words else None
    # an example always is of things that there are: it is the one request that may be done as it stands
    if case.meta and not is_example(case) and chance() < 1 / 8:
        return
    story = story_of(case, kind)
    if name_of(case) == 'explain_allocation_plan':
        story = BOARD.open
    if name_of(case) == 'revise_allocation_plan':
        story = {**BOARD.open, 'allocation-plans': BOARD.other_plan}
    if case.path_parameters and is_valid(case, ParameterLocation.PATH):
        known = {'id': story.get(kind), 'part': story.get(parts), 'key': '35111100', 'code': BOARD.place}
        own = name_of(case) == 'grant_mandate' or case.method == 'GET' and chance() < 1 / 2
        if kind == 'organisations' and not parts and own:
            known['id'] = BOARD.organisation.get(ROLE)
        if name_of(case) in ('merge_organisation', 'preview_organisation_merge'):
            known['id'] = story['twin']
        case.path_parameters = {name: known.get(name) or value for name, value in case.path_parameters.items()}
    if name_of(case) == 'open_waybill_address' and is_example(case) and os.environ.get('ASKED_DIGITS'):
        case.body = {'code': os.environ['ASKED_DIGITS']}
    if case.query and is_valid(case, ParameterLocation.QUERY):
        case.query = {name: story.get(FIELDS.get(name), value) for name, value in case.query.items()}
    if name_of(case) == 'list_suggestions' and is_valid(case, ParameterLocation.QUERY) and (is_example(case) or chance() < 1 / 2):
        # exactly one of the two, which no schema can say
        case.query = {'need': story['needs']}
    places = (ParameterLocation.QUERY, ParameterLocation.HEADER, ParameterLocation.BODY)
    if name_of(case) == 'create_import' and all(is_valid(case, place) for place in places):
        # a file that is a table, which no schema can say
        case.body, case.query = TABLE.format(next(BOARD.codes)).encode(), {'content': 'needs'}
        case.media_type = 'application/octet-stream'
    if isinstance(case.body, (dict, list)) and is_valid(case, ParameterLocation.BODY):
        case.body = filled(case.body, story)
        if name_of(case) == 'revise_allocation_plan' and case.body.get('fix'):
            # all its pairs are one and the same now, which cannot be fixed and forbidden at once
            case.body['forbid'] = []
    if 'If-Match' in (case.headers or {}) and is_valid(case, ParameterLocation.HEADER):
        case.headers['If-Match'] = BOARD.own.version(thing(words, case.path_parameters))


def thing(words, parameters):
    """The path of what a request on this path changes."""
    least = next(at for at, word in reversed(list(enumerate(words))) if word.startswith('{'))
    return '/' + '/'.join(str(parameters[word[1:-1]]) if word.startswith('{') else word for word in words[:least + 1])


@schemathesis.hook
def after_call(context, case, response):
    # a method or a type that nobody described tells nothing of the operation
    if case.method.lower() == case.operation.method.lower():
        COUNT[name_of(case)][response.status_code] += 1
        if is_example(case) and response.status_code < 300:
            BOARD.done.add(name_of(case))


@atexit.register
def save():
    with open(os.environ['ASKED_COUNT'], 'w') as file:
        json.dump(COUNT, file)
