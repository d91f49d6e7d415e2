"""What the random requests are about: things in every state, made anew for each role, and what that role sees listed.

A *story* is one need with all that came of it so far, as ids by kind, so that a path and a body name things that belong
together."""
import collections, datetime, itertools, json, random, time, urllib.error, urllib.request

TODAY = datetime.date.today().isoformat()
# the first so many steps of the main job, each leaving something behind in the state before the next
STEPS = ('draft', 'submit', 'verify', 'answer', 'accept', 'authorise', 'plan', 'agree', 'declare', 'dispatch', 'count', 'sign')
# what is done only once with a thing, or in one state alone: the last step before it
BEFORE = {'submit_need': 'draft', 'verify_need': 'submit', 'reject_need': 'submit', 'correct_need': 'verify',
          'enough_need': 'accept', 'open_pledge': 'submit', 'receive_without_papers': 'verify',
          'pledge_to_need': 'verify', 'accept_allocation': 'answer', 'decline_allocation': 'answer',
          'withdraw_allocation': 'answer', 'authorise_pledge': 'accept', 'create_shipment': 'authorise',
          'agree_shipment': 'plan', 'declare_shipment': 'plan', 'cancel_shipment': 'plan', 'dispatch_shipment': 'declare',
          'create_receipt': 'dispatch', 'confirm_receipt': 'count', 'discard_receipt': 'count', 'reverse_receipt': 'sign',
          'create_driver_code': 'agree', 'revoke_driver_code': 'agree', 'create_address_code': 'agree',
          'create_token': 'draft', 'update_need': 'draft', 'update_pledge': 'draft', 'merge_organisation': 'draft'}
COLLECTIONS = ('needs', 'pledges', 'allocations', 'shipments', 'receipts', 'allocation-plans', 'item-class-proposals',
               'imports')
# a table that can be read, of which each import makes something new
TABLE = ('recipient,recipient_kind,region,item,language,quantity,unit,priority,needed_by,source\n'
         'Ostroh community,community,UA-56,fire hose 51 mm,en,20,piece,2,,letter {}\n')


class Asker:
    """A token, and the plainest way to use it."""

    def __init__(self, url, token=None):
        self.url, self.token = url, token

    def ask(self, method, path, body=None):
        headers = {'Content-Type': 'application/json', 'If-Match': '*'}
        if self.token:
            headers['Authorization'] = f'Bearer {self.token}'
        data = None if body is None else json.dumps(body).encode()
        return urllib.request.urlopen(urllib.request.Request(f'{self.url}/api/v1{path}', data, headers, method=method), timeout=30)

    def post(self, path, body=None):
        """Does what must succeed: a story that goes no further is a fault of this program, or of the service."""
        try:
            return json.load(self.ask('POST', path, body))
        except urllib.error.HTTPError as error:
            raise AssertionError(f'POST {path}: {error.read().decode()}') from None

    def table(self, text):
        """Previews a table of needs."""
        headers = {'Content-Type': 'text/csv', 'Authorization': f'Bearer {self.token}'}
        request = urllib.request.Request(f'{self.url}/api/v1/imports?content=needs', text.encode(), headers, method='POST')
        return json.load(urllib.request.urlopen(request, timeout=30))

    def get(self, path):
        """What stands there, or nothing where it may not be seen."""
        try:
            return json.load(self.ask('GET', path))
        except urllib.error.HTTPError:
            return {}

    def version(self, path):
        """The present `ETag`, or any where there is nothing to read."""
        try:
            return self.ask('GET', path).headers['ETag'] or '*'
        except urllib.error.HTTPError:
            return '*'


def seats(output):
    """The tokens of each role that the demo printed."""
    found = {}
    for line in open(output, errors='replace'):
        words = line.split()
        if len(words) > 1 and words[1].startswith('poruch_'):
            found.setdefault(words[0], []).append(words[1])
    return found


