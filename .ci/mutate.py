#!/usr/bin/env python3
"""Sends mutated requests to a running demo and fails on what must not happen.

    mutate.py URL DEMO_OUTPUT PID [--count N] [--seed S] [--threads T]

Every operation of the service's own OpenAPI document is called with what its example says, changed
at random: fields dropped, added, doubled, of wrong types; numbers and texts that nobody sends; JSON
that is none; ids of other things; odd queries, cursors and headers; tokens of every role, and none.
It fails on any 5xx but a 503 with Retry-After, on more than 110 MB of memory held by the process
PID besides the code of the program, on memory that does not come back, and on a /health/live that takes longer than 0.3 s.
Only Python's own library is used."""
import argparse, collections, copy, http.client, json, multiprocessing, random, re, sys, threading, time, uuid
from urllib.parse import quote, urlsplit

# 110 MB held, and the 40 that the code of the optimised program takes at most, are the 150 that it may use; here it is the
# unoptimised one, whose code alone is 50 to 70
MOST_MB, BACK_FACTOR, BACK_MB, HEALTH_SECONDS = 110, 1.2, 10, 0.3
ROLES = ('coordinator', 'administrator', 'auditor', 'recipient', 'donor', 'carrier', 'intermediary')
# what would take the tokens away that this program itself uses
ENDS_TOKENS = re.compile(r'revoke_token|deactivate|suspend|merge')
NUMBERS = [0, -1, 1, 2**31, 2**53 + 1, 2**63 - 1, 2**63, -2**63, 10**12, 10**12 + 1, 10**30, 1.5, 1e308, -0.0]
TEXTS = ['', ' ', 'a\0b', '\u202egnp', '\ufeff', '\ud800', 'ß' * 300, '💣' * 50, 'x' * 20000, 'é', 'e\u0301', '../..',
         "' OR 1=1 --", '%00', '<b>', '{{x}}', '0001-01-01', '9999-12-31', '2026-02-30', '-5000-01-01', '2026-01-01T00:00:00Z',
         '99999-01-01T00:00:00+25:00', 'UA-63', 'XX-99', 'uk', 'EUR', 'goods', 'not_required', 'NaN', '1', 'null', '35111100']
CURSORS = ['x', '!', '', '-5000-01-01~{}', '{}', '2~{}', '~{}', '{}.0123456789ab', '9' * 5000, '%00', '%FF', '~~.', '0x1~{}.']


def connect(url):
    parts = urlsplit(url)
    return http.client.HTTPConnection(parts.hostname, parts.port, timeout=30)


def rss(pid):
    """What the process holds in memory that is no copy of a file, in MB."""
    with open(f'/proc/{pid}/status') as status:
        held = [int(line.split()[1]) / 1024 for line in status if line.startswith(('RssAnon', 'RssShmem'))]
    return sum(held)


class World:
    """The document, the tokens and the ids of a running demo."""

    def __init__(self, url, output):
        self.url, self.tokens = url, collections.defaultdict(list)
        for line in open(output, errors='replace'):
            words = line.split()
            if len(words) > 1 and words[1].startswith('poruch_'):
                self.tokens[words[0]].append(words[1])
        self.document = self.get('/api/openapi.json')
        self.operations = [(path, method, operation) for path, item in self.document['paths'].items()
                           for method, operation in item.items()]
        self.ids = collections.defaultdict(list)
        self.look()

    def get(self, path, token=None):
        connection = connect(self.url)
        connection.request('GET', path, headers={'Authorization': f'Bearer {token}'} if token else {})
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        return json.loads(text) if answer.status == 200 else {}

    def post(self, path, token, body=None):
        connection = connect(self.url)
        headers = {'Authorization': f'Bearer {token}', 'Content-Type': 'application/json', 'If-Match': '*'}
        connection.request('POST', path, json.dumps(body or {}), headers)
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        return json.loads(text) if answer.status < 300 else {}

    def extend(self):
        """Has two words accepted one after the other: from then on the catalogue is kept in memory as extended, and the
        one before it is let go. That is not what a flood costs."""
        path, token = '/api/v1/item-class-proposals', self.tokens['coordinator'][0]
        for word in ('first word', 'second word'):
            made = self.post(path, token, {'kind': 'synonym', 'item_class': '35111100', 'labels': {'en': [word]}})
            assert self.post(f'{path}/{made["id"]}/accept', token), 'no word can be accepted'
            assert self.get(f'/api/v1/item-classes?language=en&q={word.replace(" ", "+")}').get('items') is not None

    def look(self):
        """Finds what there is: ids by the first word of their path, and of the lists below organisations."""
        found, token = collections.defaultdict(list), self.tokens['administrator'][0]
        for kind in ('organisations', 'needs', 'pledges', 'allocations', 'shipments', 'receipts', 'allocation-plans',
                     'item-class-proposals'):
            for who in (token, self.tokens['coordinator'][0]):
                rows = self.get(f'/api/v1/{kind}?limit=200', who).get('items', [])
                found[kind] += [row['id'] for row in rows if 'id' in row]
                found[kind] += [line['id'] for row in rows for line in row.get('lines', []) if 'id' in line][:50]
        for organisation in found['organisations'][:10]:
            for kind in ('members', 'tokens', 'mandates'):
                rows = self.get(f'/api/v1/organisations/{organisation}/{kind}?limit=50', token).get('items', [])
                found[kind] += [row['id'] for row in rows if 'id' in row]
        self.ids = found

    def example(self, operation):
        content = operation.get('requestBody', {}).get('content', {}).get('application/json', {})
        schema = content.get('schema', {})
        if '$ref' in schema:
            schema = self.document['components']['schemas'][schema['$ref'].split('/')[-1]]
        example = schema.get('example', (schema.get('examples') or [None])[0])
        return copy.deepcopy(example)


