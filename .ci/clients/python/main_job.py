#!/usr/bin/env python3
"""The README's main job against a running demo, with the client that openapi-python-client generates.

    PYTHONPATH=WHERE_THE_CLIENT_IS main_job.py URL DEMO_OUTPUT

Nothing here reads JSON: every request, answer, state and code is of a generated type, every version the `ETag` that was
read before."""
import datetime, sys

from poruch_client import AuthenticatedClient, Client
from poruch_client.api.allocations import accept_allocation, get_allocation
from poruch_client.api.needs import create_need, get_need, pledge_to_need, submit_need, verify_need
from poruch_client.api.pledges import authorise_pledge, get_pledge, track_pledge
from poruch_client.api.public import list_public_needs
from poruch_client.api.receipts import confirm_receipt, create_receipt
from poruch_client.api.shipments import (agree_shipment, create_shipment, create_shipment_event, declare_shipment,
                                         dispatch_shipment, get_shipment)
from poruch_client.models import (AgreeBody, AllocationState, PledgeToNeedBody, PledgeToNeedLineBody, Authorisation, Code, CustomsBody,
                                  DecisionBody, Language, NeedBody, NeedLineBody, NeedState, Outcome, Problem, ReceiptBody,
                                  ReceiptLineBody, ReceiptState, ShipmentBody, ShipmentEventBody, ShipmentEventKind,
                                  ShipmentLineBody, ShipmentState, StepKind)

TODAY = datetime.datetime.now(datetime.UTC).date()


def done(answer, kind=None):
    """What was answered, which must be no problem."""
    assert not isinstance(answer.parsed, Problem), f'{answer.parsed.code}: {answer.parsed.detail} {answer.parsed.errors}'
    assert answer.parsed is not None, answer
    return answer.parsed


def refused(answer, code):
    """The problem that was answered, which must have this code."""
    problem = answer.parsed
    assert isinstance(problem, Problem), f'{answer.status_code} instead of {code}'
    assert problem.code is code and problem.status == answer.status_code, f'{problem.code} instead of {code}'
    return problem


def seats(url, output):
    """A client for the first seat of each role that the demo prints."""
    found = {}
    for line in open(output):
        words = line.split()
        if len(words) > 1 and words[1].startswith('poruch_'):
            found.setdefault(words[0], AuthenticatedClient(base_url=url, token=words[1]))
    return found


def main(url, output):
    seat = seats(url, output)
    recipient, coordinator, donor = seat['recipient'], seat['coordinator'], seat['donor']

    # a need is drafted, submitted and verified
    drafted = create_need.sync_detailed(client=recipient, body=NeedBody(
        title='Апарати захисту органів дихання', language=Language.UK, priority=1,
        lines=[NeedLineBody(item_class='35111100', quantity=30)]))
    need = done(drafted).id
    submitted = submit_need.sync_detailed(need, client=recipient, if_match=drafted.headers['ETag'])
    refused(submit_need.sync_detailed(need, client=recipient, if_match=drafted.headers['ETag']), Code.STALE_VERSION)
    verified = done(verify_need.sync_detailed(need, client=coordinator, if_match=submitted.headers['ETag']))
    assert verified.state is NeedState.VERIFIED

    # a donor pledges 12; the recipient agrees; the council decides: both keys are turned
    made = done(pledge_to_need.sync_detailed(need, client=donor, body=PledgeToNeedBody(
        language=Language.FR, lines=[PledgeToNeedLineBody(need_line_id=verified.lines[0].id, quantity=12)])))
    pledge, allocation = made.pledge.id, made.allocations[0].id
    seen = get_allocation.sync_detailed(allocation, client=recipient)
    accepted = done(accept_allocation.sync_detailed(allocation, client=recipient, if_match=seen.headers['ETag']))
    assert accepted.state is AllocationState.ACCEPTED
    seen = get_pledge.sync_detailed(pledge, client=donor)
    granted = done(authorise_pledge.sync_detailed(pledge, client=donor, if_match=seen.headers['ETag'], body=DecisionBody(
        body='Council', reference='2026/117', decided_on=TODAY, outcome=Outcome.GRANTED)))
    assert granted.authorisation is Authorisation.GRANTED

    # before it leaves, the recipient agrees to who drives and files the customs code; without either, it is refused
    planned = create_shipment.sync_detailed(client=donor, body=ShipmentBody(
        waybill='CMR 42', responsible_receiver='head of the depot',
        lines=[ShipmentLineBody(allocation_id=allocation, quantity=12)]))
    shipment, line = done(planned).id, done(planned).lines[0].id

    def tag(who):
        return get_shipment.sync_detailed(shipment, client=who).headers['ETag']

    problem = refused(dispatch_shipment.sync_detailed(shipment, client=donor, if_match=tag(donor), accept_language='fr'),
                      Code.A_RECIPIENT_HAS_NOT_AGREED)
    assert problem.detail and problem.instance
    agreed = done(agree_shipment.sync_detailed(shipment, client=recipient, if_match=tag(recipient),
                                               body=AgreeBody(donor_drives=True)))
    assert len(agreed.consents) == 1
    refused(dispatch_shipment.sync_detailed(shipment, client=donor, if_match=tag(donor)), Code.CUSTOMS_CODE_MISSING)
    done(declare_shipment.sync_detailed(shipment, client=recipient, if_match=tag(recipient),
                                        body=CustomsBody(code='4821-PY', declared_on=TODAY)))
    dispatched = done(dispatch_shipment.sync_detailed(shipment, client=donor, if_match=tag(donor)))
    assert dispatched.state is ShipmentState.DISPATCHED
    entry = done(create_shipment_event.sync_detailed(shipment, client=donor, body=ShipmentEventBody(
        kind=ShipmentEventKind.BORDER_ENTRY, place='Краківець')))
    assert entry.kind is ShipmentEventKind.BORDER_ENTRY

    # the recipient counts and signs: 11 in good order; the broken one is needed again by itself
    counted = create_receipt.sync_detailed(client=recipient, body=ReceiptBody(shipment_id=shipment, lines=[
        ReceiptLineBody(shipment_line_id=line, accepted=11, damaged=1, reason='cracked mask')]))
    signed = done(confirm_receipt.sync_detailed(done(counted).id, client=recipient, if_match=counted.headers['ETag']))
    assert signed.state is ReceiptState.CONFIRMED
    coverage = done(get_need.sync_detailed(need, client=recipient)).lines[0].coverage
    assert (coverage.needed, coverage.received, coverage.remaining) == (30, 11, 19), coverage

    # the donor reads the whole way of its gift, and everybody the board
    steps = {step.what for step in done(track_pledge.sync_detailed(pledge, client=donor)).steps}
    assert {StepKind.DISPATCHED, StepKind.BORDER_ENTRY, StepKind.RECEIPT_CONFIRMED} <= steps, steps
    public = done(list_public_needs.sync_detailed(client=Client(base_url=url), limit=200)).items
    assert any(one.id == need for one in public)
    print(f'-- Python: {coverage.received} of {coverage.needed} received, {coverage.remaining} remain')


main(*sys.argv[1:])