class Board:
    """Stories, and what else there is."""

    def __init__(self, url, output, role, alone=False):
        seat = {name: Asker(url, tokens[0]) for name, tokens in seats(output).items()}
        self.url, self.seat, self.own = url, seat, seat.get(role) or Asker(url)
        self.organisation = {name: asker.get('/me')['organisation']['id'] for name, asker in seat.items()}
        self.codes = itertools.count(time.time_ns())
        if alone:
            # for who wants one story told
            self.around = {}
            return
        self.around = self.surroundings()
        self.stories = [self.story(steps) for steps in range(1, len(STEPS) + 1)]
        # the one with something left on both sides
        self.open = self.stories[STEPS.index('verify')]
        # of the board with all of these on it; one is applied and the other revised
        plan, self.other_plan = (
            self.seat['coordinator'].post('/allocation-plans', {'item_classes': ['35111100']})['id'] for _ in range(2))
        for story in self.stories:
            story['allocation-plans'] = plan
        self.listed = {kind: self.rows(f'/{kind}?limit=50') for kind in COLLECTIONS + ('organisations',)}
        self.place = Asker(url).get('/places?q=Ostroh')['items'][0]['code']
        self.random = random.Random(1)
        # by operation, the stories in the order in which it is asked for them
        self.orders, self.asked, self.done = {}, collections.Counter(), set()

    def rows(self, path):
        return [row['id'] for row in self.own.get(path).get('items', []) if 'id' in row]

    def surroundings(self):
        """What belongs to no need. Seats, tokens and mandates are those of an organisation of its own, so that nobody's
        who asks here ends."""
        coordinator, administrator = self.seat['coordinator'], self.seat['administrator']
        spare = coordinator.post('/organisations', {'name': f'Spare {next(self.codes)}', 'kind': 'community', 'country': 'UA'})['id']
        coordinator.post(f'/organisations/{spare}/verify', {'roles': ['recipient']})
        manager = administrator.post(f'/organisations/{spare}/members', {'name': 'head', 'role': 'recipient', 'language': 'uk'})['id']
        token = administrator.post(f'/organisations/{spare}/tokens', {
            'member_id': manager, 'label': 'head', 'scopes': ['read', 'write', 'manage'], 'days': 9})
        head = Asker(self.url, token['token'])
        member = administrator.post(f'/organisations/{spare}/members', {'name': 'clerk', 'role': 'recipient', 'language': 'uk'})['id']
        mandate = head.post(f'/organisations/{spare}/mandates', {'intermediary_id': self.organisation['intermediary']})['id']
        # another record of it, which nobody has a seat of: what is merged
        twin = coordinator.post('/organisations', {'name': f'Twin {next(self.codes)}', 'kind': 'community', 'country': 'UA'})['id']
        words = {'kind': 'synonym', 'item_class': '35111100', 'labels': {'en': [f'word {next(self.codes)}']}}
        return {'organisations': spare, 'twin': twin, 'members': member, 'tokens': token['issued']['id'], 'mandates': mandate,
                'item-class-proposals': coordinator.post('/item-class-proposals', words)['id'],
                'carrier': self.organisation['carrier'], 'intermediary': self.organisation['intermediary']}

    def story(self, steps):
        """The main job, as far as its first so many steps."""
        recipient, donor, coordinator = (self.seat[role] for role in ('recipient', 'donor', 'coordinator'))
        story = dict(self.around)
        story['imports'] = coordinator.table(TABLE.format(next(self.codes)))['id']
        pledge = donor.post('/pledges', {'language': 'en', 'title': 'sets', 'authorisation': 'not_required',
                                         'lines': [{'item_class': '35111100', 'quantity': 50}]})
        story['pledges'], story['pledge_line'] = pledge['id'], pledge['lines'][0]['id']
        for step in STEPS[:steps]:
            if step == 'draft':
                need = recipient.post('/needs', {'language': 'en', 'title': 'sets', 'priority': 1,
                                                 'lines': [{'item_class': '35111100', 'quantity': 30}]})
                story['needs'], story['need_line'] = need['id'], need['lines'][0]['id']
            elif step == 'submit':
                recipient.post(f'/needs/{story["needs"]}/submit')
            elif step == 'verify':
                coordinator.post(f'/needs/{story["needs"]}/verify')
                donor.post(f'/pledges/{story["pledges"]}/open')
            elif step == 'answer':
                made = donor.post(f'/needs/{story["needs"]}/pledges', {
                    'language': 'en', 'lines': [{'need_line_id': story['need_line'], 'quantity': 12}]})
                story['pledges'], story['allocations'] = made['pledge']['id'], made['allocations'][0]['id']
                story['pledge_line'] = made['pledge']['lines'][0]['id']
            elif step == 'accept':
                recipient.post(f'/allocations/{story["allocations"]}/accept')
            elif step == 'authorise':
                donor.post(f'/pledges/{story["pledges"]}/authorise', {
                    'body': 'Council', 'reference': '1', 'decided_on': TODAY, 'outcome': 'granted'})
            elif step == 'plan':
                shipment = donor.post('/shipments', {
                    'waybill': 'CMR 1', 'responsible_receiver': 'head', 'carrier_id': self.organisation['carrier'],
                    'lines': [{'allocation_id': story['allocations'], 'quantity': 12}]})
                story['shipments'], story['shipment_line'] = shipment['id'], shipment['lines'][0]['id']
            elif step == 'agree':
                recipient.post(f'/shipments/{story["shipments"]}/agree', {'carrier_id': self.organisation['carrier']})
                made = self.seat['carrier'].post(f'/shipments/{story["shipments"]}/driver-codes', {'label': 'AA 4821 KX'})
                story['driver-codes'] = made['issued']['id']
            elif step == 'declare':
                recipient.post(f'/shipments/{story["shipments"]}/customs', {'code': str(next(self.codes)), 'declared_on': TODAY})
            elif step == 'dispatch':
                donor.post(f'/shipments/{story["shipments"]}/dispatch')
            elif step == 'count':
                story['receipts'] = recipient.post('/receipts', {'shipment_id': story['shipments'], 'lines': [
                    {'shipment_line_id': story['shipment_line'], 'accepted': 12}]})['id']
            elif step == 'sign':
                recipient.post(f'/receipts/{story["receipts"]}/confirm')
        return story

    def some_story(self, kind):
        """A story that has come to a thing of this kind, mostly; else what this role sees listed."""
        told = [story for story in self.stories if kind in story]
        if told and (self.random.random() < 0.8 or not self.listed.get(kind)):
            return self.random.choice(told)
        known = self.listed.get(kind)
        story = dict(self.random.choice(self.stories))
        return {**story, kind: self.random.choice(known)} if known else story

    def story_with(self, kinds):
        """One of the four least advanced stories that have come to all of these: what is made of them is not made yet."""
        return self.random.choice([story for story in self.stories if kinds <= story.keys()][:4] or self.stories)

    def next_story(self, operation, kinds):
        """First one made for this operation, where it wants that; then those that have come to all of these, each in its turn
        until the operation is done to one: the others are left to those that come after it."""
        self.asked[operation] += 1
        # twice, since an operation may have an example that was made up beside the one that somebody wrote
        if operation in BEFORE and self.asked[operation] <= 2:
            if operation not in self.orders:
                self.orders[operation] = [{**self.story(STEPS.index(BEFORE[operation]) + 1), **self.surroundings()}]
            return self.orders[operation][0]
        able = [story for story in self.stories if kinds <= story.keys()] or self.stories
        order = self.orders.setdefault(operation, [])
        if len(order) < 2:
            order[:0] = self.random.sample(able, len(able))
        if operation not in self.done:
            order.append(order.pop(0))
        return order[-1]