class Mutator:
    """Makes requests from a seed."""

    def __init__(self, world, seed):
        self.world, self.random = world, random.Random(seed)

    def some_id(self, kind=None):
        kinds = [kind] if kind in self.world.ids and self.random.random() < 0.85 else list(self.world.ids)
        pool = self.world.ids[self.random.choice(kinds)] if kinds else []
        return self.random.choice(pool) if pool and self.random.random() < 0.9 else str(uuid.UUID(int=self.random.getrandbits(128)))

    def value(self):
        return self.random.choice([
            lambda: self.random.choice(NUMBERS), lambda: self.random.choice(TEXTS), lambda: self.random.choice([True, False, None]),
            lambda: [], lambda: {}, lambda: [[[]]], lambda: {'a': {'b': []}}, self.some_id,
            lambda: [self.random.choice(NUMBERS)] * self.random.choice([1, 201, 3000]),
        ])()

    def fit(self, value, name=''):
        """The example with ids of things that there are."""
        if isinstance(value, dict):
            return {key: self.fit(inner, key) for key, inner in value.items()}
        if isinstance(value, list):
            return [self.fit(inner, name) for inner in value]
        if isinstance(value, str) and re.fullmatch(r'[0-9a-f-]{36}', value):
            kind = next((kind for kind in self.world.ids if kind[:4] == name[:4]), None)
            return self.some_id(kind)
        return value

    def spoil(self, value):
        """One change somewhere in a body."""
        if isinstance(value, dict) and value and self.random.random() < 0.9:
            key = self.random.choice(list(value))
            what = self.random.randrange(6)
            if what == 0:
                del value[key]
            elif what == 1:
                value[self.random.choice(['never', 'id', 'state', 'a' * 5000, '', 'lines', '\u202e'])] = self.value()
            elif what == 2 or not isinstance(value[key], (dict, list)):
                value[key] = self.value()
            else:
                value[key] = self.spoil(value[key])
            return value
        if isinstance(value, list) and value and self.random.random() < 0.9:
            at = self.random.randrange(len(value))
            what = self.random.randrange(4)
            if what == 0:
                return value * self.random.choice([2, 200, 201]) if len(value) < 20 else value[:3]
            if what == 1:
                return []
            value[at] = self.spoil(value[at])
            return value
        return self.value()

    def body(self, operation):
        example = self.world.example(operation)
        if example is None:
            return self.random.choice([None] * 8 + [b'{}', b'[]', b'{"never":1}', b'x' * 3000])
        body = self.fit(example)
        for _ in range(self.random.choice([0, 0, 1, 1, 1, 2, 4])):
            body = self.spoil(body)
        text = json.dumps(body, ensure_ascii=self.random.random() < 0.7).encode('utf-8', 'surrogatepass')
        what = self.random.randrange(40)
        if what == 0:
            text = text[:self.random.randrange(len(text) + 1)]
        elif what == 1:
            at = self.random.randrange(len(text) + 1)
            text = text[:at] + self.random.choice([b'\0', b'\xff\xfe', b'{', b'"', b',', b'\\u12', b'//', b'1e9999']) + text[at:]
        elif what == 2:
            text = text[:-1] + b',' + text[1:] if text.startswith(b'{') else text
        elif what == 3:
            text = self.random.choice([b'', b'null', b'[' * 3000, b'{"a":' * 3000, b'"', b'\xef\xbb\xbf' + text, b'NaN'])
        elif what == 4:
            text = b'{' + b','.join(b'"u%d":{}' % n for n in range(self.random.choice([100, 101, 60000]))) + b'}'
        elif what == 5:
            text = json.dumps({'title': 'x' * self.random.choice([300, 301, 1000000, 1100000])}).encode()
        return text

    def path(self, path, operation):
        keeps = ENDS_TOKENS.search(operation.get('operationId', ''))
        words = path.split('/')
        for at, word in enumerate(words):
            if word.startswith('{'):
                kind = next((before for before in reversed(words[:at]) if not before.startswith('{') and before), None)
                words[at] = str(uuid.UUID(int=self.random.getrandbits(128))) if keeps else self.some_id(kind)
                if self.random.random() < 0.05:
                    words[at] = quote(self.random.choice(TEXTS[:12] + ['N-2026-000001', 'n-2026-000001/1', '%2e%2e']), errors='replace')[:400]
        return '/'.join(words)

    def query(self, operation):
        known = [parameter['name'] for parameter in operation.get('parameters', []) if parameter.get('in') == 'query']
        if not known or self.random.random() < 0.3:
            return '' if self.random.random() < 0.9 else '?never=1&&=&%'
        pairs = []
        for _ in range(self.random.choice([1, 1, 2, 3])):
            name = self.random.choice(known + ['cursor', 'limit', 'never'] if self.random.random() < 0.3 else known)
            if name == 'cursor':
                value = self.random.choice(CURSORS).replace('{}', self.some_id())
            elif name == 'limit' and self.random.random() < 0.6:
                value = self.random.choice(['1', '50', '200', '201', '0', '-1', '9' * 30])
            else:
                value = quote(str(self.value())[:2000], safe=self.random.choice(['', '%,:']), errors='replace')
            pairs.append(f'{name}={value}')
        return '?' + '&'.join(pairs)

    def headers(self, method):
        choose, odd = self.random.choice, self.random.random
        headers = {}
        role = choose(ROLES + ('nobody', 'bogus') if odd() < 0.3 else ROLES)
        tokens = self.world.tokens.get(role, [])
        if tokens:
            headers['Authorization'] = 'Bearer ' + choose(tokens)
        elif role == 'bogus':
            headers['Authorization'] = choose(['Bearer poruch_' + 'f' * 64, 'Bearer ', 'Basic eDp5', 'Bearer x' * 100, '\xff'])
        if method != 'get':
            headers['If-Match'] = choose(['*', '*', '*', '"1"', '"2"', 'W/"1"', '"99999999999999999999"', 'x', '"1.2"'])
            headers['Content-Type'] = 'application/json' if odd() < 0.97 else choose(['text/plain', 'application/json; charset=latin1', '', '\xff'])
        if odd() < 0.1:
            headers['Idempotency-Key'] = choose(['a', 'b', 'c', 'x' * 200, 'x' * 201, '\xff', ' '])
        if odd() < 0.3:
            headers['Accept-Language'] = choose(['uk', 'fr;q=0.5, de', 'xx', ';;;q=', '\xff', 'de;q=nan', 'a' * 3000, '*'])
        if odd() < 0.02:
            headers[choose(['Content-Encoding', 'Range', 'Expect', 'If-None-Match', 'X-Forwarded-For', 'Forwarded', 'Accept'])] = choose(
                ['gzip', 'bytes=0-', '100-continue', '*', '"1", W/"2"', '1.2.3.4', 'for="[::1]"', 'text/csv', '\xff'])
        return headers

    def request(self):
        path, method, operation = self.random.choice(self.world.operations)
        if self.random.random() < 0.01:
            method = self.random.choice(['PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'MADEUP', 'PUT', 'DELETE'])
        body = self.body(operation) if method.lower() in ('post', 'put') else None
        target = self.path(path, operation) + self.query(operation)
        return method.upper(), target, body, self.headers(method)


class Run:
    """Sends it all and watches."""

    def __init__(self, world, arguments):
        self.world, self.arguments = world, arguments
        self.lock, self.statuses, self.bad, self.left = threading.Lock(), collections.Counter(), [], arguments.count
        self.busy = collections.Counter()
        # watched from a process of its own: this one's threads wait for each other
        self.peak, self.slowest, self.done = (multiprocessing.Value(kind, 0) for kind in 'ddb')
        self.slow = []

    def send(self, number):
        mutator, connection = Mutator(self.world, self.arguments.seed * 1000 + number), connect(self.world.url)
        while True:
            with self.lock:
                if self.left <= 0:
                    return
                self.left -= 1
            request, begun = mutator.request(), time.monotonic()
            try:
                status, headers, text = self.once(connection, *request)
            except (OSError, http.client.HTTPException, ValueError) as error:
                # refused before it was read; that the service still lives is seen beside
                connection.close()
                connection, status, headers, text = connect(self.world.url), type(error).__name__, {}, b''
            with self.lock:
                self.statuses[status] += 1
                self.slow = sorted([(time.monotonic() - begun, request[0], request[1][:150], (request[2] or b'')[:150]), *self.slow])[-5:]
                if isinstance(status, int) and status >= 500:
                    if status == 503 and headers.get('retry-after'):
                        self.busy[request[0] + ' ' + request[1].split('?')[0][:40]] += 1
                    else:
                        self.bad.append((status, request, text[:300]))

    @staticmethod
    def once(connection, method, target, body, headers):
        connection.request(method, target, body, headers)
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()

    def watch(self):
        while not self.done.value:
            begun, connection = time.monotonic(), connect(self.world.url)
            try:
                connection.request('GET', '/health/live')
                ok = connection.getresponse().status == 200
            except OSError:
                ok = False
            connection.close()
            self.slowest.value = max(self.slowest.value, time.monotonic() - begun if ok else 99.0)
            self.peak.value = max(self.peak.value, rss(self.arguments.pid))
            time.sleep(0.05)

    def all(self):
        watcher = multiprocessing.Process(target=self.watch)
        watcher.start()
        senders = [threading.Thread(target=self.send, args=(number,)) for number in range(self.arguments.threads)]
        for thread in senders:
            thread.start()
        for thread in senders:
            thread.join()
        self.done.value = 1
        watcher.join()
        self.peak, self.slowest = self.peak.value, self.slowest.value


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('url')
    parser.add_argument('output')
    parser.add_argument('pid', type=int)
    parser.add_argument('--count', type=int, default=100_000)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--threads', type=int, default=6)
    parser.add_argument('--health', type=float, default=HEALTH_SECONDS, help='the most seconds of /health/live')
    arguments = parser.parse_args()
    world = World(arguments.url, arguments.output)
    # caches, pools and the copies of reference lists fill before memory is compared
    world.extend()
    warm = copy.copy(arguments)
    warm.count, warm.seed = min(10_000, arguments.count // 3), arguments.seed + 1
    first = Run(world, warm)
    first.all()
    world.look()
    before, begun = rss(arguments.pid), time.monotonic()
    run = Run(world, arguments)
    run.all()
    seconds = time.monotonic() - begun
    time.sleep(3)
    after = rss(arguments.pid)
    bad = first.bad + run.bad
    print(f'{arguments.count} requests in {seconds:.0f} s, seed {arguments.seed}: '
          + ', '.join(f'{status} × {times}' for status, times in sorted(run.statuses.items(), key=lambda pair: str(pair[0]))))
    print(f'memory {before:.0f} MB before, {run.peak:.0f} at most, {after:.0f} after; /health/live {run.slowest:.3f} s at most')
    if run.busy:
        print('deliberate 503:', run.busy.most_common(5))
    for seconds, *what in reversed(run.slow):
        print(f'slowest: {seconds:.2f} s', *what)
    faults = []
    if bad:
        faults.append(f'{len(bad)} answers of 5xx')
        for status, (method, target, body, headers), text in bad[:10]:
            shown = {name: value for name, value in headers.items() if name != 'Authorization'}
            print(f'{status} {method} {target[:300]} {shown} {(body or b"")[:400]!r}\n    {text!r}')
    if run.peak > MOST_MB:
        faults.append(f'{run.peak:.0f} MB of memory, more than {MOST_MB}')
    if after > before * BACK_FACTOR + BACK_MB:
        faults.append(f'{after:.0f} MB of memory afterwards, {before:.0f} before')
    if run.slowest > arguments.health:
        faults.append(f'/health/live took {run.slowest:.2f} s')
    if sum(times for status, times in run.statuses.items() if isinstance(status, int) and status < 300) < arguments.count // 100:
        faults.append('hardly anything succeeded: the requests are too far from valid ones to say much')
    if faults:
        sys.exit('FAILED: ' + '; '.join(faults))


main()
